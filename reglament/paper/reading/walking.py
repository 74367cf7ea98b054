"""From the parts of a package to lines and tables under their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from docx.oxml.ns import qn

from reglament.paper.reading.grids import grid_of, one_cell
from reglament.paper.reading.headings import headed, typed_number
from reglament.paper.reading.margins import comments_of, notes_of
from reglament.paper.reading.numbering import Counters, Style, outline_level, styles_of, value, whole
from reglament.paper.reading.opening import ReadingError, parts_of
from reglament.paper.reading.sources import Line, Piece, Source
from reglament.paper.reading.speaking import plain, spoken_of

Element = Any
MOST_PIECES: Final = 100_000
_LEADERS: Final = re.compile(r"(\.{5,}|…{3,}|\t)\s*\d{1,4}\s*$")
_INSIDE: Final = frozenset(
    {qn(tag) for tag in ("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo")}
)


def read_document(content: bytes) -> Source:
    """The document in these bytes; raises ReadingError for what is no document, or not safe to read."""
    return _Walk(parts_of(content)).source()


class _Walk:
    """One pass over one document."""

    def __init__(self, parts: dict[str, Element]) -> None:
        self.parts = parts
        self.styles = styles_of(parts.get("styles"))
        self.counters = Counters(parts.get("numbering"))
        self.comments = dict(comments_of(parts.get("comments")))
        self.open_remarks: set[str] = set()
        laid_out = parts["document"].find(f".//{qn('w:lastRenderedPageBreak')}") is not None
        self.page = int(laid_out)
        self.place = 0

    def source(self) -> Source:
        """Everything, headings found."""
        body = self.parts["document"].find(qn("w:body"))
        if body is None:
            raise ReadingError("torn", part="document.xml")
        pieces = tuple(headed(list(self.pieces(body))))
        notes = [*notes_of(self.parts.get("footnotes")), *notes_of(self.parts.get("endnotes"))]
        return Source(pieces, tuple(notes))

    def pieces(self, parent: Element) -> Iterator[Piece]:
        """Lines and tables below this element."""
        for node in parent:
            if node.tag == qn("w:p"):
                yield from self.lines(node)
            elif node.tag == qn("w:tbl"):
                yield from self.table(node)
            elif node.tag in _INSIDE and not _is_contents(node):
                yield from self.pieces(node)
            if self.place > MOST_PIECES:
                raise ReadingError("bomb", part="document.xml")

    def lines(self, node: Element) -> Iterator[Line]:
        """A paragraph, perhaps torn by line breaks, and the text boxes that hang on it."""
        line, boxes = self.line(node)
        if line is not None:
            yield line
        for box in boxes:
            for inner in self.pieces(box):
                if isinstance(inner, Line):
                    yield inner

    def line(self, node: Element) -> tuple[Line | None, list[Element]]:
        """One paragraph as a line; None for an empty one and for a line of the contents."""
        self.place += 1
        properties = node.find(qn("w:pPr"))
        style = self.styles.get(value(properties, "w:pStyle"), Style(""))
        spoken = spoken_of(node, self.open_remarks)
        raw = "".join(spoken.now)
        text, was = plain(raw), plain("".join(spoken.before))
        self.page += spoken.pages if self.page else 0
        if not (text or was) or style.of_contents or _LEADERS.search(raw):
            return None, spoken.boxes
        counted, bullet = self.counted(properties, style)
        typed, rest = typed_number(text)
        remarks = tuple(
            replace(self.comments[code], about=plain("".join(about)))
            for code, about in spoken.remarks.items()
            if code in self.comments
        )
        made = Line(
            text=text if counted else rest,
            was=was if counted else typed_number(was)[1],
            number=counted or typed,
            level=outline_level(properties) or style.level,
            bullet=bullet,
            style=style.name,
            bold=all(spoken.bold) if spoken.bold else style.bold,
            anchors=tuple(spoken.anchors),
            remarks=remarks,
            by=tuple(spoken.by) if text != was else (),
            place=self.place,
            page=self.page,
        )
        return made, spoken.boxes

    def counted(self, properties: Element | None, style: Style) -> tuple[str, bool]:
        """The automatic number of a paragraph, and whether it is an item of a list of bullets."""
        own = value(properties, "w:numPr", "w:numId")
        level = whole(value(properties, "w:numPr", "w:ilvl"), style.number[1])
        number, bullet = self.counters.next(own or style.number[0], level)
        return number, bullet or "list bullet" in style.name.lower()

    def table(self, node: Element) -> Iterator[Piece]:
        """A table; one of a single cell is a frame about text."""
        inner = one_cell(node)
        if inner is not None:
            yield from self.pieces(inner)
            return
        self.place += 1
        place, page = self.place, self.page
        made, nested = grid_of(node, self.line)
        if made is not None:
            yield replace(made, place=place, page=page)
        for one in nested:
            yield from self.table(one)


def _is_contents(node: Element) -> bool:
    gallery = node.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return gallery is not None and "contents" in gallery.get(qn("w:val"), "").lower()
