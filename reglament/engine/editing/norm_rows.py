"""Rows of a table of norms: by priority, kind or channel; columns by complexity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.nodes import Listing, Scalar, Table
from reglament.engine.notation.norms import NORM
from reglament.engine.notation.shapes import is_none
from reglament.engine.notation.sorts import Sort

from .grids import entries
from .leaves import At, leaf, words
from .parts import Input, Line
from .sources import Sources


def norms(sources: Sources, at: At, known: frozenset[str]) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """Rows by priority, kind or channel; columns by complexity where there are any; `known` keys are none."""
    lines = tuple(_norm_lines(sources, at, known, ()))
    wide = any(len(one.cells) > 1 for one in lines)
    names = [name.ru for name in sources.names.printed.get(Sort.COMPLEXITY, {}).values()]
    return (tuple(names) if wide else (sources.word("срок", "norm"),)), lines


def _norm_lines(sources: Sources, at: At, known: frozenset[str], above: tuple[str, ...]) -> Iterator[Line]:
    for word, value in entries(at.node):
        if skeleton(word) in known:
            continue
        row = at.down(word, (*at.meant, "*"), value)
        name, standing = " · ".join((*above, words(word))), sources.standing(value, row.path)
        if is_none(value):
            yield Line(row.path, name, standing, gone=True)
        elif isinstance(value, Table) and not _by_complexity(sources, value):
            yield from _norm_lines(sources, row, known, (*above, words(word)))
        else:
            yield Line(row.path, name, standing, tuple(_norm_cells(sources, row, name)))


def _norm_cells(sources: Sources, row: At, called: str) -> Iterator[Input | None]:
    titles = list(sources.names.printed.get(Sort.COMPLEXITY, {}).values())
    value = row.node
    if isinstance(value, Scalar) or value is None:
        yield replace(leaf(sources, NORM, row), label=called)
    elif isinstance(value, Listing):
        for place, item in enumerate(value.items):
            title = titles[place].ru if place < len(titles) else words(place)
            yield replace(leaf(sources, NORM, row.down(place, row.meant, item)), label=f"{called} × {title}")
    else:
        said = {sources.names.find(word.text, (Sort.COMPLEXITY,)): word.text for word, _ in value.entries}
        nodes = {word.text: one for word, one in value.entries}
        for name in titles:
            key = said.get(name.key, name.ru)
            cell = row.down(key, row.meant, nodes.get(key))
            yield replace(leaf(sources, NORM, cell), label=f"{called} × {name.ru}")


def _by_complexity(sources: Sources, table: Table) -> bool:
    return all(sources.names.find(word.text, (Sort.COMPLEXITY,)) for word, _ in table.entries)
