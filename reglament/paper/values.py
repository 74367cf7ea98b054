"""A document as a value: sections, numbered clauses, paragraphs, lists, tables. Any printer can print it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

NOT_OFFERED = "not offered"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of text."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Items under an opening line (perhaps empty)."""

    opening: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell. `tone` says more than the words: `NOT_OFFERED` is hatched."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head; the first cell of a row names it. `number` counts through the document."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    number: int = 0


Block = Paragraph | Listing | Table


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands under one number. `number` "" goes on under the heading. `anchor` is unique."""

    number: str
    anchor: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, its clauses, the sections below it."""

    number: str
    title: str
    anchor: str
    clauses: tuple[Clause, ...] = ()
    sections: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in order of reading."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Document:
    """The whole. `approval` stands in the corner of the first page, `facts` under the title."""

    title: str
    language: str
    edition: str
    approval: tuple[str, ...]
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    annexes: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Section]:
        """Every section and annex, in order of reading."""
        for section in (*self.sections, *self.annexes):
            yield from section.walk()

    def clauses(self) -> Iterator[Clause]:
        """Every clause, in order of reading."""
        for section in self.walk():
            yield from section.clauses

    def anchors(self) -> frozenset[str]:
        """Every place a link may point to."""
        sections = tuple(self.walk())
        return frozenset(section.anchor for section in sections) | {
            clause.anchor for clause in self.clauses()
        }
