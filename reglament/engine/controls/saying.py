"""Control tables in words: the heads of tables, questions and answers, in either language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from reglament.engine.explanation import say_name
from reglament.engine.explanation.moments import moment
from reglament.engine.explanation.voice import Language
from reglament.engine.notation.schema.classification import APPROVAL
from reglament.engine.notation.schema.controls import TABLES, VERBS
from reglament.engine.notation.words import NEEDS
from reglament.engine.notation.words_of_annexes import ANNEX_KINDS
from reglament.engine.notation.words_of_controls import CODE_CASES, COUNTS, RIGHTS, SHORT, SWITCHES, WINDOWS
from reglament.engine.notation.words_of_examples import SHOWN
from reglament.engine.notation.words_of_work import DELIVERIES, NOTICES, OUTCOMES
from reglament.engine.rules import Rules

from .deviation import Deviation

_TABLES_OF_WORDS = (
    *(RIGHTS, WINDOWS, COUNTS, SWITCHES, SHORT, SHOWN, NEEDS, DELIVERIES, NOTICES, OUTCOMES),
    *(VERBS, ANNEX_KINDS, CODE_CASES, APPROVAL),
)
_WORDS: Final[Mapping[Any, tuple[str, ...]]] = {
    (type(value), value): said for table in _TABLES_OF_WORDS for value, said in table.items()
}
_YES: Final = {True: ("да", "yes"), False: ("нет", "no")}
_NOTHING: Final = ("ничего", "nothing")


def say_cell(one: Deviation, rules: Rules, language: Language) -> str:
    """Which cell of which table: «кто что может → автор → исполнен»."""
    words = [say_table(one.table, language)]
    words += [
        say_answer(part, rules, language)
        for part in one.path
        if part not in ("cells", "who", "until", "") and not part.isdigit()
    ]
    return " → ".join(words)


def say_answer(value: Any, rules: Rules, language: Language) -> str:
    """A question or an answer in words: an instant, a name, a choice, several of them."""
    english = language == "en"
    if value is None or value in ((), {}, ""):
        return _NOTHING[english]
    if isinstance(value, bool):
        return _YES[value][english]
    if isinstance(value, datetime):
        return moment(value, language)
    if isinstance(value, Mapping):
        return "; ".join(_target(state, needs, rules, language) for state, needs in value.items())
    if isinstance(value, tuple):
        return ", ".join(say_answer(one, rules, language) for one in value)
    if said := _WORDS.get((type(value), value)):
        return said[english]
    if isinstance(value, Decimal):
        return format(value, "f").replace(".", "." if english else ",")
    return say_name(value, rules, language) if isinstance(value, str) else str(value)


def _target(state: str, needs: Any, rules: Rules, language: Language) -> str:
    name = say_name(state, rules, language)
    return f"{name} ({say_answer(needs, rules, language)})" if needs else name


def say_table(table: str, language: Language) -> str:
    """What a control table (field of Controls) is called."""
    return TABLES[table][language == "en"].replace("_", " ")
