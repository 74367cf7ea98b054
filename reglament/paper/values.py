"""A document as a value: sections, numbered clauses, paragraphs, lists, tables. Any writer can write it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

NOT_OFFERED = "not offered"
NOTE = "note"
CENTRED = "centred"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of text. `tone`: `NOTE` is set small, `CENTRED` in the middle."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Items under an opening line (perhaps empty)."""

    opening: str
    items: tuple[str, ...]

    def punctuated(self) -> Iterator[str]:
        """The items as a list is written: a semicolon after each, a full stop after the last."""
        for place, item in enumerate(self.items, 1):
            end = "." if place == len(self.items) else ";"
            yield item if item.endswith((".", "!", "?", ";", "…")) else item + end


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell. `tone` says more than the words: `NOT_OFFERED` is hatched."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head; the first cell of a row names it. `number` counts through the document.

    `to_fill`: its empty cells are written in by hand, so its rows are high.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    number: int = 0
    to_fill: bool = False

    @property
    def anchor(self) -> str:
        """Where a link to the table leads."""
        return f"table-{self.number}"


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to be signed: who signs, and the name beside the line (perhaps unknown)."""

    post: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A square code that a telephone reads. `text` is what it says, `caption` stands below."""

    text: str
    caption: str


Block = Paragraph | Listing | Table | Signature | Code


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands under one number. `number` "" goes on under the heading. `anchor` is unique."""

    number: str
    anchor: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, its clauses, the sections below it. `note` stands under the heading."""

    number: str
    title: str
    anchor: str
    clauses: tuple[Clause, ...] = ()
    sections: tuple[Section, ...] = ()
    note: str = ""

    @property
    def heading(self) -> str:
        """«1.1. Сведения о документе»."""
        return f"{self.number}. {self.title}" if self.number else self.title

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in order of reading."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True)
class Document:
    """The whole. `approval` stands in the corner of the first page, `facts` under the title.

    `annexes` and `ending` (change list, sheet of signatures) begin on pages of their own. `footer` says on
    every page which edition this is. `covered`: with title page and contents, else the title above the text.
    """

    title: str
    language: str
    edition: str
    approval: tuple[str, ...]
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    annexes: tuple[Section, ...] = ()
    ending: tuple[Section, ...] = ()
    organisation: str = ""
    footer: str = ""
    year: str = ""
    covered: bool = True

    def walk(self) -> Iterator[Section]:
        """Every section and annex, in order of reading."""
        for section in (*self.sections, *self.annexes, *self.ending):
            yield from section.walk()

    def clauses(self) -> Iterator[Clause]:
        """Every clause, in order of reading."""
        for section in self.walk():
            yield from section.clauses

    def anchors(self) -> frozenset[str]:
        """Every place a link may point to."""
        return self._anchors

    @cached_property
    def _anchors(self) -> frozenset[str]:
        sections = {section.anchor for section in self.walk()}
        clauses = {clause.anchor for clause in self.clauses()}
        blocks = (block for clause in self.clauses() for block in clause.blocks)
        tables = {block.anchor for block in blocks if isinstance(block, Table) and block.number}
        return frozenset(sections | clauses | tables)
