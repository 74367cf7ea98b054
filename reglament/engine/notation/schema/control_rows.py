"""Rows of control tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from reglament.engine.notation.closed import Either, NameOf, name_of, phrase
from reglament.engine.notation.instants import LocalMoment
from reglament.engine.notation.keyed import ByPhrase, Keyed
from reglament.engine.notation.numbers import Percent, Whole
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Word
from reglament.engine.notation.shapes import Many, Shape
from reglament.engine.notation.sorts import PEOPLE, Sort
from reglament.engine.notation.words import NEEDS
from reglament.engine.notation.words_of_annexes import ANNEX_KINDS
from reglament.engine.notation.words_of_controls import RIGHTS, WINDOWS
from reglament.engine.notation.words_of_examples import SHOWN
from reglament.engine.regulation.controls import (
    ApprovalOf,
    Arrival,
    MoveTable,
    NormGrid,
    PriorityCase,
    RecoveryFrom,
    WindowsFrom,
    Withheld,
)
from reglament.engine.regulation.questions import Verb

from .parts import CODE, COMPLEXITY, EVERYBODY, PRIORITY, PROSE, STATE, YES, may, need

MOMENT: Final = LocalMoment()
KIND: Final = name_of(Sort.KIND)


def _norms(clause: str, cells: Mapping[str, Mapping[str, Any]], **values: Any) -> NormGrid:
    laid = {(row, column): shown for row, columns in cells.items() for column, shown in columns.items()}
    return NormGrid(cells=laid, clause=clause, **values)


NORMS = Record(
    _norms,
    (
        need("at", "зарегистрирован", "registered", MOMENT),
        need("clock", "часы", "clock", name_of(Sort.CLOCK)),
        may("kind", "вид", "kind", KIND),
        may("state", "состояние", "state", STATE),
        need(
            "cells",
            "сроки",
            "due",
            Keyed((Sort.PRIORITY,), Keyed((Sort.COMPLEXITY,), Either(first=phrase(SHOWN), other=MOMENT))),
        ),
    ),
)
PRIORITY_CASE = Record(
    PriorityCase,
    (
        may("case", "случай", "case", PROSE),
        may("kind", "вид", "kind", KIND),
        need("impact", "влияние", "impact", name_of(Sort.IMPACT)),
        need("urgency", "срочность", "urgency", name_of(Sort.URGENCY)),
        may("circumstances", "когда", "when", Many(Word())),
        need("priority", "приоритет", "priority", PRIORITY),
    ),
)
NEEDED = Either(first=phrase({(): ("ничего", "nothing")}), other=Many(phrase(NEEDS)))
MOVES = Record(
    MoveTable,
    (
        may("kind", "вид", "kind", KIND),
        may("priority", "приоритет", "priority", PRIORITY),
        may("complexity", "сложность", "complexity", COMPLEXITY),
        may("states", "только_из", "only_from", Many(STATE)),
        may("unassigned", "ответственного_нет", "nobody_responsible", YES),
        need("who", "кто", "who", Keyed(PEOPLE, Keyed((Sort.STATE,), Keyed((Sort.STATE,), NEEDED)))),
    ),
)
ANNEX: Final = phrase(ANNEX_KINDS)
POWERS: Final[tuple[tuple[Verb, str, str, Shape], ...]] = (
    (Verb.IN_TEAM, "входит_в", "in_team", name_of(Sort.GROUP)),
    (Verb.APART_FROM, "не_совмещает", "apart_from", NameOf(sorts=PEOPLE)),
    (Verb.FILES, "подаёт", "files", KIND),
    (Verb.REGISTERS, "регистрирует", "registers", name_of(Sort.CHANNEL)),
    (Verb.SOLVES, "решает", "solves", COMPLEXITY),
    (Verb.TIER, "линия", "tier", name_of(Sort.TIER)),
    (Verb.HAS_MOVE, "ход", "move", STATE),
    (Verb.REFUSES, "отказывает", "refuses", name_of(Sort.GROUND)),
    (Verb.PERMITS, "разрешает", "permits", name_of(Sort.OPERATION)),
    (Verb.CHANGES_ANNEXES, "меняет_приложения", "changes_annexes", ANNEX),
    (Verb.SEES_ZONES, "видит_закрытую_зону", "sees_closed_zone", name_of(Sort.ZONE)),
    (Verb.MAY, "вправе", "may", phrase(RIGHTS)),
)


def _powers(clause: str, **values: Any) -> dict[Verb, tuple[str, ...]]:
    return {Verb(verb): found for verb, found in values.items()}


POWER = Record(_powers, tuple(may(verb.value, ru, en, Many(shape)) for verb, ru, en, shape in POWERS))
WINDOWS_ROW = Record(
    lambda at, until, clause: WindowsFrom(at=at, until=until[0], clause=clause),
    (need("at", "с", "from", MOMENT), need("until", "до", "until", ByPhrase(phrase(WINDOWS), MOMENT))),
)
APPROVAL_ROW = Record(
    ApprovalOf, (need("hours", "часов", "hours", Whole(most=10_000)), need("who", "кто", "who", EVERYBODY))
)
ARRIVAL = Record(
    Arrival,
    (
        need("at", "когда", "at", MOMENT),
        may("priority", "приоритет", "priority", PRIORITY),
        need("channels", "каналы", "channels", Many(name_of(Sort.CHANNEL))),
    ),
)
RECOVERY = Record(
    RecoveryFrom,
    (need("at", "с", "from", MOMENT), need("until", "до", "until", Keyed((Sort.SCALE,), MOMENT))),
)
FINE: Final = Percent(fine=True)
WITHHELD = Record(
    Withheld,
    (
        need("available", "доступность", "availability", FINE),
        may("late", "превышений", "breaches", Whole(most=100)),
        need("withheld", "не_начисляется", "not_paid", FINE),
    ),
)
SIGN = Record(
    lambda sign, tier, clause: (sign, tier),
    (need("sign", "признак", "sign", PROSE), need("tier", "передать", "pass_to", name_of(Sort.TIER))),
)
CODES: Final = Many(CODE)
