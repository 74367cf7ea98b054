"""Setting a document for print: texts polished, references resolved, columns measured, tables kept whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reglament.paper.galley import (
    Galley,
    Part,
    Run,
    Runs,
    SetBlock,
    SetCell,
    SetCode,
    SetList,
    SetParagraph,
    SetSignature,
    SetTable,
)
from reglament.paper.references import Reference, runs
from reglament.paper.typography import polished
from reglament.paper.values import (
    Block,
    Clause,
    Code,
    Document,
    Listing,
    Paragraph,
    Section,
    Signature,
    Table,
)
from reglament.paper.widths import measured_columns

WORDS = {
    "ru": {"contents": "Содержание", "page": "стр.", "of": "из", "table": "Таблица"},
    "en": {"contents": "Contents", "page": "page", "of": "of", "table": "Table"},
}
TOGETHER_LINES = 12
"""A table of so many lines is not torn; it moves to the next page whole."""
HIGHEST_ROW = 30
"""Lines of a row that surely stay together on a page."""
NOTHING = "—"
"""What stands in a cell that says nothing."""
SHORT_CELL = 15
"""Letters of a cell that may stand in the middle of its column."""


def galley(document: Document) -> Galley:
    """The document, set."""
    setter = _Setter(document)
    return Galley(
        language=document.language,
        title=setter.text(document.title),
        organisation=setter.text(document.organisation),
        footer=setter.text(document.footer),
        year=document.year,
        covered=document.covered,
        approval=tuple(map(setter.text, document.approval)),
        facts=tuple(map(setter.text, document.facts)),
        words=WORDS[document.language],
        parts=tuple(_parts(setter)),
    )


class _Setter:
    """Sets the texts of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.anchors = document.anchors()

    def text(self, text: str) -> str:
        """A text without references."""
        return polished(text, self.document.language)

    def runs(self, text: str) -> Runs:
        """A text with its references."""
        return tuple(map(_run, runs(self.text(text), self.anchors)))


def _run(piece: str | Reference) -> Run:
    return Run(piece) if isinstance(piece, str) else Run(piece.words, piece.number, piece.anchor)


def _parts(setter: _Setter) -> Iterator[Part]:
    document = setter.document
    fresh = {section.anchor for section in (*document.annexes, *document.ending)}
    for section, level in _levels(document):
        blocks = (block for clause in section.clauses for block in _blocks(setter, clause))
        heading, note = setter.text(section.heading), setter.text(section.note)
        apart = section.anchor in fresh
        yield Part(level, heading, section.number, section.anchor, note, apart, tuple(blocks))


def _levels(document: Document) -> Iterator[tuple[Section, int]]:
    """Every section with its depth from 1, in order of reading."""
    for top in (*document.sections, *document.annexes, *document.ending):
        yield from _deeper(top, 1)


def _deeper(section: Section, level: int) -> Iterator[tuple[Section, int]]:
    yield section, level
    for one in section.sections:
        yield from _deeper(one, level + 1)


def _blocks(setter: _Setter, clause: Clause) -> Iterator[SetBlock]:
    number, anchor = (clause.number, clause.anchor) if clause.number else ("", "")
    for block, following in pairwise((*clause.blocks, None)):
        assert block is not None
        if isinstance(block, Paragraph | Listing):
            yield from _texts(setter, block, number, anchor, isinstance(following, Table | Code))
        else:
            yield _set(setter, block)
        number, anchor = "", ""


def _texts(
    setter: _Setter, block: Paragraph | Listing, number: str, anchor: str, sticky: bool
) -> Iterator[SetBlock]:
    if isinstance(block, Paragraph):
        yield SetParagraph(setter.runs(block.text), number, anchor, block.tone, sticky)
        return
    if block.opening or number:
        yield SetParagraph(setter.runs(block.opening), number, anchor, sticky=True)
    yield SetList(tuple(map(setter.runs, block.punctuated())))


def _set(setter: _Setter, block: Block) -> SetBlock:
    if isinstance(block, Table):
        return _table(setter, block)
    if isinstance(block, Signature):
        return SetSignature(setter.text(block.post), setter.text(block.name))
    assert isinstance(block, Code)
    return SetCode(block.text, setter.text(block.caption))


def _table(setter: _Setter, table: Table) -> SetTable:
    head = tuple(map(setter.text, table.head))
    nothing = "" if table.to_fill else NOTHING
    rows = tuple(
        tuple(SetCell(setter.runs(cell.text or nothing), cell.tone) for cell in row) for row in table.rows
    )
    columns = [
        (title, *(setter.text(row[place].text) for row in table.rows)) for place, title in enumerate(head)
    ]
    measured = measured_columns(columns, table.to_fill)
    return SetTable(
        number=table.number,
        anchor=table.anchor,
        label=WORDS[setter.document.language]["table"],
        title=setter.text(table.title),
        head=head,
        rows=rows,
        widths=measured.widths,
        centred=tuple(_centred(place, column) for place, column in enumerate(columns)),
        small=measured.small,
        hyphenated=measured.hyphenated,
        together=measured.lines <= TOGETHER_LINES,
        torn=measured.highest > HIGHEST_ROW,
        to_fill=table.to_fill,
    )


def _centred(place: int, column: Sequence[str]) -> bool:
    """Norms, classes, yes and no stand in the middle; names and sentences at the left."""
    return place > 0 and all(len(cell) <= SHORT_CELL for cell in column[1:]) and len(column) > 1
