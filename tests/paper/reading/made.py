"""Documents as other people's tools make them: no styles, typed numbers, merged cells, changes, remarks."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from reglament.paper.reading import Grid, Line, Source, read_document

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def blank() -> Document:
    """An empty document."""
    return docx.Document()


def plain(*texts: str) -> Document:
    """Paragraphs without any style; what begins with «**» is bold."""
    made = blank()
    for text in texts:
        run = made.add_paragraph().add_run(text.removeprefix("**"))
        run.bold = True if text.startswith("**") else None
    return made


def table(made: Document, rows: Sequence[Sequence[str]]) -> None:
    """A table of the plainest sort."""
    grid = made.add_table(len(rows), len(rows[0]))
    for cells, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text


def changed(made: Document, before: str, gone: str, come: str, after: str, author: str = "Юрист") -> None:
    """A paragraph in which somebody has changed a word, tracked."""
    made.element.body.sectPr.addprevious(
        parse_xml(
            f'<w:p {_W}><w:r><w:t xml:space="preserve">{before}</w:t></w:r>'
            f'<w:del w:id="90" w:author="{author}"><w:r><w:delText>{gone}</w:delText></w:r></w:del>'
            f'<w:ins w:id="91" w:author="{author}"><w:r><w:t>{come}</w:t></w:r></w:ins>'
            f'<w:r><w:t xml:space="preserve">{after}</w:t></w:r></w:p>'
        )
    )


def content(made: Document) -> bytes:
    """The file."""
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def read(made: Document) -> Source:
    """The document, read back."""
    return read_document(content(made))


def lines(made: Document) -> list[Line]:
    """Its lines."""
    return list(read(made).lines())


def only_grid(made: Document) -> Grid:
    """Its only table."""
    (grid,) = read(made).grids()
    return grid


def numbered(made: Document, texts: Sequence[tuple[int, str]]) -> None:
    """Paragraphs that the word processor counts, «1», «1.1», as every template of an office does."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{".".join(f"%{one + 1}" for one in range(level + 1))}."/></w:lvl>'
        for level in range(3)
    )
    numbering = made.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {_W} w:abstractNumId="77">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {_W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for level, text in texts:
        properties = made.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {_W}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>')
        )


def remark(made: Document, text: str, about: str, author: str) -> None:
    """A paragraph with a comment in its margin."""
    run = made.add_paragraph().add_run(about)
    made.add_comment(run, text=text, author=author)


def in_a_row(made: Document, row: int) -> None:
    """Merges the first two cells of a row of the last table."""
    cells = made.tables[-1].rows[row].cells
    cells[0].merge(cells[1])


def turned(made: Document) -> None:
    """The heads of the last table stand upright, as narrow columns have them."""
    for cell in made.tables[-1].rows[0].cells:
        properties = cell._tc.get_or_add_tcPr()
        properties.append(parse_xml(f'<w:textDirection {_W} w:val="btLr"/>'))
        assert properties.find(qn("w:textDirection")) is not None
