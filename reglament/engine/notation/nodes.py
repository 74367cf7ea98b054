"""The tree of a file: scalars as text, lists and tables, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text as written; nothing is guessed of it: `18:00` is no number, `да` no truth value.

    A part of a longer value knows the value `within` which it stands, and its `offset` there.
    """

    text: str
    line: int
    column: int
    within: Scalar | None = field(default=None, compare=False, repr=False)
    offset: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Listing:
    """Values one after another."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Table:
    """Values by key, in the order written. Keys may come twice here; decoding refuses the second."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


Node = Scalar | Listing | Table


def as_table(node: Node) -> Node:
    """Nothing after a colon is a table without entries."""
    if isinstance(node, Scalar) and not node.text:
        return Table((), node.line, node.column)
    return node


def tail(node: Scalar, text: str) -> Scalar:
    """The last part of a value, in its own place."""
    return part(node, max(0, node.text.rfind(text)), text)


def part(node: Scalar, offset: int, text: str) -> Scalar:
    """A part of a value, in its own place."""
    return Scalar(text, node.line, node.column + offset, node.within or node, node.offset + offset)
