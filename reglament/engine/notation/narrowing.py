"""Rows narrowed by what a ticket is: the shape behind tables of norms and of calendars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from reglament.engine.names import Name
from reglament.engine.regulation.dimensions import DIMENSIONS, speciality

from .forgiving import skeletons
from .lexicon import lexicon, look_up
from .nodes import Listing, Node, Scalar, Table
from .shapes import INVALID, Shape, is_none, say_none
from .sorts import Sort, printed
from .spots import Names, Spot
from .words import OTHERS

_OTHERS: Final = lexicon([("others", OTHERS)])
SORTS: Final[dict[Sort, str]] = {
    Sort.PRIORITY: "priorities",
    Sort.COMPLEXITY: "complexities",
    Sort.KIND: "kinds",
    Sort.CHANNEL: "channels",
    Sort.PLAN: "plans",
    Sort.CUSTOMER: "customers",
    Sort.BAND: "bands",
    Sort.REGIME: "regimes",
}
"""What a row may be called by -> the dimension that it narrows."""


@dataclass(frozen=True)
class Rows:
    """A table whose rows are narrowed by any dimensions of a ticket, in any order; gives cells, first wins.

    A row is one value, a list in the order of the complexities, or a table of further rows. `value` goes into
    `leaf` of a cell.
    """

    value: Shape
    leaf: str

    def read(self, node: Node, spot: Spot, cell: Any) -> Any:
        """The cells by falling speciality, each made of `cell`, or INVALID."""
        pairs = list(self._rows(node, spot, cell))
        found = [one for one, _ in pairs]
        if any(one is INVALID for one in found):
            return INVALID
        seen: dict[tuple[Any, ...], int] = {}
        twice = False
        for one, where in pairs:
            named = tuple(getattr(one, dimension) for dimension in DIMENSIONS)
            if named in seen:
                spot.wrong("cell_twice", where, line=seen[named])
                twice = True
            seen.setdefault(named, where.line)
        return INVALID if twice else tuple(sorted(found, key=speciality, reverse=True))

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares nothing."""

    def _rows(self, node: Node, spot: Spot, so_far: Any) -> Iterator[tuple[Any, Node]]:
        if isinstance(node, Scalar):
            yield self._cell(node, spot, so_far), node
        elif isinstance(node, Listing):
            yield from self._line(node, spot, so_far)
        else:
            yield from self._table(node, spot, so_far)

    def _table(self, node: Table, spot: Spot, so_far: Any) -> Iterator[tuple[Any, Node]]:
        seen: dict[str, int] = {}
        for word, value in node.entries:
            if is_none(value):  # an overlay takes a row of its preset away
                say_none(value, spot)
                continue
            narrowed = _narrowed(word, spot, so_far)
            if narrowed is None:
                yield INVALID, word
                continue
            step, cell = narrowed
            if step in seen:
                spot.wrong("duplicate_key", word, name=word.text, line=seen[step])
                yield INVALID, word
                continue
            seen[step] = word.line
            yield from self._rows(value, spot.down(step, value), cell)

    def _line(self, node: Listing, spot: Spot, so_far: Any) -> Iterator[tuple[Any, Node]]:
        columns = list(spot.reading.names.printed.get(Sort.COMPLEXITY, {}).values())
        if so_far.complexities or len(node.items) != len(columns):
            titles = ", ".join(name.printed() for name in columns) or "—"
            spot.wrong("cells", node, got=len(node.items), wanted=len(columns), columns=titles)
            yield INVALID, node
            return
        for name, item in zip(columns, node.items, strict=True):
            cell = replace(so_far, complexities=(name.key,))
            yield self._cell(item, spot.down(name.key, item), cell), item

    def _cell(self, node: Node, spot: Spot, so_far: Any) -> Any:
        read = self.value.read(node, spot)
        return INVALID if read is INVALID else replace(so_far, **{self.leaf: read})


def _narrowed(word: Scalar, spot: Spot, so_far: Any) -> tuple[str, Any] | None:
    """The cell narrowed by one key: a name of one dimension, each dimension at most once."""
    if said := look_up(word.text, _OTHERS):
        spot.said(word, said)
        return "others", so_far
    names = spot.reading.names
    free = {sort: name for sort, name in SORTS.items() if not getattr(so_far, name)}
    for form in skeletons(word.text):
        known = {sort: keys[form] for sort in free if form in (keys := names.keys.get(sort, {}))}
        if len(known) > 1:
            first, second = (printed((sort,)) for sort in list(known)[:2])
            spot.wrong("two_meanings", word, value=word.text, first=first, second=second)
            return None
        for sort, found in known.items():
            return found, replace(so_far, **{free[sort]: (found,)})
    sorts = tuple(sort for sort in free if sort in names.keys) or tuple(free)
    spot.wrong(
        "unknown_name", word, among=names.all(sorts), like=word.text, value=word.text, sort=printed(sorts)
    )
    return None
