"""A galley: a document set for print, in order of reading. Nothing is left to decide: writers only write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

Mark = Literal["", "new", "gone"]
"""What a comparison says of a piece: it stays, it is inserted, it is deleted."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text. With an `anchor`, `words` («п. ») and `number` (3.4.6) lead there together."""

    words: str
    number: str = ""
    anchor: str = ""
    mark: Mark = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph; `number` and `anchor` of the clause it begins. `sticky`: stays with what follows."""

    kind: ClassVar[str] = "paragraph"
    runs: Runs
    number: str = ""
    anchor: str = ""
    tone: str = ""
    sticky: bool = False
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class SetList:
    """Items, each a paragraph of its own. `marks`: one for each item, or none at all."""

    kind: ClassVar[str] = "list"
    items: tuple[Runs, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell; `tone` as in the document."""

    runs: Runs
    tone: str = ""


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table; «`label` `number` — `title`» stands above it, if it is counted.

    `widths` in thousandths; `centred` says it of each column; `together`: on one page;
    `torn`: a row may be higher than a page, so rows may be torn. `mark` of the whole (with its caption),
    `marks` one for each row, or none at all.
    """

    kind: ClassVar[str] = "table"
    number: int
    anchor: str
    label: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[SetCell, ...], ...]
    widths: tuple[int, ...]
    centred: tuple[bool, ...]
    small: bool
    hyphenated: bool
    together: bool
    torn: bool
    to_fill: bool
    mark: Mark = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class SetSignature:
    """A line to be signed."""

    kind: ClassVar[str] = "signature"
    post: str
    name: str


@dataclass(frozen=True, slots=True)
class SetCode:
    """A square code. `text` is what it says."""

    kind: ClassVar[str] = "code"
    text: str
    caption: str


SetBlock = SetParagraph | SetList | SetTable | SetSignature | SetCode


@dataclass(frozen=True, slots=True)
class Part:
    """A heading (perhaps "") with what stands under it. `fresh`: on a new page."""

    level: int
    heading: str
    number: str
    anchor: str
    note: str
    fresh: bool
    blocks: tuple[SetBlock, ...]
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Galley:
    """The whole document, set. `words`: the few that belong to print itself (page, of, contents)."""

    language: str
    title: str
    organisation: str
    footer: str
    year: str
    covered: bool
    approval: tuple[str, ...]
    facts: tuple[str, ...]
    words: dict[str, str]
    parts: tuple[Part, ...]
