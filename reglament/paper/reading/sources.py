"""What was read: lines and tables in order of reading, each knowing under which heading it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin: who, what, and about which words."""

    author: str
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as it reads when every tracked change is accepted; `was` reads without them.

    `number` is the clause's, typed or counted by the word processor, and no part of `text`. `level`: of a
    heading, 0 for none. `anchors`: bookmarks that begin here. `by`: who made tracked changes. `heading`:
    under which one it stands. `place` counts the paragraphs, `page` the pages as last laid out (0 = unknown).
    """

    text: str
    was: str = ""
    number: str = ""
    level: int = 0
    bullet: bool = False
    style: str = ""
    bold: bool = False
    anchors: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    by: tuple[str, ...] = ()
    heading: str = ""
    place: int = 0
    page: int = 0

    @property
    def full(self) -> str:
        """With its number, as it stands on the page."""
        return f"{self.number}. {self.text}" if self.number else self.text


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of equal length, what was merged stands in each cell it covers. `title`: above it."""

    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    anchors: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    by: tuple[str, ...] = ()
    heading: str = ""
    place: int = 0
    page: int = 0


Piece = Line | Grid


@dataclass(frozen=True, slots=True)
class Source:
    """The whole document. `notes`: footnotes and endnotes, which stand apart from the text."""

    pieces: tuple[Piece, ...]
    notes: tuple[str, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Every paragraph outside tables."""
        return (piece for piece in self.pieces if isinstance(piece, Line))

    def grids(self) -> Iterator[Grid]:
        """Every table."""
        return (piece for piece in self.pieces if isinstance(piece, Grid))
