"""The package about a text document: its styles, numbering, settings, footer, page; and its bytes."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from reglament.paper.galley import Galley
from reglament.paper.word.cells import cell_styles
from reglament.paper.word.markup import Element, element, field, paragraph, run

_HERE = Path(__file__).parent
_EPOCH = (1980, 1, 1, 0, 0, 0)
LANGUAGES = {"ru": "ru-RU", "en": "en-GB"}
_FOREIGN = frozenset({"thumbnail", "extended-properties", "stylesWithEffects", "customXml", "webSettings"})
MILLIMETRE = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Footers:
    """Where the footers of a package are: that of every page, that of the title page."""

    every: str
    title: str


def blank(galley: Galley, at: int) -> WordDocument:
    """An empty document with every style, for this galley. `at`: seconds since the epoch."""
    document = docx.Document()
    _replace(document.styles.element, _styles(galley.language))
    _replace(document.part.numbering_part.element, _read("numbering.xml"))
    _replace(document.settings.element, _read("settings.xml"))
    document.element.body.clear_content()
    _strip(document)
    _describe(document, galley, at)
    return document


def section_properties(footers: Footers, *, first: bool) -> Element:
    """A4 with the margins of an office document. `first`: begins with the title page, and the year on it."""
    size = {"w": round(210 * MILLIMETRE), "h": round(297 * MILLIMETRE)}
    sides = {"top": 20, "right": 15, "bottom": 20, "left": 25, "header": 10, "footer": 10, "gutter": 0}
    margins = {side: round(width * MILLIMETRE) for side, width in sides.items()}
    made = element("w:sectPr", _reference("default", footers.every))
    if first:
        made.append(_reference("first", footers.title))
    made.extend([element("w:pgSz", **size), element("w:pgMar", **margins)])
    if first:
        made.append(element("w:titlePg"))
    return made


def put_footers(document: WordDocument, galley: Galley, pages: int) -> Footers:
    """Write the footers into parts of their own."""
    section = document.sections[0]
    for footer, line in (
        (section.footer, _footer(galley, pages)),
        (section.first_page_footer, _year(galley)),
    ):
        footer.is_linked_to_previous = False
        _replace(footer._element, element("w:ftr", line))
    kinds = {one.get(qn("w:type")): one.get(qn("r:id")) for one in section._sectPr.footerReference_lst}
    return Footers(kinds["default"], kinds["first"])


def _reference(kind: str, part: str) -> Element:
    made = element("w:footerReference", type=kind)
    made.set(qn("r:id"), part)
    return made


def packed(document: WordDocument) -> bytes:
    """The file; the same document gives the same bytes whenever it is written."""
    written, packed_again = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(packed_again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return packed_again.getvalue()


def _styles(language: str) -> Element:
    text = (
        (_HERE / "styles.xml").read_text("utf-8").replace('w:val="ru-RU"', f'w:val="{LANGUAGES[language]}"')
    )
    styles = parse_xml(text.encode())
    styles.extend(cell_styles())
    return styles


def _read(name: str, old: str = "", new: str = "") -> Element:
    text = (_HERE / name).read_text("utf-8")
    return parse_xml((text.replace(old, new) if old else text).encode())


def _footer(galley: Galley, pages: int) -> Element:
    words = galley.words
    before = run(f"{galley.footer}\t{words['page']}\u00a0")
    return paragraph(
        "Footer", before, *field("PAGE", "2"), run(f" {words['of']} "), *field("NUMPAGES", str(pages))
    )


def _year(galley: Galley) -> Element:
    return paragraph("CoverYear", run(galley.year))


def _replace(old: Element, new: Element) -> None:
    """Give an element of a part the content of another one."""
    for child in list(old):
        old.remove(child)
    old.extend(list(new))


def _strip(document: WordDocument) -> None:
    """Leave out what the blank file brings of somebody else's: a thumbnail, old styles, who wrote it."""
    for relations in (document.part.package.rels, document.part.rels):
        for key in [key for key, one in relations.items() if one.reltype.rpartition("/")[2] in _FOREIGN]:
            del relations[key]


def _describe(document: WordDocument, galley: Galley, at: int) -> None:
    core = document.core_properties
    core.title, core.author, core.comments = galley.title, galley.organisation, galley.footer
    core.language = LANGUAGES[galley.language]
    core.last_modified_by = galley.organisation
    core.keywords, core.subject, core.revision = "", "", 1
    core.created = core.modified = datetime.fromtimestamp(at, UTC)
