"""A norm around the clock that is shorter than the longest time when nobody works cannot be kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reglament.engine.compilation.targets import table_of
from reglament.engine.durations import CALENDAR_DAYS, Duration
from reglament.engine.regulation.edition import Edition

from .findings import Checked, Finding
from .lengths import said
from .tables import Combination, combinations, norm_of

_DAY: Final = 86_400
_WEEK: Final = 7 * _DAY


def check(checked: Checked) -> Iterator[Finding]:
    """Once for each clock, with the first combination it happens to."""
    edition = checked.edition
    gap = longest_gap(edition)
    for name, clock in edition.clocks.items():
        table = table_of(edition, clock)
        if table is None or not gap:
            continue
        for case in combinations(edition, clock):
            norm = norm_of(table, case)
            if isinstance(norm, Duration) and _around_the_clock(norm) and _seconds(norm) < gap:
                path = ("terms", clock.norm.table) if clock.norm.table else ("clocks", name)
                yield checked.warning(
                    "shorter_than_night", *path, clause=table.clause, **_values(edition, case, norm, gap)
                )
                break


def _values(edition: Edition, case: Combination, norm: Duration, gap: int) -> dict[str, object]:
    return {"case": case.said(edition), "norm": said(norm, edition), "hours": round(gap / 3600)}


def _around_the_clock(norm: Duration) -> bool:
    return not norm.calendar or norm.calendar == CALENDAR_DAYS


def _seconds(norm: Duration) -> int:
    return int(norm.amount * norm.step)


def longest_gap(edition: Edition) -> int:
    """Seconds of an ordinary week in which no calendar of the edition is open; 0 if one always is."""
    spans = sorted(
        (day * _DAY + start, day * _DAY + end)
        for calendar in edition.calendars.named.values()
        for day, hours in enumerate(calendar.week)
        for start, end in hours
    )
    if not spans:
        return 0
    until, longest = spans[0][1], 0
    for (_, _), (start, end) in pairwise(spans):
        longest = max(longest, start - until)
        until = max(until, end)
    return max(longest, spans[0][0] + _WEEK - until)
