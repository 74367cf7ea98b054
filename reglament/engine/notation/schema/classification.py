"""Section 1.2: kinds."""

from __future__ import annotations

from typing import Final

from reglament.engine.notation.closed import Either, phrase
from reglament.engine.notation.named import Named
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Word
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.spots import Use
from reglament.engine.notation.words import (
    ANY_USER,
    NORMS,
)
from reglament.engine.regulation.classification import Classification, Kind
from reglament.engine.vocabulary import Approval

from .parts import (
    COMPLEXITY,
    EVERYBODY,
    PROSE,
    may,
    need,
)

APPROVAL = {
    Approval.REQUIRED: ("обязательно", "required"),
    Approval.NONE: ("нет", "no"),
    Approval.BY_CATALOGUE: ("по каталогу", "by catalogue"),
}


_BY_PLAN = {True: NORMS[next(iter(NORMS))]}


KIND: Final = Record(
    Kind,
    (
        need("code", "код", "code", Word(use=Use.PRINTS)),
        may("what", "что_это", "what", PROSE),
        may("example", "пример", "example", PROSE),
        may("filed_by", "подаёт", "filed_by", Either(first=phrase(ANY_USER), other=EVERYBODY)),
        may("approval", "согласование", "approval", phrase(APPROVAL)),
        may("initial_complexity", "сложность_сначала", "initial_complexity", COMPLEXITY),
        may("by_plan", "срок", "term", phrase(_BY_PLAN)),
    ),
    named="name",
)


CLASSIFICATION: Final = Record(
    Classification,
    (
        may("decided_by", "определяет", "decided_by", EVERYBODY),
        need("kinds", "виды", "kinds", Named(Sort.KIND, KIND)),
    ),
)
