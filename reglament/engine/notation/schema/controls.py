"""Control tables of an edition: the same rules seen from the other side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from reglament.engine.notation.closed import Either, NameOf, name_of, phrase
from reglament.engine.notation.instants import LocalMoment
from reglament.engine.notation.keyed import ByPhrase, Keyed
from reglament.engine.notation.numbers import Number, Percent, Whole
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Word
from reglament.engine.notation.shapes import Field, Many, Shape
from reglament.engine.notation.sorts import PEOPLE, Sort
from reglament.engine.notation.words import NEEDS
from reglament.engine.notation.words_of_annexes import ANNEX_KINDS
from reglament.engine.notation.words_of_controls import CODE_CASES, COUNTS, RIGHTS, SHORT, SWITCHES, WINDOWS
from reglament.engine.notation.words_of_examples import SHOWN
from reglament.engine.notation.words_of_work import DELIVERIES, NOTICES, OUTCOMES
from reglament.engine.regulation.controls import (
    ApprovalOf,
    Arrival,
    Controls,
    MoveTable,
    NormGrid,
    PriorityCase,
    RecoveryFrom,
    WindowsFrom,
    Withheld,
)
from reglament.engine.regulation.questions import Verb

from .classification import APPROVAL
from .parts import CODE, COMPLEXITY, EVERYBODY, LINES, PRIORITY, PROSE, STATE, YES, may, need

_MOMENT: Final = LocalMoment()
_KIND: Final = name_of(Sort.KIND)


def _norms(clause: str, cells: Mapping[str, Mapping[str, Any]], **values: Any) -> NormGrid:
    laid = {(row, column): shown for row, columns in cells.items() for column, shown in columns.items()}
    return NormGrid(cells=laid, clause=clause, **values)


_NORMS = Record(
    _norms,
    (
        need("at", "зарегистрирован", "registered", _MOMENT),
        need("clock", "часы", "clock", name_of(Sort.CLOCK)),
        may("kind", "вид", "kind", _KIND),
        may("state", "состояние", "state", STATE),
        need(
            "cells",
            "сроки",
            "due",
            Keyed((Sort.PRIORITY,), Keyed((Sort.COMPLEXITY,), Either(first=phrase(SHOWN), other=_MOMENT))),
        ),
    ),
)
_PRIORITY_CASE = Record(
    PriorityCase,
    (
        may("case", "случай", "case", PROSE),
        may("kind", "вид", "kind", _KIND),
        need("impact", "влияние", "impact", name_of(Sort.IMPACT)),
        need("urgency", "срочность", "urgency", name_of(Sort.URGENCY)),
        may("circumstances", "когда", "when", Many(Word())),
        need("priority", "приоритет", "priority", PRIORITY),
    ),
)
_NEEDED = Either(first=phrase({(): ("ничего", "nothing")}), other=Many(phrase(NEEDS)))
_MOVES = Record(
    MoveTable,
    (
        may("kind", "вид", "kind", _KIND),
        may("priority", "приоритет", "priority", PRIORITY),
        may("complexity", "сложность", "complexity", COMPLEXITY),
        may("states", "только_из", "only_from", Many(STATE)),
        may("unassigned", "ответственного_нет", "nobody_responsible", YES),
        need("who", "кто", "who", Keyed(PEOPLE, Keyed((Sort.STATE,), Keyed((Sort.STATE,), _NEEDED)))),
    ),
)
_ANNEX: Final = phrase(ANNEX_KINDS)
_POWERS: Final[tuple[tuple[Verb, str, str, Shape], ...]] = (
    (Verb.IN_TEAM, "входит_в", "in_team", name_of(Sort.GROUP)),
    (Verb.APART_FROM, "не_совмещает", "apart_from", NameOf(sorts=PEOPLE)),
    (Verb.FILES, "подаёт", "files", _KIND),
    (Verb.REGISTERS, "регистрирует", "registers", name_of(Sort.CHANNEL)),
    (Verb.SOLVES, "решает", "solves", COMPLEXITY),
    (Verb.TIER, "линия", "tier", name_of(Sort.TIER)),
    (Verb.HAS_MOVE, "ход", "move", STATE),
    (Verb.REFUSES, "отказывает", "refuses", name_of(Sort.GROUND)),
    (Verb.PERMITS, "разрешает", "permits", name_of(Sort.OPERATION)),
    (Verb.CHANGES_ANNEXES, "меняет_приложения", "changes_annexes", _ANNEX),
    (Verb.SEES_ZONES, "видит_закрытую_зону", "sees_closed_zone", name_of(Sort.ZONE)),
    (Verb.MAY, "вправе", "may", phrase(RIGHTS)),
)


def _powers(clause: str, **values: Any) -> dict[Verb, tuple[str, ...]]:
    return {Verb(verb): found for verb, found in values.items()}


_POWER = Record(_powers, tuple(may(verb.value, ru, en, Many(shape)) for verb, ru, en, shape in _POWERS))
_WINDOWS = Record(
    lambda at, until, clause: WindowsFrom(at=at, until=until[0], clause=clause),
    (need("at", "с", "from", _MOMENT), need("until", "до", "until", ByPhrase(phrase(WINDOWS), _MOMENT))),
)
_APPROVAL = Record(
    ApprovalOf, (need("hours", "часов", "hours", Whole(most=10_000)), need("who", "кто", "who", EVERYBODY))
)
_ARRIVAL = Record(
    Arrival,
    (
        need("at", "когда", "at", _MOMENT),
        may("priority", "приоритет", "priority", PRIORITY),
        need("channels", "каналы", "channels", Many(name_of(Sort.CHANNEL))),
    ),
)
_RECOVERY = Record(
    RecoveryFrom,
    (need("at", "с", "from", _MOMENT), need("until", "до", "until", Keyed((Sort.SCALE,), _MOMENT))),
)
_FINE: Final = Percent(fine=True)
_WITHHELD = Record(
    Withheld,
    (
        need("available", "доступность", "availability", _FINE),
        may("late", "превышений", "breaches", Whole(most=100)),
        need("withheld", "не_начисляется", "not_paid", _FINE),
    ),
)
_CODES: Final = Many(CODE)
_BY_PHRASE = ("counts", "switches", "short", "told", "outcomes", "cases")


def _controls(**values: Any) -> Controls:
    laid = {id: found[0] if id in _BY_PHRASE else found for id, found in values.items()}
    return Controls(**laid)


_FIELDS: Final[tuple[Field, ...]] = (
    may("norms", "сроки", "norms", Many(_NORMS)),
    may("priorities", "приоритеты", "priorities", Many(_PRIORITY_CASE)),
    may("moves", "кто_что_может", "who_may_what", Many(_MOVES)),
    may("powers", "полномочия", "powers", Keyed(PEOPLE, _POWER)),
    may("windows", "до_какого_времени", "until_when", Many(_WINDOWS)),
    may("counts", "числа", "numbers", ByPhrase(phrase(COUNTS), Whole())),
    may("switches", "да_или_нет", "yes_or_no", ByPhrase(phrase(SWITCHES), YES)),
    may(
        "short",
        "для_кого",
        "for_which",
        ByPhrase(phrase(SHORT), Many(NameOf(sorts=(Sort.PRIORITY, Sort.COMPLEXITY)))),
    ),
    may("told", "как_сообщаем", "how_told", ByPhrase(phrase(DELIVERIES), Many(phrase(NOTICES)))),
    may("forms", "форма", "form", Keyed((Sort.KIND,), LINES)),
    may("complexities", "сложность_сначала", "initial_complexity", Keyed((Sort.KIND,), COMPLEXITY)),
    may("outcomes", "итоги", "outcomes", ByPhrase(phrase(OUTCOMES), _CODES)),
    may("off_time", "не_в_счёт_срока", "not_counted_on_time", _CODES),
    may("codes", "коды", "codes", Keyed((Sort.STATE,), Keyed((Sort.COMPLEXITY,), _CODES))),
    may("approvals", "согласуют", "approve", Many(_APPROVAL)),
    may("kinds", "согласование", "approval", Keyed((Sort.KIND,), phrase(APPROVAL))),
    may("cases", "код_случая", "code_of_case", ByPhrase(phrase(CODE_CASES), CODE)),
    may("arrivals", "приём", "arrivals", Many(_ARRIVAL)),
    may("letters_by", "уведомляем_через", "notified_by", Many(name_of(Sort.CHANNEL))),
    may("personal", "показатели_сотрудника", "personal_measures", Many(name_of(Sort.MEASURE))),
    may("weights", "вес_простоя", "weight_of_outage", Keyed((Sort.SCALE,), Number())),
    may("recovery", "восстановить", "recover", Many(_RECOVERY)),
    may("withheld", "не_начисляется", "not_paid", Many(_WITHHELD)),
)
CONTROLS: Final = Record(_controls, _FIELDS)
TABLES: Final[Mapping[str, tuple[str, str]]] = {field.id: (field.ru, field.en) for field in _FIELDS}
"""The field of Controls -> the Russian and the English word of its table."""
VERBS: Final[Mapping[Verb, tuple[str, str]]] = {
    verb: (ru.replace("_", " "), en.replace("_", " ")) for verb, ru, en, _ in _POWERS
}
"""The words of what a role does."""
