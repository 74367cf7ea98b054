"""Clauses 3.4.1-3.4.4: priority and complexity."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.names import Name
from reglament.engine.notation.closed import name_of, phrase
from reglament.engine.notation.matrix import Matrix
from reglament.engine.notation.named import Named
from reglament.engine.notation.numbers import Number
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Word
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.spots import Use
from reglament.engine.notation.words_of_duties import JUSTIFIED
from reglament.engine.notation.words_of_work import AMENDMENT_ANNEXES, SHIFTS
from reglament.engine.regulation.priority import (
    Amendment,
    Complexities,
    Complexity,
    Dispute,
    Grade,
    Priorities,
)

from .parts import EVERYBODY, KINDS, NAME, PRIORITY, PROSE, TERM, WHO, YES, may, need

_GRADE = Record(Grade, (may("meaning", "значит", "means", PROSE),), named="name", shorthand="meaning")
_AMENDMENT = Record(
    Amendment,
    (
        may("shift", "сдвиг", "shift", phrase(SHIFTS)),
        may("not_above", "не_выше", "not_above", PRIORITY),
        may("sets", "приоритет", "priority", PRIORITY),
        may("at_most", "предел", "at_most", PRIORITY),
        may("at_least", "не_ниже", "at_least", PRIORITY),
        may("kinds", "виды", "kinds", KINDS),
        may("lifted_by", "кроме", "except", Word()),
        may("field", "поле", "field", name_of(Sort.FIELD)),
        may("number_at_least", "число_не_меньше", "number_at_least", Number(use=Use.ACTS)),
        may("number_at_most", "число_не_больше", "number_at_most", Number(use=Use.ACTS)),
        may("from_annex", "по_приложению", "by_annex", phrase(AMENDMENT_ANNEXES)),
    ),
    named="name",
)
_AMENDMENTS = Record(
    lambda named, clause, add_up=False: (named, add_up, clause),
    (may("add_up", "складываются", "add_up", YES),),
    rest=Named(Sort.AMENDMENT, _AMENDMENT),
    rest_id="named",
)
_DISPUTE = Record(
    Dispute,
    (
        need("who", "кто", "who", EVERYBODY),
        need("decided_by", "решает", "decided_by", WHO),
        need("within", "за", "within", TERM),
    ),
)


def _priorities(matrix: Any = ({}, ""), amendments: Any = ({}, False, ""), **values: Any) -> Priorities:
    return Priorities(
        matrix=matrix[0],
        matrix_clause=matrix[1],
        amendments=amendments[0],
        amendments_add_up=amendments[1],
        amendments_clause=amendments[2],
        **values,
    )


PRIORITIES: Final = Record(
    _priorities,
    (
        need("order", "перечень", "list", Named(Sort.PRIORITY, _GRADE)),
        may("impacts", "влияние", "impact", Named(Sort.IMPACT, _GRADE)),
        may("urgencies", "срочность", "urgency", Named(Sort.URGENCY, _GRADE)),
        may("matrix", "матрица", "matrix", Matrix()),
        may("amendments", "поправки", "amendments", _AMENDMENTS),
        may("set_by", "ставит", "set_by", EVERYBODY),
        may("default", "обычно", "default", PRIORITY),
        may("dispute", "оспорить", "dispute", _DISPUTE),
        may("justified", "обосновать", "give_reasons", phrase(JUSTIFIED)),
    ),
)


def _complexity(code: Name, name: Name | None = None, **values: Any) -> Complexity:
    return Complexity(code=code, name=name or code, **values)


_COMPLEXITY = Record(
    _complexity,
    (
        may("name", "название", "title", NAME),
        may("effort", "трудоёмкость", "effort", PROSE),
        may("who", "кто", "who", WHO),
        may("sign", "признак", "sign", PROSE),
    ),
    named="code",
    shorthand="name",
)
COMPLEXITIES: Final = Record(Complexities, (), rest=Named(Sort.COMPLEXITY, _COMPLEXITY), rest_id="classes")
