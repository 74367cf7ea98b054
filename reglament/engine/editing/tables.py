"""Entries of one make in a form: a table where they are flat, else one group below another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.keyed import ByDate, ByPhrase, ByYear, Keyed
from reglament.engine.notation.matrix import Matrix
from reglament.engine.notation.named import CLAUSE_WORDS, Named
from reglament.engine.notation.nodes import Listing, Scalar, Table
from reglament.engine.notation.scalars import ClauseNumber, Printed
from reglament.engine.notation.shapes import Many, is_none

from . import grids
from .leaves import At, forms, is_leaf, leaf, said, words
from .parts import Grid, Group, Input, Line, Part
from .sources import Sources

Below = Callable[[Sources, Any, At, bool], Iterator[Part]]
"""The parts of what stands at a place; the last argument: whether its key is a name."""
VALUE: Final = Printed()


def table(sources: Sources, shape: Any, at: At, below: Below) -> Group | Grid:
    """What stands under keys that are names, phrases, dates or years, or one after another."""
    if isinstance(shape, Matrix):
        head, lines = grids.matrix(sources, under(at))
        return grid(sources, at, head, lines)
    if isinstance(shape, Many):
        items = enumerate(at.node.items) if isinstance(at.node, Listing) else ()
        rows = [at.down(place, at.meant, one) for place, one in items]
        return entries(sources, shape.item, rows, at, below, adds="item")
    rows = list(_rows(under(at)))
    if isinstance(shape, Named):
        return entries(sources, shape.value, rows, at, below, renames=True)
    value = shape.value if isinstance(shape, Keyed | ByPhrase | ByDate | ByYear) else VALUE
    return entries(sources, value, rows, at, below)


def entries(
    sources: Sources,
    shape: Any,
    rows: list[At],
    at: At,
    below: Below,
    adds: str = "entry",
    renames: bool = False,
) -> Group | Grid:
    """Entries of one make."""
    if is_leaf(shape):
        label = sources.word("значение", "value")
        lines = tuple(_line_of_value(sources, shape, row, renames) for row in rows)
        return replace(grid(sources, at, (label,), lines), adds=adds, renames=renames)
    record = grids.record_of(shape)
    nodes = [row.node for row in rows if row.node is not None and not is_none(row.node)]
    head = grids.columns(record, nodes) if record else None
    if record and head:
        titles = tuple(
            words(sources.word(field.ru, field.en)) + (" (en)" if form else "") for field, form in head
        )
        lines = tuple(grids.line(sources, record, head, row) for row in rows)
        return replace(grid(sources, at, titles, lines), adds=adds, renames=renames)
    parts = tuple(part for row in rows for part in _entry(sources, record or shape, row, below, renames))
    return replace(group(sources, at, parts), adds=adds)


def _entry(sources: Sources, shape: Any, row: At, below: Below, renames: bool) -> Iterator[Part]:
    for part in below(sources, shape, row, True):
        yield replace(part, renames=renames, removable=True) if isinstance(part, Group) else part


def _line_of_value(sources: Sources, shape: Any, row: At, named: bool) -> Line:
    """«нет» takes an entry away where names are declared; elsewhere it is a value like another."""
    standing = sources.standing(row.node, row.path)
    gone = named and row.node is not None and is_none(row.node)
    cells = () if gone else (replace(forms(sources, shape, row)[0], label=row.label),)
    return Line(row.path, row.label, standing, cells, gone)


def _rows(at: At) -> Iterator[At]:
    for word, value in grids.entries(at.node):
        yield at.down(word, (*at.meant, "*"), value)


def group(sources: Sources, at: At, parts: tuple[Part, ...]) -> Group:
    """A section of a form."""
    standing = sources.standing(at.node, at.path)
    return Group(at.path, at.label, said(sources, at.meant), at.clause, parts, standing)


def grid(sources: Sources, at: At, head: tuple[str, ...], lines: tuple[Line, ...]) -> Grid:
    """A table of a form."""
    standing = sources.standing(at.node, at.path)
    clause = under(at).clause
    number = next(numbers(sources, at), None)
    return Grid(at.path, at.label, said(sources, at.meant), clause, head, lines, standing, number=number)


def numbers(sources: Sources, at: At) -> Iterator[Input]:
    """The number of the clause, where the table says one."""
    for word, value in at.node.entries if isinstance(at.node, Table) else ():
        if skeleton(word.text) in CLAUSE_WORDS:
            place = under(at).down(word.text, ("clause",), value)
            yield replace(leaf(sources, ClauseNumber(), place), label=sources.word("пункт", "clause"))


def under(at: At) -> At:
    """The place in the clause that its own table names."""
    for word, value in at.node.entries if isinstance(at.node, Table) else ():
        if skeleton(word.text) in CLAUSE_WORDS and isinstance(value, Scalar):
            return replace(at, clause=value.text.strip())
    return at


def in_order(at: At, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """As the file has them: a table of norms that is written first is seen first."""
    said = at.node.entries if isinstance(at.node, Table) else ()
    places = {word.text: place for place, (word, _) in enumerate(said)}
    return tuple(sorted(parts, key=lambda part: _place(part, len(at.path), places)))


def _place(part: Part, depth: int, places: dict[str, int]) -> int:
    if len(part.path) > depth:
        return places.get(str(part.path[depth]), len(places))
    rows = part.lines if isinstance(part, Grid) else ()
    return min((places.get(str(line.path[depth]), len(places)) for line in rows), default=len(places))
