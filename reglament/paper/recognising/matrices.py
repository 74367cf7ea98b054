"""Impact and urgency, and the matrix that makes a priority of them."""

from __future__ import annotations

import re
from typing import Final

from reglament.paper.recognising.draft import Draft, name_key
from reglament.paper.recognising.labels import clean, priority_label, remember_priority
from reglament.paper.recognising.passages import Read, Sheet
from reglament.paper.recognising.tables import cell, columns_of
from reglament.paper.recognising.vocabulary import IMPACT, MEANING_HEAD, URGENCY

PART: Final = "приоритет"
LEAST: Final = 2
_OUTAGE: Final = re.compile(r"восстанов|простой|recover|outage", re.IGNORECASE)
"""Scales of an outage are no scale of impact."""
_BOTH: Final = re.compile(r"матриц|matrix", re.IGNORECASE)


def find(read: Read, draft: Draft) -> None:
    """Scales first, then the matrix whose lines they are."""
    for sheet in read.sheets:
        if not _matrix(sheet, draft):
            _scale(sheet, draft)


def _scale(sheet: Sheet, draft: Draft) -> None:
    columns = columns_of(sheet)
    scale = (
        "влияние"
        if IMPACT.search(columns.heads[0])
        else "срочность"
        if URGENCY.search(columns.heads[0])
        else ""
    )
    meaning = columns.find(MEANING_HEAD, range(1, len(columns.heads)))
    if not scale or meaning < 0 or columns.find(_OUTAGE) > 0:
        return
    for cells, row in columns.rows():
        if name := clean(cell(cells, 0)):
            draft.put((PART, scale, name_key(name), "значит"), cell(cells, meaning), row)


def _matrix(sheet: Sheet, draft: Draft) -> bool:
    """Whether the table is a matrix: impact against urgency, a priority in each cell."""
    rows = sheet.grid.rows
    about = " ".join((sheet.grid.title, sheet.at.opening, *rows[0], *(row[0] for row in rows)))
    if not ((IMPACT.search(about) and URGENCY.search(about)) or _BOTH.search(about)):
        return False
    body = _body(sheet)
    if body is None:
        return False
    first_row, first_column = body
    turned = _turned(sheet, first_row, first_column)
    heads = [clean(text) for text in rows[first_row - 1][first_column:]]
    for at in range(first_row, len(rows)):
        keys = [priority_label(text)[0] for text in rows[at][first_column:]]
        name = name_key(clean(rows[at][first_column - 1]))
        for head, key in zip(heads, keys, strict=True):
            remember_priority(draft, key)
            impact, urgency = (name_key(head), name) if turned else (name, name_key(head))
            draft.put((PART, "матрица", impact, urgency), key, sheet.row(at))
    _lines(sheet, draft, first_row, first_column, turned)
    return True


def _body(sheet: Sheet) -> tuple[int, int] | None:
    """The corner from which on every cell is a priority; None where there is none."""
    rows = sheet.grid.rows
    for at in range(1, min(len(rows) - LEAST + 1, 4)):
        for column in range(1, min(len(rows[0]) - LEAST + 1, 4)):
            cells = [text for row in rows[at:] for text in row[column:]]
            if all(priority_label(text)[0] for text in cells):
                return at, column
    return None


def _turned(sheet: Sheet, first_row: int, first_column: int) -> bool:
    """Whether urgency stands at the left: its name is the first of the corner's words, or beside the rows."""
    rows = sheet.grid.rows
    beside = " ".join(dict.fromkeys(row[at] for row in rows[first_row:] for at in range(first_column - 1)))
    above = " ".join(dict.fromkeys(text for row in rows[: first_row - 1] for text in row[first_column:]))
    if URGENCY.search(beside) or IMPACT.search(above):
        return True
    if IMPACT.search(beside) or URGENCY.search(above):
        return False
    corner = " ".join(rows[0][:first_column])
    urgency, impact = URGENCY.search(corner), IMPACT.search(corner)
    return bool(urgency and (impact is None or urgency.start() < impact.start()))


def _lines(sheet: Sheet, draft: Draft, first_row: int, first_column: int, turned: bool) -> None:
    """The steps of both scales, where no table of their own says what they mean."""
    rows = sheet.grid.rows
    heads, names = rows[first_row - 1][first_column:], [row[first_column - 1] for row in rows[first_row:]]
    for scale, labels in (("влияние", heads if turned else names), ("срочность", names if turned else heads)):
        for label in labels:
            path = (PART, scale, name_key(clean(label)))
            if not draft.has(*path):
                draft.put(path, "", sheet.row(0))


def finish(draft: Draft) -> None:
    """Rows of the matrix as the language writes them: a list in the order of the scale of urgency."""
    cells = {path: value for path, value in draft.below(PART, "матрица") if len(path) == 4}
    if not cells:
        return
    urgencies = list(dict.fromkeys(path[2] for path, _ in draft.below(PART, "срочность")))
    impacts = list(dict.fromkeys(path[2] for path in cells))
    for impact in impacts:
        row = [cells.get((PART, "матрица", impact, urgency)) for urgency in urgencies]
        known = [value for value in row if value is not None]
        for urgency in urgencies:
            draft.values.pop((PART, "матрица", impact, urgency), None)
        if len(known) == len(row):
            draft.put((PART, "матрица", impact), tuple(str(one.text) for one in known), known[0].source)
        else:
            draft.ask(
                "matrix_gap", known[0].source if known else next(iter(cells.values())).source, row=impact
            )
