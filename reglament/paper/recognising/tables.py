"""A table understood by the words of its heads: which column says what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reglament.paper.recognising.passages import Passage, Sheet

NOTHING: Final = frozenset({"", "-", "–", "—", "нет", "no", "n/a"})


@dataclass(frozen=True, slots=True)
class Columns:
    """The heads of a table and the rows below them."""

    sheet: Sheet
    heads: tuple[str, ...]

    def find(self, pattern: re.Pattern[str], among: Sequence[int] | None = None) -> int:
        """The first column whose head speaks of this; -1 for none."""
        places = range(len(self.heads)) if among is None else among
        return next((place for place in places if pattern.search(self.heads[place])), -1)

    def rows(self) -> Iterator[tuple[tuple[str, ...], Passage]]:
        """The cells of every row below the heads, and the row as a passage."""
        for place in range(1, len(self.sheet.grid.rows)):
            yield self.sheet.grid.rows[place], self.sheet.row(place)


def columns_of(sheet: Sheet) -> Columns:
    """The table with its first row as the heads."""
    return Columns(sheet, sheet.grid.rows[0])


def cell(cells: Sequence[str], place: int) -> str:
    """The text of a cell; "" where there is no such column or the cell says nothing."""
    text = cells[place].strip() if 0 <= place < len(cells) else ""
    return "" if text.lower() in NOTHING else text
