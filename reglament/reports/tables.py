"""Tables to take along: CSV as spreadsheets open it at a double click."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

CSV: Final = "text/csv; charset=utf-8"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
Value = str | int | float
Row = Sequence[Value]


def as_csv(head: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Semicolons and a byte order mark, as spreadsheets of this country expect."""
    said = io.StringIO()
    writer = csv.writer(said, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([list(map(_harmless, row)) for row in rows])
    return said.getvalue().encode("utf-8-sig")


def _harmless(value: Value) -> Value:
    """Words that a spreadsheet would execute are kept as words."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
