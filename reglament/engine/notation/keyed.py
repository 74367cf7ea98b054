"""Tables keyed by names that exist, by phrases, by dates, by years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reglament.engine.names import Name

from .closed import Phrase
from .forgiving import whole
from .lexicon import Spelling, lexicon, look_up
from .named import rows_of
from .nodes import Node, Scalar, Table
from .numbers import read_date
from .shapes import INVALID, Shape
from .sorts import Sort, printed
from .spots import Names, Spot


@dataclass(frozen=True)
class Keyed:
    """A table whose keys are names that exist (or a phrase of `extra` for a key); gives key -> value."""

    sorts: tuple[Sort, ...]
    value: Shape
    extra: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @cached_property
    def _extra(self) -> dict[str, Spelling]:
        return lexicon(self.extra)

    def read(self, node: Node, spot: Spot) -> Any:
        """The mapping, or INVALID."""
        rows = rows_of(node, spot)
        if rows is None:
            return INVALID
        entries, spot = rows
        values: dict[str, Any] = {}
        for word, value in entries:
            found = self._key(word, spot)
            if found in values:
                spot.wrong("duplicate_key", word, name=word.text, line=node.line)
            elif found is not None:
                values[found] = self.value.read(value, spot.down(found, value))
        wrong = len(values) < len(entries) or any(value is INVALID for value in values.values())
        return INVALID if wrong else values

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares nothing."""

    def _key(self, word: Scalar, spot: Spot) -> str | None:
        if said := look_up(word.text, self._extra):
            spot.said(word, said)
            return str(said.value)
        names = spot.reading.names
        found = names.find(word.text, self.sorts)
        if relative := names.relative(word.text, self.sorts):
            spot.said(word, relative)
        if found is None:
            among = (*spot.reading.names.all(self.sorts), *(spot.word(*words[:2]) for _, words in self.extra))
            spot.wrong(
                "unknown_name", word, among=among, like=word.text, value=word.text, sort=printed(self.sorts)
            )
        return found


@dataclass(frozen=True)
class ByPhrase:
    """A table whose keys are phrases of a closed list; gives the mapping and its clause."""

    keys: Phrase
    value: Shape

    def read(self, node: Node, spot: Spot) -> Any:
        """The mapping, or INVALID."""
        rows = rows_of(node, spot)
        if rows is None:
            return INVALID
        entries, spot = rows
        values: dict[Any, Any] = {}
        for word, value in entries:
            found = self.keys.value(word, spot)
            if found is INVALID:
                values[word] = INVALID
            elif found in values:
                spot.wrong("duplicate_key", word, name=word.text, line=node.line)
            else:
                values[found] = self.value.read(value, spot.down(str(found), value))
        return INVALID if any(value is INVALID for value in values.values()) else (values, spot.clause)

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares nothing."""


@dataclass(frozen=True)
class ByDate:
    """A table whose keys are dates; gives date -> value."""

    value: Shape

    def read(self, node: Node, spot: Spot) -> Any:
        """The mapping, or INVALID."""
        return _by(node, spot, self.value, "date", lambda word: read_date(word.text))

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares nothing."""


@dataclass(frozen=True)
class ByYear:
    """A table whose keys are years; gives year -> what the value makes of the year."""

    value: Shape

    def read(self, node: Node, spot: Spot) -> Any:
        """The mapping, or INVALID."""
        found = _by(node, spot, self.value, "year", _year)
        return found if found is INVALID else {year: make(year) for year, make in found.items()}

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares nothing."""


def _year(word: Scalar) -> int | None:
    year = whole(word.text)
    return year if year is not None and 1990 <= year <= 2200 else None


def _by(node: Node, spot: Spot, shape: Shape, code: str, read_key: Callable[[Scalar], Any]) -> Any:
    if not isinstance(node, Table):
        spot.wrong("wants_table", node)
        return INVALID
    values: dict[Any, Any] = {}
    for word, value in node.entries:
        found = read_key(word)
        if found is None:
            spot.wrong(code, word, value=word.text)
            values[word] = INVALID
        elif found in values:
            spot.wrong("duplicate_key", word, name=word.text, line=node.line)
            values[word] = INVALID
        else:
            values[found] = shape.read(value, spot.down(str(found), value))
    return INVALID if any(value is INVALID for value in values.values()) else values
