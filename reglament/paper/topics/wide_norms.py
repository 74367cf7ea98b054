"""Norms of many plans or channels: a row for each, a column for each priority."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from reglament.paper.pen import Pen, capital
from reglament.paper.values import Cell, Table

Origin = tuple[str, ...]


def wide_table(
    pen: Pen, title: str, groups: Mapping[Origin, Sequence[Any]], row_name: Callable[[tuple[str, ...]], str]
) -> Table:
    """The table. `groups`: cells by where a ticket came from, each in the order in which they are read."""
    assert pen.edition.priorities is not None
    named = {one for cells in groups.values() for cell in cells for one in cell.priorities}
    priorities = [one for one in pen.edition.priorities.order if one in named]
    head = (pen.say("Для кого и чего", "For whom and what"), *(capital(pen.name(one)) for one in priorities))
    rows = tuple(
        (Cell(row_name((*origin, kind))), *(_norm(pen, cells, kind, one) for one in priorities))
        for origin, cells in groups.items()
        for kind in _kinds(pen, cells)
    )
    return Table(title, head, rows)


def _kinds(pen: Pen, cells: Sequence[Any]) -> Iterator[str]:
    """Every kind first ("" = whatever has no row of its own), then those that are treated apart."""
    if any(not cell.kinds for cell in cells):
        yield ""
    yield from (
        kind for kind in pen.edition.classification.kinds if any(kind in cell.kinds for cell in cells)
    )


def _norm(pen: Pen, cells: Sequence[Any], kind: str, priority: str) -> Cell:
    for cell in cells:
        if (kind in cell.kinds if kind else not cell.kinds) and (
            not cell.priorities or priority in cell.priorities
        ):
            return pen.norm_cell(cell.norm)
    return Cell(pen.say("как у прочих", "as for the rest"))
