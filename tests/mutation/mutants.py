"""Mutants of the sample: one number, unit, choice, person or whole rule of it is another one, or gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reglament import engine
from reglament.engine.notation.nodes import Listing, Node, Scalar, Table
from tests.coverage.measuring import name_of
from tests.coverage.mutation import other_texts
from tests.coverage.report import witnesses
from tests.coverage.sample import leaves, replaced, trees

GONE = "∅"
_NUMBER = re.compile(r"\d+")
_MUTATED = (engine.Use.ACTS, engine.Use.LATER)
_MOST_TRIED = 4


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one file: at a path, what stood there, what stands there instead (`GONE`: nothing)."""

    source: str
    path: str
    says: str
    instead: str
    tree: Node

    @property
    def name(self) -> str:
        """How it is told to people: unique."""
        return f"{self.source}:{self.path}: {self.says} → {self.instead}"


def mutants() -> Iterator[Mutant]:
    """Every mutant of every file, values first. Some do not read: those are refused."""
    known = witnesses()
    acting = [leaf for leaf in leaves() if leaf.use in _MUTATED]
    for leaf in acting:
        witness = known.get((leaf.place.source, name_of(leaf.path)))
        yield from _of_leaf(leaf, witness.instead if witness else None)
    places = {(leaf.place.source, leaf.place.line, leaf.place.column) for leaf in acting}
    for source, tree in trees().items():
        for path, node in _parts(tree):
            if any((source, one.line, one.column) in places for one in _scalars(node)):
                yield Mutant(source, "/".join(path), _shown(node), GONE, without(tree, node))


def _of_leaf(leaf: engine.Leaf, witnessed: str | None) -> Iterator[Mutant]:
    place, tree = leaf.place, trees()[leaf.place.source]
    texts = dict.fromkeys((*_numbers(leaf.text), *([witnessed] if witnessed else _others(leaf)), GONE))
    for text in texts:
        changed = replaced(tree, place.line, place.column, None if text == GONE else text)
        yield Mutant(place.source, name_of(leaf.path), leaf.text, text, changed)


def _numbers(text: str) -> Iterator[str]:
    """One more and one less, for each number of the text."""
    for found in _NUMBER.finditer(text):
        for number in (int(found.group()) + 1, int(found.group()) - 1):
            if number >= 0:
                yield f"{text[: found.start()]}{number:0{len(found.group())}d}{text[found.end() :]}"


def _others(leaf: engine.Leaf) -> list[str]:
    """For a value of which it is not known what it could be instead: the likeliest."""
    if _NUMBER.search(leaf.text):
        return []
    return [text for text in other_texts(leaf) if text is not None][:_MOST_TRIED]


def _parts(node: Node, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Node]]:
    """Every rule: a table or a list that stands in another."""
    inner: list[tuple[str, Node]] = []
    if isinstance(node, Table):
        inner = [(key.text, one) for key, one in node.entries]
    elif isinstance(node, Listing):
        inner = [(str(place), one) for place, one in enumerate(node.items)]
    for name, one in inner:
        if not isinstance(one, Scalar):
            yield (*path, name), one
            yield from _parts(one, (*path, name))


def without(tree: Node, gone: Node) -> Node:
    """The tree without one of its parts."""
    if isinstance(tree, Table):
        kept = tuple((key, without(one, gone)) for key, one in tree.entries if one is not gone)
        return Table(kept, tree.line, tree.column)
    if isinstance(tree, Listing):
        items = tuple(without(one, gone) for one in tree.items if one is not gone)
        return Listing(items, tree.line, tree.column)
    return tree


def _shown(node: Node) -> str:
    """The beginning of a rule, in one line."""
    texts = [one.text for one in _scalars(node)]
    return ", ".join(texts[:4]) + (", …" if len(texts) > 4 else "")


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Listing):
        for one in node.items:
            yield from _scalars(one)
    else:
        for _, one in node.entries:
            yield from _scalars(one)
