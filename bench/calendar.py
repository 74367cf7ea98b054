"""Working-time addition against pandas BusinessHour and businesstimedelta, same cases, one run"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import businesstimedelta
import pandas

from reglament.engine import RUSSIA, Calendar, DayKind

Case = tuple[datetime, int]  # start, whole hours
Row = tuple[str, ...]
REPEATS = 5
HOLIDAYS = [on for on, day in RUSSIA.years[2026].days.items() if day.kind.is_off]


def run(small: bool = False) -> list[Row]:
    """Rows: what is done, microseconds each, how many times faster ours is, on how many cases they agree."""
    cases = list(_cases(200 if small else 2000))
    rows: list[Row] = [("one addition of working hours", "µs", "ours is faster", "agree")]
    rows += _additions("weekly hours", _plain(), cases, _pandas(cases, []), _timedelta(cases, []))
    rows += _additions(
        "with holidays", _official(), cases, _pandas(cases, HOLIDAYS), _timedelta(cases, HOLIDAYS)
    )
    return rows + _own(_official(), cases)


def _cases(count: int) -> list[Case]:
    chance = random.Random(2026)
    start = datetime(2026, 1, 12, 9, tzinfo=UTC)
    return [
        (start + timedelta(minutes=chance.randrange(10 * 30 * 24 * 60)), chance.randrange(1, 81))
        for _ in range(count)
    ]


def _plain() -> Calendar:
    return Calendar.weekly("plain", {"mon-fri": "09:00-17:00"}, "UTC")


def _official() -> Calendar:
    """Days off of 2026 as both rivals can count them: shortened days they cannot."""
    return Calendar.weekly(
        "holidays",
        {"mon-fri": "09:00-17:00"},
        "UTC",
        days_off=dict.fromkeys(HOLIDAYS, DayKind.HOLIDAY.value),
    )


def _pandas(cases: list[Case], holidays: list[date]) -> Callable[[], list[int]]:
    kind = pandas.offsets.CustomBusinessHour if holidays else pandas.offsets.BusinessHour
    extra = {"holidays": holidays} if holidays else {}
    offsets = {n: kind(n, start="09:00", end="17:00", **extra) for n in range(1, 81)}
    ready = [(pandas.Timestamp(start), offsets[hours]) for start, hours in cases]
    return lambda: [(start + offset).value // 10**9 for start, offset in ready]


def _timedelta(cases: list[Case], holidays: list[date]) -> Callable[[], list[int]]:
    day = businesstimedelta.WorkDayRule(
        start_time=datetime(2000, 1, 1, 9).time(),
        end_time=datetime(2000, 1, 1, 17).time(),
        working_days=range(5),
    )
    rules = [day, businesstimedelta.HolidayRule(set(holidays))] if holidays else [day]
    hours = businesstimedelta.Rules(rules)
    ready = [(start, businesstimedelta.BusinessTimeDelta(hours, hours=amount)) for start, amount in cases]
    return lambda: [int((start + delta).timestamp()) for start, delta in ready]


def _ours(calendar: Calendar, cases: list[Case]) -> Callable[[], list[int]]:
    ready = [(int(start.timestamp()), hours * 3600) for start, hours in cases]
    add = calendar.add
    return lambda: [add(start, seconds) for start, seconds in ready]


def _additions(
    title: str, calendar: Calendar, cases: list[Case], *rivals: Callable[[], list[int]]
) -> list[Row]:
    ours = _ours(calendar, cases)
    expected, best = ours(), _microseconds(ours, len(cases))
    rows: list[Row] = [(f"ours, {title}", f"{best:.2f}", "", "")]
    for name, rival in zip(("pandas", "businesstimedelta"), rivals, strict=True):
        agreed = sum(calendar.between(a, b) == 0 for a, b in zip(expected, rival(), strict=True))
        spent = _microseconds(rival, len(cases))
        rows.append((f"{name}, {title}", f"{spent:.1f}", f"{spent / best:.0f}×", f"{agreed} of {len(cases)}"))
    return rows


def _own(calendar: Calendar, cases: list[Case]) -> list[Row]:
    starts = [int(start.timestamp()) for start, _ in cases]
    definition = calendar.definition
    timed: list[tuple[str, Callable[[], object], int]] = [
        ("between", lambda: [calendar.between(start, start + 10**6) for start in starts], len(starts)),
        ("subtract", lambda: [calendar.subtract(start, 36_000) for start in starts], len(starts)),
        (
            "end of the 5th working day",
            lambda: [calendar.end_of_working_day(s, 5) for s in starts],
            len(starts),
        ),
        ("compile a year", lambda: Calendar(definition).add(starts[0], 3600), 1),
    ]
    return [(f"ours, {name}", f"{_microseconds(work, count):.2f}", "", "") for name, work, count in timed]


def _microseconds(work: Callable[[], object], count: int) -> float:
    spent = []
    for _ in range(REPEATS):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return min(spent) / count * 1e6  # other programs only ever make it slower
