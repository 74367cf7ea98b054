"""Where in the form and in the text something is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine import editing
from reglament.office.registers.wrong import Wrong

from .naming import name_of


def places_of(part: editing.Part) -> Iterator[tuple[editing.Part | editing.Line, bool]]:
    """Every place of a section that has marks beside it, and whether it is a cell with little room."""
    yield part, False
    if isinstance(part, editing.Group):
        for one in part.parts:
            yield from places_of(one)
    elif isinstance(part, editing.Grid):
        yield from ((part.number, False),) if part.number else ()
        for line in part.lines:
            if line.gone or not line.cells or not line.cells[0] or line.cells[0].path != line.path:
                yield line, True
            yield from ((cell, True) for cell in line.cells if cell is not None)


def placed_errors(form: editing.Group, wrong: tuple[Wrong, ...]) -> dict[str, list[str]]:
    """Name of a place in the form -> what is wrong there, or nearest to it on its line."""
    spots = sorted(_spots(form), key=lambda one: one[:2])
    found: dict[str, list[str]] = {}
    for one in wrong:
        if not one.source:
            continue
        before = [spot for spot in spots if spot[0] == one.line and spot[1] <= one.column]
        after = [spot for spot in spots if spot[0] == one.line]
        for _, _, name in before[-1:] or after[:1]:
            found.setdefault(name, []).append(one.message)
    return found


def _spots(part: editing.Part) -> Iterator[tuple[int, int, str]]:
    own = part.standing
    if own.own:
        yield own.line, own.column, name_of(part.path)
    if isinstance(part, editing.Grid):
        yield from (
            (one.standing.line, one.standing.column, name_of(one.path))
            for one in part.lines
            if one.standing.own
        )
        for one in editing.inputs(part):
            yield from _spots(one)
    elif isinstance(part, editing.Group):
        for below in part.parts:
            yield from _spots(below)


def by_line(wrong: tuple[Wrong, ...]) -> dict[int, list[str]]:
    """Line of the text -> what is wrong there."""
    found: dict[int, list[str]] = {}
    for one in wrong:
        if one.source:
            found.setdefault(one.line, []).append(one.message)
    return found
