"""DOCX: styles only; contents and references are fields that show the pages and numbers of this very run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from reglament.paper.galley import Galley, Part, Runs, SetBlock, SetCode, SetList, SetParagraph, SetTable
from reglament.paper.values import CENTRED, NOTE
from reglament.paper.word.contents import contents
from reglament.paper.word.markup import (
    Bookmarks,
    Element,
    Revisions,
    bookmark,
    element,
    field,
    paragraph,
    run,
)
from reglament.paper.word.package import blank, packed, put_footers, section_properties
from reglament.paper.word.pictures import picture
from reglament.paper.word.tables import table

STYLES = {NOTE: "Note", CENTRED: "Centred"}


def word_document(
    galley: Galley, of_headings: Mapping[str, int], pages: int, at: int = 0, author: str = ""
) -> bytes:
    """The file. `of_headings`: on which page every heading stands, by anchor, as the PDF of the run says.

    `pages`: how many there are. `at`: seconds since the epoch, kept in the file as its time. `author`: whose
    changes those are that a comparison has marked: the word processor offers to accept or to refuse them.
    """
    document = blank(galley, at)
    body = document.element.body
    footers = put_footers(document, galley, pages)
    sheet = section_properties(footers, first=False)
    last = body.sectPr
    on = f"{datetime.fromtimestamp(at, UTC):%Y-%m-%dT%H:%M:%SZ}"
    writer = _Writer(covered=galley.covered, revisions=Revisions(author, on))
    before = list(_cover(galley, of_headings)) if galley.covered else list(_head(galley))
    if galley.covered:
        cover = section_properties(footers, first=True)
        before.append(element("w:p", element("w:pPr", element("w:pStyle", val="AfterTable"), cover)))
    for one in (*before, *writer.parts(galley)):
        last.addprevious(one)
    for code, place in writer.pictures:
        picture(document, code, place)
    body.replace(last, sheet)
    return packed(document)


def _cover(galley: Galley, of_headings: Mapping[str, int]) -> Iterator[Element]:
    yield from (paragraph("Approval", run(line)) for line in galley.approval)
    yield paragraph("CoverOrganisation", run(galley.organisation))
    yield paragraph("Title", run(galley.title))
    yield from (paragraph("Subtitle", run(line)) for line in galley.facts)
    yield contents(galley, of_headings)


def _head(galley: Galley) -> Iterator[Element]:
    yield from (paragraph("Approval", run(line)) for line in galley.approval)
    if galley.organisation:
        yield paragraph("Organisation", run(galley.organisation))
    yield paragraph("SheetTitle", run(galley.title))
    yield from (paragraph("Centred", run(line)) for line in galley.facts)


class _Writer:
    """Writes the parts of one galley; keeps count of bookmarks and of pictures to be put in."""

    def __init__(self, *, covered: bool, revisions: Revisions) -> None:
        self.bookmarks = Bookmarks()
        self.revisions = revisions
        self.covered = covered
        self.pictures: list[tuple[SetCode, Element]] = []

    def parts(self, galley: Galley) -> Iterator[Element]:
        """Every part, in order."""
        for part in galley.parts:
            yield from self.part(part)

    def part(self, part: Part) -> Iterator[Element]:
        """A heading with what stands under it."""
        if part.heading:
            ordinary = f"Heading{min(part.level, 3)}" if self.covered else "SheetHeading"
            style = "Annex" if part.fresh else ordinary
            yield self.revisions.paragraph(paragraph(style, *self.heading(part)), part.mark)
        if part.note:
            note = self.revisions.around(part.mark, [run(part.note)])
            yield self.revisions.paragraph(paragraph("AnnexNote", *note), part.mark)
        for block in part.blocks:
            yield from self.block(block)

    def heading(self, part: Part) -> Iterator[Element]:
        """A heading; the bookmark is about the number, which is what a reference shows."""
        if part.mark:
            marked = self.revisions.around(part.mark, [run(part.heading)])
            yield from self.bookmarks.around(part.anchor, *marked)
            return
        number = part.number or _number_of(part)
        if not number:
            yield from self.bookmarks.around(part.anchor, run(part.heading))
            return
        before, _, after = part.heading.partition(number)
        yield from [run(before)] if before else []
        yield from self.bookmarks.around(part.anchor, run(number))
        yield run(after)

    def block(self, block: SetBlock) -> Iterator[Element]:
        """A block of any kind."""
        if isinstance(block, SetParagraph):
            yield self.paragraph(block)
        elif isinstance(block, SetList):
            yield from self.items(block)
        elif isinstance(block, SetTable):
            yield from self.table(block)
        elif isinstance(block, SetCode):
            place = paragraph("Picture")
            self.pictures.append((block, place))
            yield place
            yield paragraph("Centred", run(f"{block.caption} {block.text}"))
        else:
            yield paragraph("Signature", run(f"{block.post}\t\t\t{block.name}"))

    def paragraph(self, block: SetParagraph) -> Element:
        """A paragraph; the number of its clause is bookmarked."""
        style = STYLES.get(block.tone) or ("ClauseKept" if block.sticky else "Clause")
        lead: list[Element] = []
        if block.number:
            number = [run(block.number, "ClauseNumber")]
            dot = [run(".", "ClauseNumber"), run("\u00a0")]
            marked = self.revisions.around(block.mark, number)
            numbered = self.bookmarks.around(block.anchor, *marked) if block.anchor else marked
            lead = [*numbered, *self.revisions.around(block.mark, dot)]
        return self.revisions.paragraph(paragraph(style, *lead, *self.said(block.runs)), block.mark)

    def items(self, block: SetList) -> Iterator[Element]:
        """Each item, a paragraph of its own."""
        for item, mark in zip(block.items, block.marks or [""] * len(block.items), strict=True):
            yield self.revisions.paragraph(paragraph("ListBullet", *self.said(item)), mark)

    def table(self, block: SetTable) -> Iterator[Element]:
        """Caption, table, and the small gap after it."""
        if block.number:
            yield self.revisions.paragraph(paragraph("Caption", *self.caption(block)), block.mark)
        yield table(block, self.said, self.revisions)
        yield self.revisions.paragraph(paragraph("AfterTable"), block.mark)

    def caption(self, block: SetTable) -> Iterator[Element]:
        """«Таблица 5 — …»; one that is gone counts no more."""
        title = f"\u00a0— {block.title}" if block.title else ""
        if block.mark == "gone":
            gone = run(f"{block.label}\u00a0{block.number}{title}")
            yield from self.revisions.around("gone", [gone])
            return
        number = self.revisions.around(block.mark, field(f"SEQ {block.label} \\* ARABIC", str(block.number)))
        yield from self.revisions.around(block.mark, [run(f"{block.label}\u00a0")])
        yield from self.bookmarks.around(block.anchor, *number)
        yield from self.revisions.around(block.mark, [run(title)])

    def said(self, runs: Runs) -> Iterator[Element]:
        """Text, and references as fields that follow what they refer to."""
        for one in runs:
            pieces = [run(one.words)]
            if one.anchor:
                pieces += field(f"REF {bookmark(one.anchor)} \\h", one.number, "Hyperlink")
            yield from self.revisions.around(one.mark, pieces)


def _number_of(part: Part) -> str:
    """The number of an annex."""
    return part.anchor.removeprefix("annex-") if part.anchor.startswith("annex-") else ""
