"""Tables: merged cells are filled in, so that every row says all that a reader sees in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from docx.oxml.ns import qn

from reglament.paper.reading.numbering import value, whole
from reglament.paper.reading.sources import Grid, Line

Element = Any
MOST_COLUMNS: Final = 200
_Lines = Callable[[Element], tuple[Line | None, list[Element]]]


def one_cell(node: Element) -> Element | None:
    """The only cell of a table that is a mere frame; None for a real table."""
    cells = list(node.iterchildren(qn("w:tr")))
    inside = [cell for row in cells for cell in row.iterchildren(qn("w:tc"))]
    return inside[0] if len(inside) == 1 else None


def grid_of(node: Element, read: _Lines) -> tuple[Grid | None, list[Element]]:
    """The table, and the tables within its cells. None for one without words."""
    rows: list[list[str]] = []
    found: list[Line] = []
    nested: list[Element] = []
    for row in _rows(node):
        cells = _skipped(row)
        for cell in _cells(row):
            lines = [line for one in _paragraphs(cell) if (line := read(one)[0])]
            nested.extend(cell.iterchildren(qn("w:tbl")))
            found.extend(lines)
            _fill(cells, cell, " ".join(line.full for line in lines), rows)
        rows.append(cells[:MOST_COLUMNS])
    if not any(text for row in rows for text in row):
        return None, nested
    return (
        Grid(
            rows=_even(rows),
            anchors=tuple(anchor for line in found for anchor in line.anchors),
            remarks=tuple(remark for line in found for remark in line.remarks),
            by=tuple(dict.fromkeys(author for line in found for author in line.by)),
        ),
        nested,
    )


def _rows(node: Element) -> list[Element]:
    rows = []
    for child in node:
        if child.tag == qn("w:tr"):
            rows.append(child)
        elif child.tag in (qn("w:sdt"), qn("w:ins"), qn("w:customXml")):
            rows.extend(child.iter(qn("w:tr")))
    return [row for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None]


def _cells(row: Element) -> list[Element]:
    cells = []
    for child in row:
        if child.tag == qn("w:tc"):
            cells.append(child)
        elif child.tag in (qn("w:sdt"), qn("w:customXml")):
            cells.extend(child.iter(qn("w:tc")))
    return cells


def _paragraphs(cell: Element) -> list[Element]:
    own = [one for one in cell.iter(qn("w:p")) if _table_of(one) is _table_of(cell)]
    return [one for one in own if not any(up.tag == qn("w:txbxContent") for up in one.iterancestors())]


def _table_of(node: Element) -> Element:
    return next(up for up in node.iterancestors() if up.tag == qn("w:tbl"))


def _skipped(row: Element) -> list[str]:
    return [""] * min(whole(value(row.find(qn("w:trPr")), "w:gridBefore")), MOST_COLUMNS)


def _fill(row: list[str], cell: Element, text: str, above: list[list[str]]) -> None:
    """The cell's text in every column that it covers; one that goes on from above repeats it."""
    properties = cell.find(qn("w:tcPr"))
    span = whole(value(properties, "w:gridSpan"), 1)
    merged = properties.find(qn("w:vMerge")) if properties is not None else None
    goes_on = merged is not None and merged.get(qn("w:val"), "continue") == "continue"
    for _ in range(min(max(span, 1), MOST_COLUMNS)):
        place = len(row)
        row.append(above[-1][place] if goes_on and above and place < len(above[-1]) else text)


def _even(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    width = max(map(len, rows))
    return tuple(tuple(row + [""] * (width - len(row))) for row in rows)
