"""DOCX: styles only; contents and references are fields that show the pages and numbers of this very run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reglament.paper.galley import Galley, Part, Runs, SetBlock, SetCode, SetList, SetParagraph, SetTable
from reglament.paper.values import CENTRED, NOTE
from reglament.paper.word.contents import contents
from reglament.paper.word.markup import Bookmarks, Element, bookmark, element, field, paragraph, run
from reglament.paper.word.package import blank, packed, put_footers, section_properties
from reglament.paper.word.pictures import picture
from reglament.paper.word.tables import table

STYLES = {NOTE: "Note", CENTRED: "Centred"}


def word_document(galley: Galley, of_headings: Mapping[str, int], pages: int, at: int = 0) -> bytes:
    """The file. `of_headings`: on which page every heading stands, by anchor, as the PDF of the run says.

    `pages`: how many there are. `at`: seconds since the epoch, kept in the file as its time.
    """
    document = blank(galley, at)
    body = document.element.body
    footers = put_footers(document, galley, pages)
    sheet = section_properties(footers, first=False)
    last = body.sectPr
    writer = _Writer(covered=galley.covered)
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

    def __init__(self, *, covered: bool) -> None:
        self.bookmarks = Bookmarks()
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
            yield paragraph(style, *self.heading(part))
        if part.note:
            yield paragraph("AnnexNote", run(part.note))
        for block in part.blocks:
            yield from self.block(block)

    def heading(self, part: Part) -> Iterator[Element]:
        """A heading; the bookmark is about the number, which is what a reference shows."""
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
            yield from (paragraph("ListBullet", *self.said(item)) for item in block.items)
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
            number = self.bookmarks.around(block.anchor, run(block.number, "ClauseNumber"))
            lead = [*number, run(".", "ClauseNumber"), run("\u00a0")]
        return paragraph(style, *lead, *self.said(block.runs))

    def table(self, block: SetTable) -> Iterator[Element]:
        """Caption, table, and the small gap after it."""
        if block.number:
            number = field(f"SEQ {block.label} \\* ARABIC", str(block.number))
            marked = self.bookmarks.around(block.anchor, *number)
            title = run(f"\u00a0— {block.title}") if block.title else run("")
            yield paragraph("Caption", run(f"{block.label}\u00a0"), *marked, title)
        yield table(block, self.said)
        yield paragraph("AfterTable")

    def said(self, runs: Runs) -> Iterator[Element]:
        """Text, and references as fields that follow what they refer to."""
        for one in runs:
            yield run(one.words)
            if one.anchor:
                yield from field(f"REF {bookmark(one.anchor)} \\h", one.number, "Hyperlink")


def _number_of(part: Part) -> str:
    """The number of an annex."""
    return part.anchor.removeprefix("annex-") if part.anchor.startswith("annex-") else ""
