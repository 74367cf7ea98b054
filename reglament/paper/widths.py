"""Widths of a table's columns from what stands in them: words stay whole, text is spread evenly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import sqrt

from reglament.paper.values import Table

LINE = 96
"""Letters of a table's size that stand side by side between the margins."""
PADDING = 3
SHARES = 1000
_WORDS = re.compile(r"[\s/\\-]+")


def column_widths(table: Table) -> tuple[int, ...]:
    """The share of every column in thousandths of the whole width."""
    columns = [(head, *(row[place].text for row in table.rows)) for place, head in enumerate(table.head)]
    least = [_longest_word(column) + PADDING for column in columns]
    wanted = [max(_longest(column) + PADDING, low) for column, low in zip(columns, least, strict=True)]
    if table.to_fill:
        wanted = [max(one, LINE // len(columns) // 2) for one in wanted]
    if sum(wanted) <= LINE:
        return _shares(wanted)
    spare = max(LINE - sum(least), 0)
    weights = [
        sqrt(_mass(column)) if full > low else 0.0
        for column, full, low in zip(columns, wanted, least, strict=True)
    ]
    total = sum(weights) or 1.0
    return _shares([low + spare * weight / total for low, weight in zip(least, weights, strict=True)])


def _longest_word(column: Sequence[str]) -> int:
    head, *cells = column
    return max(
        (len(word) for text in (*cells, head + "—") for word in _WORDS.split(text.replace("\u00a0", "~"))),
        default=0,
    )


def _longest(column: Sequence[str]) -> int:
    return max(map(len, column))


def _mass(column: Sequence[str]) -> int:
    """Letters that have to find room; a single long cell counts less than a column of them."""
    return sum(map(len, column)) + max(map(len, column))


def _shares(widths: Sequence[float]) -> tuple[int, ...]:
    whole = sum(widths)
    shares = [round(width * SHARES / whole) for width in widths]
    shares[-1] += SHARES - sum(shares)
    return tuple(shares)
