"""Tables in WordprocessingML: the head repeats on every page, no row is torn, cells carry styles only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reglament.paper.galley import Runs, SetTable
from reglament.paper.values import NOT_OFFERED
from reglament.paper.word.cells import CellLook
from reglament.paper.word.markup import Element, Revisions, element, paragraph, run

WIDTH = 9638
"""170 mm between the margins, in twentieths of a point."""
TALL = 480
Said = Callable[[Runs], Iterator[Element]]


def table(one: SetTable, said: Said, revisions: Revisions) -> Element:
    """The table with its grid; `said` writes the runs of a cell, `revisions` marks rows that come or go."""
    widths = [share * WIDTH // 1000 for share in one.widths]
    return element(
        "w:tbl",
        _properties(),
        element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths)),
        _head(one, widths, revisions),
        *_rows(one, widths, said, revisions),
    )


def _properties() -> Element:
    return element(
        "w:tblPr",
        element("w:tblStyle", val="RegulationTable"),
        element("w:tblW", w=WIDTH, type="dxa"),
        element("w:tblLayout", type="fixed"),
        element("w:tblLook", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )


def _head(one: SetTable, widths: list[int], revisions: Revisions) -> Element:
    style = CellLook(small=one.small, hyphenated=one.hyphenated, centred=True, kept=True).style
    cells = [
        _cell(width, style, list(revisions.around(one.mark, [run(text)])))
        for text, width in zip(one.head, widths, strict=True)
    ]
    changed = [revisions.mark(one.mark)] if one.mark else []
    properties = element("w:trPr", element("w:cantSplit"), element("w:tblHeader"), *changed)
    return element("w:tr", properties, *cells)


def _rows(one: SetTable, widths: list[int], said: Said, revisions: Revisions) -> Iterator[Element]:
    last = len(one.rows) - 1
    for number, row in enumerate(one.rows):
        kept = number < last and (one.together or number in (0, last - 1))
        properties = element("w:trPr", *([] if one.torn else [element("w:cantSplit")]))
        if one.to_fill:
            properties.append(element("w:trHeight", val=TALL, hRule="atLeast"))
        if one.marks and one.marks[number]:
            properties.append(revisions.mark(one.marks[number]))
        cells = [
            _cell(
                width,
                CellLook(one.small, one.hyphenated, centred, kept, cell.tone == NOT_OFFERED).style,
                list(said(cell.runs)),
            )
            for cell, width, centred in zip(row, widths, one.centred, strict=True)
        ]
        yield element("w:tr", properties, *cells)


def _cell(width: int, style: str, content: list[Element]) -> Element:
    return element(
        "w:tc", element("w:tcPr", element("w:tcW", w=width, type="dxa")), paragraph(style, *content)
    )
