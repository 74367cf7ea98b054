"""Both sides as clauses: what we print, and what came back, under the bookmarks that both carry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from reglament.paper.galley import Galley, Part, Runs, SetCode, SetList, SetParagraph, SetTable
from reglament.paper.reading import Grid, Line, Piece, Remark
from reglament.paper.redlining.words import text_of
from reglament.paper.word.markup import bookmark

FRONT: Final = ""
LAST_PAGES: Final = frozenset({"changes", "acquaintance"})
_CAPTION: Final = re.compile(r"^(?:Таблица|Table)\s+\d+\s*(?:—\s*)?(?P<title>.*)$")
_LEADS: Final = re.compile(r"[—–-]\s*(?:таблица|table)\s*\d+\.?$")
_DASHES: Final = re.compile(r"[‐‑–—−-]")
_QUOTES: Final = re.compile('[«»„“”"]')


@dataclass
class Stated:
    """What stands under one anchor: its number, its heading, texts and tables in order of reading."""

    anchor: str
    number: str = ""
    heading: Line | None = None
    texts: list[Line] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def alike(text: str) -> str:
    """A text as it is compared: dashes and quotation marks of a word processor are no change."""
    return " ".join(_QUOTES.sub('"', _DASHES.sub("-", text)).split())


def title_of(grid: Grid) -> str:
    """What a table is called, without its number; «Срок: реакция»."""
    found = _CAPTION.match(grid.title)
    return found["title"] if found else grid.title


def clauses_of(pieces: Iterable[Piece], anchors: Mapping[str, str]) -> dict[str, Stated]:
    """Clauses by anchor, in order of reading. `anchors`: name of a bookmark -> anchor of the document.

    A paragraph without a bookmark of ours but with a number that no clause has begins a clause of its own.
    """
    known = frozenset(anchors.values())
    numbers = {anchor: anchor for anchor in known if anchor[:1].isdigit()}
    found: dict[str, Stated] = {FRONT: Stated(FRONT)}
    current = home = found[FRONT]
    for piece in pieces:
        anchor = _anchor(piece, anchors, numbers)
        if anchor is not None and anchor != current.anchor:
            number = piece.number if isinstance(piece, Line) else ""
            current = found.setdefault(anchor, Stated(anchor, number))
        elif anchor is None and current is not home and not _is_item(piece):
            current = home  # a clause that somebody put in ends with its paragraph
        if current.anchor in known or current.anchor == FRONT:
            home = current
        _state(current, piece)
    return {anchor: one for anchor, one in found.items() if anchor not in LAST_PAGES}


def _state(current: Stated, piece: Piece) -> None:
    """Puts a piece where it belongs."""
    if current.anchor in LAST_PAGES:
        return
    current.remarks.extend(piece.remarks)
    if isinstance(piece, Grid):
        current.grids.append(piece)
    elif piece.level and current.heading is None and not current.texts:
        current.heading = piece
    elif not _CAPTION.match(piece.text) and not _LEADS.search(piece.text):
        current.texts.append(piece)


def _is_item(piece: Piece) -> bool:
    return isinstance(piece, Line) and piece.bullet


def _anchor(piece: Piece, anchors: Mapping[str, str], numbers: Mapping[str, str]) -> str | None:
    """Under which anchor a piece begins to stand; None where it goes on under the same."""
    marked = next((anchors[name] for name in piece.anchors if name in anchors), None)
    if marked is not None and not marked.startswith("table-"):
        return marked
    if isinstance(piece, Grid) or not piece.number:
        return None
    return numbers.get(piece.number, piece.number)


def pieces_of(galley: Galley) -> Iterator[Piece]:
    """A document of ours as it would be read back from its file."""
    for part in galley.parts:
        if part.heading:
            yield _heading(part)
        if part.note:
            yield Line(part.note, part.note)
        for block in part.blocks:
            if isinstance(block, SetParagraph):
                names = (bookmark(block.anchor),) if block.number else ()
                yield _line(block.runs, block.number, names)
            elif isinstance(block, SetList):
                yield from (_line(item, bullet=True) for item in block.items)
            elif isinstance(block, SetTable):
                rows = (block.head, *(tuple(text_of(cell.runs) for cell in row) for row in block.rows))
                yield Grid(tuple(tuple(" ".join(cell.split()) for cell in row) for row in rows), block.title)
            elif isinstance(block, SetCode):
                yield _line_of(f"{block.caption} {block.text}")
            else:
                yield _line_of(f"{block.post} {block.name}")


def _heading(part: Part) -> Line:
    text = part.heading.removeprefix(f"{part.number}.").strip() if part.number else part.heading
    plain = " ".join(text.split())
    return Line(plain, plain, part.number, part.level, anchors=(bookmark(part.anchor),))


def _line(runs: Runs, number: str = "", anchors: tuple[str, ...] = (), *, bullet: bool = False) -> Line:
    text = " ".join(text_of(runs).split())
    return Line(text, text, number, bullet=bullet, anchors=anchors)


def _line_of(text: str) -> Line:
    plain = " ".join(text.split())
    return Line(plain, plain)
