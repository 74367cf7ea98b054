"""The calendar: working time added, subtracted and measured, exact to the second in both directions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from .day_counting import DayCounting
from .definition import CalendarDefinition, UnknownYears
from .hours import Hours, parse_hours
from .official import OfficialCalendar
from .table import Table
from .week import parse_week
from .zones import instant, local


class Calendar(DayCounting):
    """Working time as a value: equal if its definition is equal, never changed.

    An instant is whole seconds since the epoch, UTC. Open time is half-open: at 18:00 sharp a desk that works
    till 18:00 is closed, yet that moment still belongs to the day, and time used up exactly then is due then.
    All questions may raise UnknownYearError, NoOpenTimeError or OutOfRangeError.

    >>> desk = Calendar.weekly("служба", {"пн-пт": "09:00-18:00"}, "Europe/Moscow")
    >>> friday = desk.at(datetime(2026, 7, 24, 17, 0))
    >>> desk.local(desk.add(friday, 2 * 3600)).isoformat()
    '2026-07-27T10:00:00+03:00'
    >>> desk.between(friday, desk.at(datetime(2026, 7, 27, 12, 0))) // 60
    240
    """

    __slots__ = ()

    @classmethod
    def weekly(
        cls,
        name: str,
        week: Mapping[str, str | Hours],
        zone: str,
        *,
        official: OfficialCalendar | None = None,
        days_off: Mapping[date, str] | None = None,
        special: Mapping[date, str | Hours] | None = None,
        unknown_years: UnknownYears = UnknownYears.ERROR,
    ) -> "Calendar":
        """A calendar of written hours: `{"пн-пт": "09:00-18:00"}`, own days off with their reasons, special
        hours that replace those of a date. Without `official` holidays are not counted.

        Raises HoursError, OverlappingHoursError, WeekdayError, WeekdayTwiceError or UnknownZoneError.
        """
        hours = {
            day: parse_hours(written) if isinstance(written, str) else written
            for day, written in (special or {}).items()
        }
        return cls(
            CalendarDefinition(
                name,
                zone,
                parse_week(week),
                official=official,
                days_off=dict(days_off or {}),
                special=hours,
                unknown_years=unknown_years,
            )
        )

    def add(self, start: int, seconds: int) -> int:
        """The instant at which `seconds` of open time after `start` are used up; negative goes back.

        Used up exactly at a closing, it is that closing. Nothing added is `start` itself, or the next opening
        if nobody works then.
        """
        if seconds <= 0:
            return self.subtract(start, -seconds) if seconds else self._resting(start)
        opens, closes, totals, shifts, low, high = self._spans
        if low <= start < high:
            index = bisect_right(opens, start) - 1
            target = seconds + (start - shifts[index] if start < closes[index] else totals[index])
            try:
                return target + shifts[bisect_left(totals, target, index)]
            except IndexError:  # beyond the table: dearer to ask before than to be told
                pass
        return self._add_far(start, seconds)

    def subtract(self, end: int, seconds: int) -> int:
        """The latest instant from which `seconds` of open time are left to `end`: the mirror of `add`."""
        if seconds <= 0:
            return self.add(end, -seconds) if seconds else self.previous_closing(end)
        opens, closes, totals, shifts, low, high = self._spans
        if low <= end < high:
            index = bisect_right(opens, end) - 1
            target = (end - shifts[index] if end < closes[index] else totals[index]) - seconds
            if target >= 0:
                return target + shifts[bisect_right(totals, target, 0, index + 1)]
        return self._subtract_far(end, seconds)

    def between(self, start: int, end: int) -> int:
        """Open seconds from `start` to `end`, negative if `end` comes first."""
        opens, closes, totals, shifts, low, high = self._spans
        if not (low <= start < high and low <= end < high):
            opens, closes, totals, shifts, low, high = self.covering_both(start, end).spans
        first = bisect_right(opens, start) - 1
        last = bisect_right(opens, end) - 1
        before = start - shifts[first] if start < closes[first] else totals[first]
        return (end - shifts[last] if end < closes[last] else totals[last]) - before

    def is_open(self, at: int) -> bool:
        """Somebody works at this instant; the instant of closing is no longer open."""
        opens, closes, _, _, low, high = self._spans
        if not low <= at < high:
            opens, closes, _, _, low, high = self.covering(at).spans
        return at < closes[bisect_right(opens, at) - 1]

    def next_opening(self, at: int) -> int:
        """The first instant not before `at` at which the calendar is open."""
        table = self.covering(at)
        while True:
            opens, closes = table.spans[:2]
            index = bisect_right(opens, at)
            if at < closes[index - 1]:
                return at
            if index < len(opens):
                return opens[index]
            table = self.later(table, 1)

    def previous_closing(self, at: int) -> int:
        """The last instant not after `at` that ends open time: `at` itself within hours or at closing."""
        table = self.covering(at)
        while True:
            opens, closes = table.spans[:2]
            index = bisect_left(opens, at) - 1
            if index > 0:
                return min(at, closes[index])
            table = self.earlier(table, 1)

    def open_until(self, at: int, limit: int) -> int:
        """The end of the unbroken open time around `at`, looking no further than `limit`; `at` if closed."""
        end = at
        for opening, closing in self.open_stretches(at, limit):
            if opening > end:
                break
            end = closing
        return end

    def open_stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of open time between two instants, cut to them: what an explanation walks through."""
        if end <= start:
            return
        opens, closes = self.covering_both(start, end).spans[:2]
        for index in range(bisect_right(closes, start), bisect_left(opens, end)):
            yield max(opens[index], start), min(closes[index], end)

    def at(self, moment: datetime) -> int:
        """The instant of a datetime; one without a zone is local to the calendar. Fractions are cut off."""
        return instant(moment, self.zone) if moment.tzinfo is None else int(moment.timestamp() // 1)

    def local(self, at: int) -> datetime:
        """The local time of an instant, with the calendar's zone."""
        return local(at, self.zone)

    @property
    def name(self) -> str:
        """The name the edition gives the calendar."""
        return self.definition.name

    def _resting(self, at: int) -> int:
        opens, closes = self.covering(at).spans[:2]
        index = bisect_right(opens, at) - 1
        return at if index > 0 and at <= closes[index] else self.next_opening(at)

    def _add_far(self, start: int, seconds: int) -> int:
        table = self.covering(start)
        while True:
            _, _, totals, shifts, _, _ = table.spans
            target = _total(table, start) + seconds
            if target <= totals[-1]:
                return target + shifts[bisect_left(totals, target)]
            table = self.later(table, target - totals[-1])

    def _subtract_far(self, end: int, seconds: int) -> int:
        table = self.covering(end)
        while (target := _total(table, end) - seconds) < 0:
            table = self.earlier(table, -target)
        _, _, totals, shifts, _, _ = table.spans
        return target + shifts[bisect_right(totals, target)]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Calendar) and self.definition == other.definition

    def __hash__(self) -> int:
        return hash(self.definition)

    def __repr__(self) -> str:
        return f"Calendar({self.definition.name!r}, {self.definition.zone!r})"

    def __reduce__(self) -> tuple[type["Calendar"], tuple[CalendarDefinition]]:
        return Calendar, (self.definition,)  # the table is a cache and stays behind


def _total(table: Table, at: int) -> int:
    opens, closes, totals, shifts, _, _ = table.spans
    index = bisect_right(opens, at) - 1
    return at - shifts[index] if at < closes[index] else totals[index]
