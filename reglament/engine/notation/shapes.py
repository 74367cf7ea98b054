"""Shapes: the declarative table that decoding is driven by. A shape says what may stand somewhere.

`Record` is a table with known keys, `Named` one whose keys are names that it declares, `Many` a list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Protocol

from reglament.engine.names import Name

from .forgiving import skeleton
from .lexicon import lexicon, look_up
from .nodes import Listing, Node, Scalar, part
from .spots import Names, Spot, Use


class Invalid:
    """What a shape gives for a value that is wrong: an error was noted."""


INVALID: Final = Invalid()
_NONE = lexicon([(None, ("нет", "no")), (None, ("ничего", "none"))])


class Shape(Protocol):
    """What may stand somewhere."""

    def read(self, node: Node, spot: Spot) -> Any:
        """The value, or INVALID after noting the errors."""

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Note the names that this part of a file declares."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: the id (its attribute), the Russian and the English word."""

    id: str
    ru: str
    en: str
    shape: Shape
    required: bool = False
    also: tuple[str, ...] = ()  # other spellings, in pairs: Russian, English, …
    use: Use | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Every way to write the key."""
        return (self.ru, self.en, *self.also)


def is_none(node: Node) -> bool:
    """«нет»: this block is not there."""
    return isinstance(node, Scalar) and skeleton(node.text) in _NONE


def say_none(node: Node, spot: Spot) -> None:
    """Remember that «нет» was said here."""
    if isinstance(node, Scalar) and (said := look_up(node.text, _NONE)):
        spot.said(node, said)


@dataclass(frozen=True)
class Many:
    """A list; one value alone is a list of one, and text may be split at commas."""

    item: Shape
    split: bool = True

    def read(self, node: Node, spot: Spot) -> Any:
        values = [self.item.read(item, spot.down(str(place), item)) for place, item in self._items(node)]
        return INVALID if INVALID in values else tuple(values)

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        for _, item in self._items(node):
            self.item.declare(item, names)

    def _items(self, node: Node) -> Iterator[tuple[int, Node]]:
        if isinstance(node, Listing):
            return enumerate(node.items)
        if isinstance(node, Scalar) and self.split and "," in node.text:
            return enumerate(_parts(node))
        return enumerate((node,))


def _parts(node: Scalar) -> Iterator[Scalar]:
    offset = 0
    for piece in node.text.split(","):
        yield part(node, offset + len(piece) - len(piece.lstrip()), piece.strip())
        offset += len(piece) + 1
