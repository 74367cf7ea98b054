"""Clause 3.1.3: states and moves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from reglament.engine.names import Name
from reglament.engine.notation.closed import Either, phrase
from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.keyed import Keyed
from reglament.engine.notation.moves import CodeOrClass, Opening, When
from reglament.engine.notation.named import Named
from reglament.engine.notation.nodes import Node, Table
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import INVALID, Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.spots import Names, Spot
from reglament.engine.notation.words import (
    ANY_OPEN,
    CATEGORIES,
    NEEDS,
)
from reglament.engine.regulation.lifecycle import Passage, State
from reglament.engine.vocabulary import Guard

from .parts import (
    CALENDAR,
    CLOCKS,
    CODE,
    EVERYBODY,
    KINDS,
    NAME,
    NOBODY_OR_WHO,
    PRIORITIES,
    STATE,
    may,
    need,
)

_BY_NAME = phrase(CATEGORIES)


def _state(name: Name, author_label: Name | None = None, category: Any = None, **values: Any) -> State:
    return State(
        name=name,
        category=category or _BY_NAME.find(name.ru),
        author_label=author_label or Name(name.printed().capitalize(), name.en),
        **values,
    )


_STATE = Record(
    _state,
    (
        may("category", "категория", "category", _BY_NAME),
        may("runs", "идут", "runs", CLOCKS),
        may("pauses", "стоят", "stand", CLOCKS),
        may("move", "ход", "move", NOBODY_OR_WHO),
        may("author_label", "автору", "for_author", NAME),
    ),
    named="name",
)


class _StateOfCategory:
    """A state named like a category is of it; another must say of which it is."""

    inner = _STATE

    def read(self, node: Node, spot: Spot) -> Any:
        """The state, or INVALID."""
        said = {skeleton(word.text) for word, _ in node.entries} if isinstance(node, Table) else set()
        like = spot.name is not None and _BY_NAME.find(spot.name.ru) is not INVALID
        if not like and not said & {skeleton("категория"), skeleton("category")}:
            spot.wrong(
                "missing_key", node, among=_BY_NAME.said(spot), name=spot.word("категория", "category")
            )
            return INVALID
        return self.inner.read(node, spot)

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares nothing."""


STATES: Final = Record(
    lambda named, clause: {"states": named, "clause": clause},
    (),
    rest=Named(Sort.STATE, _StateOfCategory()),
    rest_id="named",
)


def _passage(opening: Opening | None = None, only: Any = (), **values: Any) -> Passage:
    opening = opening or Opening(Guard.ALWAYS)
    return Passage(
        guard=opening.guard,
        within=opening.within,
        expired=opening.expired,
        closure_codes=tuple(key for sort, key in only if sort is Sort.CLOSURE_CODE),
        complexities=tuple(key for sort, key in only if sort is Sort.COMPLEXITY),
        **values,
    )


PASSAGE: Final = Record(
    _passage,
    (
        need("source", "из", "from", Either(first=phrase(ANY_OPEN), other=STATE)),
        need("target", "в", "to", STATE),
        need("who", "кто", "who", EVERYBODY),
        may("needs", "нужно", "needs", Many(phrase(NEEDS))),
        may("opening", "когда", "when", When()),
        may("only", "только", "only", Many(CodeOrClass())),
        may("closure_code", "код", "code", CODE),
        may("stops", "останавливает", "stops", CLOCKS),
        may("kinds", "виды", "kinds", KINDS),
        may("not_priorities", "кроме_приоритетов", "not_priorities", PRIORITIES),
        may("hours", "только_в_часы", "only_in_hours", CALENDAR),
    ),
)


def _passages(
    clause: str, passages: tuple[Passage, ...] = (), hours: dict[str, str] | None = None
) -> dict[str, Any]:
    """Hours said of a state are those of every way into it that names none itself."""
    known = hours or {}
    ways = (replace(way, hours=way.hours or known.get(way.target, "")) for way in passages)
    return {"passages": tuple(ways), "clause": clause}


PASSAGES: Final = Record(
    _passages,
    (
        need("passages", "список", "list", Many(PASSAGE)),
        may("hours", "только_в_часы", "only_in_hours", Keyed((Sort.STATE,), CALENDAR)),
    ),
    shorthand="passages",
)
