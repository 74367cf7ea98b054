"""Which papers there are and in which forms they are printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from reglament import engine
from reglament.paper.ending import Issue
from reglament.paper.html import page, page_of_changes
from reglament.paper.pdf import set_pages
from reglament.paper.pen import Language, Pen
from reglament.paper.redlining import redlined
from reglament.paper.setting import galley
from reglament.paper.sheets.acquaintance import acquaintance_sheet
from reglament.paper.sheets.approval import approval_sheet
from reglament.paper.sheets.leaflet import leaflet
from reglament.paper.sheets.order import order
from reglament.paper.values import Document
from reglament.paper.word import word_document
from reglament.paper.writing import footer, pen_of, publication

FORMS = ("docx", "pdf", "html")


@dataclass(frozen=True, slots=True)
class Source:
    """What is printed: an edition with its annexes. `checksum`: of its text, sha256.

    `earlier`: editions before this one, oldest first. `portal`: the address that authors open, or "".
    `read`: on which day whom the annex of people names has said that he knows it.
    """

    edition: engine.Edition
    annexes: engine.Annexes
    checksum: str = ""
    earlier: Sequence[Issue] = ()
    portal: str = ""
    read: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper by its code; `names` in Russian and English, as one asks for it."""

    code: str
    names: tuple[str, str]
    make: Callable[[Source, Language], Document]


def _pen(source: Source, language: Language) -> tuple[Pen, str]:
    pen = pen_of(source.edition, source.annexes, language)
    return pen, footer(pen, source.checksum)


PAPERS = {
    paper.code: paper
    for paper in (
        Paper(
            "regulation",
            ("регламент", "regulation"),
            lambda source, language: publication(
                source.edition,
                source.annexes,
                language,
                checksum=source.checksum,
                earlier=source.earlier,
            ),
        ),
        Paper("order", ("приказ", "order"), lambda source, language: order(*_pen(source, language))),
        Paper(
            "approval",
            ("лист-согласования", "approval"),
            lambda source, language: approval_sheet(*_pen(source, language)),
        ),
        Paper(
            "acquaintance",
            ("лист-ознакомления", "acquaintance"),
            lambda source, language: acquaintance_sheet(*_pen(source, language), source.read),
        ),
        Paper(
            "leaflet",
            ("памятка", "leaflet"),
            lambda source, language: leaflet(*_pen(source, language), source.portal),
        ),
    )
}


def printed(document: Document, form: str, on: datetime, against: Document | None = None) -> bytes:
    """The document as a file of this form. `on`: when it was made, for the file's own description.

    `against`: an older document of the same language; what differs from it is marked, in DOCX as changes that
    a word processor accepts or refuses. Raises KeyError for a form that there is not.
    """
    if form not in FORMS:
        raise KeyError(form)
    if form == "html":
        return (page_of_changes(redlined(against, document)) if against else page(document)).encode()
    at = int(on.timestamp())
    made = redlined(against, document) if against else galley(document)
    pages = set_pages(made, at)
    if form == "pdf":
        return pages.pdf
    return word_document(made, pages.of_headings, pages.count, at, _author(document))


def _author(document: Document) -> str:
    """Whose changes: the edition's that makes them."""
    return f"{'Редакция' if document.language == 'ru' else 'Edition'} {document.edition}"


def dated(edition: engine.Edition) -> datetime:
    """The day of an edition: of its approval, else from which it holds. The same file is printed the same."""
    day = edition.document.approved or edition.document.effective_from
    return datetime.combine(day, time(), tzinfo=UTC)
