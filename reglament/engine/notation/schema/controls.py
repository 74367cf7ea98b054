"""Control tables of an edition: the same rules seen from the other side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from reglament.engine.notation.closed import NameOf, name_of, phrase
from reglament.engine.notation.keyed import ByPhrase, Keyed
from reglament.engine.notation.numbers import Number, Whole
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import Field, Many
from reglament.engine.notation.sorts import PEOPLE, Sort
from reglament.engine.notation.words_of_controls import CODE_CASES, COUNTS, SHORT, SWITCHES
from reglament.engine.notation.words_of_work import DELIVERIES, NOTICES, OUTCOMES
from reglament.engine.regulation.controls import (
    Controls,
)
from reglament.engine.regulation.questions import Verb

from .classification import APPROVAL
from .control_rows import (
    APPROVAL_ROW,
    ARRIVAL,
    CODES,
    FINE,
    MOVES,
    NORMS,
    POWER,
    POWERS,
    PRIORITY_CASE,
    RECOVERY,
    SIGN,
    WINDOWS_ROW,
    WITHHELD,
)
from .parts import CODE, COMPLEXITY, LINES, YES, may

_BY_PHRASE = ("counts", "switches", "short", "told", "outcomes", "cases")


def _controls(**values: Any) -> Controls:
    laid = {id: found[0] if id in _BY_PHRASE else found for id, found in values.items()}
    signs = {"signs": dict(laid["signs"])} if "signs" in laid else {}
    return Controls(**{**laid, **signs})


_FIELDS: Final[tuple[Field, ...]] = (
    may("norms", "сроки", "norms", Many(NORMS)),
    may("priorities", "приоритеты", "priorities", Many(PRIORITY_CASE)),
    may("moves", "кто_что_может", "who_may_what", Many(MOVES)),
    may("powers", "полномочия", "powers", Keyed(PEOPLE, POWER)),
    may("windows", "до_какого_времени", "until_when", Many(WINDOWS_ROW)),
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
    may("outcomes", "итоги", "outcomes", ByPhrase(phrase(OUTCOMES), CODES)),
    may("off_time", "не_в_счёт_срока", "not_counted_on_time", CODES),
    may("codes", "коды", "codes", Keyed((Sort.STATE,), Keyed((Sort.COMPLEXITY,), CODES))),
    may("approvals", "согласуют", "approve", Many(APPROVAL_ROW)),
    may("kinds", "согласование", "approval", Keyed((Sort.KIND,), phrase(APPROVAL))),
    may("cases", "код_случая", "code_of_case", ByPhrase(phrase(CODE_CASES), CODE)),
    may("arrivals", "приём", "arrivals", Many(ARRIVAL)),
    may("letters_by", "уведомляем_через", "notified_by", Many(name_of(Sort.CHANNEL))),
    may("personal", "показатели_сотрудника", "personal_measures", Many(name_of(Sort.MEASURE))),
    may("signs", "по_признаку", "by_sign", Many(SIGN)),
    may("share_of", "доля_часов", "share_of_clock", name_of(Sort.CLOCK)),
    may("availability", "доступность", "availability", FINE),
    may("weights", "вес_простоя", "weight_of_outage", Keyed((Sort.SCALE,), Number())),
    may("recovery", "восстановить", "recover", Many(RECOVERY)),
    may("withheld", "не_начисляется", "not_paid", Many(WITHHELD)),
)
CONTROLS: Final = Record(_controls, _FIELDS)
TABLES: Final[Mapping[str, tuple[str, str]]] = {field.id: (field.ru, field.en) for field in _FIELDS}
"""The field of Controls -> the Russian and the English word of its table."""
VERBS: Final[Mapping[Verb, tuple[str, str]]] = {
    verb: (ru.replace("_", " "), en.replace("_", " ")) for verb, ru, en, _ in POWERS
}
"""The words of what a role does."""
