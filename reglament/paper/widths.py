"""Widths of a table's columns from what stands in them: words stay whole, rows get as low as they can."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

LINE = 170 / 25.4 * 72 / 10
"""The width of a table in ems of its ordinary size, 10 points: 170 mm lie between the margins."""
SMALLER = 10 / 9
PADDING = 0.95
STEP = 0.5
SHARES = 1000
SYLLABLES = 5.5
"""Ems that a hyphenated piece of a long word takes."""
_WORDS = re.compile(r"[ \-/–]+")
_EMS = {
    **dict.fromkeys("жмфы", 0.68),
    **dict.fromkeys("шщю", 0.79),
    **dict.fromkeys("гзстэ", 0.45),
    **dict.fromkeys(" .,:;!|ijlt()«»'", 0.32),
    **dict.fromkeys("ШЩЮЖМФЫ", 0.95),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """`widths` in thousandths. `small`: smaller letters are needed; `hyphenated`: and words torn even so.

    `lines`: about how many lines the rows take; `highest`: the highest of them.
    """

    widths: tuple[int, ...]
    small: bool
    hyphenated: bool
    lines: int
    highest: int


def measured_columns(columns: Sequence[Sequence[str]], to_fill: bool = False) -> Measured:
    """Measure a table given by columns, each with its head first."""
    least = [_longest_word(column) + PADDING for column in columns]
    small = sum(least) > LINE
    line = LINE * SMALLER if small else LINE
    hyphenated = sum(least) > line
    if hyphenated:
        least = [min(one, SYLLABLES + max(one - SYLLABLES, 0) / 3) for one in least]
    sizes = [[ems(cell) for cell in column] for column in columns]
    widths = _spread(sizes, least, line, to_fill)
    heights = _heights(sizes, widths, line)
    return Measured(_shares(widths), small, hyphenated, sum(heights), max(heights, default=0))


def _heights(sizes: Sequence[Sequence[float]], widths: Sequence[float], line: float) -> list[int]:
    stretch = max(line / sum(widths), 1.0)
    room = [width * stretch - PADDING for width in widths]
    rows = zip(*(column[1:] for column in sizes), strict=True)
    return [max(ceil(size / wide) for size, wide in zip(row, room, strict=True)) or 1 for row in rows]


@lru_cache(maxsize=8192)
def ems(text: str) -> float:
    """About how wide a text is."""
    return sum(map(_em, text))


def _em(letter: str) -> float:
    known = _EMS.get(letter)
    return known if known is not None else 0.73 if letter.isupper() else 0.53


def _longest_word(column: Sequence[str]) -> float:
    head, *cells = column
    words = [word for cell in cells for word in _WORDS.split(cell)]
    return max([*map(ems, words), *(1.08 * ems(word) for word in _WORDS.split(head))], default=0.0)


def _spread(
    sizes: Sequence[Sequence[float]], least: Sequence[float], line: float, to_fill: bool
) -> list[float]:
    """Give what is left of the line, step by step, to the column that makes the rows highest."""
    wanted = [max(max(column) + PADDING, low) for column, low in zip(sizes, least, strict=True)]
    if to_fill:
        wanted = [
            max(one, line / len(sizes) * 0.6) if 0.0 in column else one
            for one, column in zip(wanted, sizes, strict=True)
        ]
    if sum(wanted) <= line:
        return wanted
    widths = list(least)
    rows = [row for row in zip(*sizes, strict=True) if max(row) > 0]
    for _ in range(int((line - sum(least)) / STEP)):
        widths[_tightest(widths, wanted, rows)] += STEP
    return widths


def _tightest(widths: Sequence[float], wanted: Sequence[float], rows: Sequence[Sequence[float]]) -> int:
    """The column that gains most by one step: it decides the height of the most rows."""
    gains = [0.0] * len(widths)
    room = [width - PADDING + 0.01 for width in widths]
    for row in rows:
        height, place = max((size / room[place], place) for place, size in enumerate(row))
        gains[place] += height / room[place]
    open_ones = [place for place, width in enumerate(widths) if width < wanted[place]]
    return max(open_ones or range(len(widths)), key=lambda place: gains[place])


def _shares(widths: Sequence[float]) -> tuple[int, ...]:
    whole = sum(widths)
    shares = [round(width * SHARES / whole) for width in widths]
    shares[-1] += SHARES - sum(shares)
    return tuple(shares)
