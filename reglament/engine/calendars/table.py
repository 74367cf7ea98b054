"""Open time as sorted seconds with running sums: what every question is answered from."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

Stretch = tuple[int, int, int]
"""Opening, closing, and the ordinal of the day to which the hours belong."""

Spans = tuple[list[int], list[int], list[int], list[int], int, int]
"""opens, closes, totals, shifts, low, high: see Table."""


class Table(NamedTuple):
    """Open time of the years `first` to `last`.

    Stretch 0 is empty and sits at `low`, the first midnight; `high` is the midnight after the last day.
    `totals[i]` is the open time up to `closes[i]`, `shifts[i]` the difference of the two, so that an instant
    within stretch i less `shifts[i]` is the open time before it.

    `owners[i]` is the day of stretch i (of stretch 0 the eve, if the hours of the eve end at `low`).
    `midnights` begin the days from `first_day` on. `days` are the ordinals of the working days, `starts` and
    `ends` the instants between which their hours lie.
    """

    first: int
    last: int
    first_day: int
    spans: Spans
    owners: list[int]
    midnights: list[int]
    days: list[int]
    starts: list[int]
    ends: list[int]


EMPTY = Table(0, -1, 0, ([0], [0], [0], [0], 0, 0), [0], [0], [], [], [])


def assemble(first: int, last: int, midnights: list[int], high: int, stretches: Iterable[Stretch]) -> Table:
    """A table of stretches in order of their days; those of the eve of the first year come first.

    Hours over midnight may run into those of the next day: the second then begin where the first end.
    """
    low, first_day = midnights[0], date(first, 1, 1).toordinal()
    opens, closes, totals, owners = [low], [low], [0], [first_day]
    days: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    for opening, closing, day in stretches:
        begin = max(opening, closes[-1])
        if closing > begin:
            opens.append(begin)
            closes.append(closing)
            totals.append(totals[-1] + closing - begin)
            owners.append(day)
            if days and days[-1] == day:
                ends[-1] = closing
            elif day >= first_day:
                days.append(day)
                starts.append(begin)
                ends.append(closing)
        elif closing == low:
            owners[0] = day
    shifts = [close - total for close, total in zip(closes, totals, strict=True)]
    spans = (opens, closes, totals, shifts, low, high)
    return Table(first, last, first_day, spans, owners, midnights, days, starts, ends)
