"""Days on a calendar: which day a moment belongs to, the N-th working day, the end of a day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from .day_rule import FirstDay
from .definition import Day
from .errors import NoSuchWorkingDayError
from .hours import Hours
from .timeline import Timeline
from .zones import instant_of, local

_NEXT_DAY = FirstDay.NEXT_DAY  # a lookup through the class costs as much as a small function (3.11)


class DayCounting(Timeline):
    """The half of a calendar that counts in days. A working day is a date on which hours begin."""

    __slots__ = ()

    def is_working_day(self, on: date) -> bool:
        """Some hours begin on this date."""
        days = self.covering_years(on.year, on.year).days
        ordinal = on.toordinal()
        index = bisect_left(days, ordinal)
        return index < len(days) and days[index] == ordinal

    def hours_on(self, on: date) -> Hours:
        """The hours that begin on this date."""
        return self.definition.hours_on(on)

    def day(self, on: date) -> Day:
        """The date with its hours and their reason: holiday, moved day, shortened day, act."""
        return self.definition.day(on)

    def days(self, first: date, last: date) -> Iterator[Day]:
        """Every date from `first` to `last`, with its reason."""
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            yield self.definition.day(date.fromordinal(ordinal))

    def date_of(self, at: int) -> date:
        """The local date of an instant."""
        return local(at, self.zone).date()

    def day_of(self, at: int) -> date:
        """The day a moment belongs to: that of the hours it falls into, closing included, else its date.

        02:00 of a shift 22:00-06:00 belongs to the day the shift began, and so does 06:00 sharp.
        """
        return date.fromordinal(self._day_of(at))

    def end_of_working_day(self, start: int, number: int, first_day: FirstDay = FirstDay.NEXT_DAY) -> int:
        """The closing of the N-th working day (`number` ≥ 1) counted from the day of `start`.

        By NEXT_DAY the first is the next working day (articles 191 and 194 of the Civil Code); by SAME_DAY
        the day of `start` itself if it is a working day whose hours have not ended.
        """
        _require_positive(number)
        ordinal = self._day_of(start)
        table = self.covering(start)
        while True:
            if first_day is _NEXT_DAY:
                index = bisect_right(table.days, ordinal) + number - 1
            else:
                index = max(bisect_left(table.days, ordinal), bisect_left(table.ends, start)) + number - 1
            if index < len(table.ends):
                return table.ends[index]
            table = self.later(table, 1)

    def end_of_calendar_day(self, start: int, number: int, first_day: FirstDay = FirstDay.NEXT_DAY) -> int:
        """The midnight that ends the N-th calendar day from the date of `start`; holidays play no part."""
        _require_positive(number)
        ahead = number + 1 if first_day is FirstDay.NEXT_DAY else number
        table = self._table
        if table.spans[4] <= start < table.spans[5]:
            index = bisect_right(table.midnights, start) - 1 + ahead
            if index < len(table.midnights):
                return table.midnights[index]
        return instant_of(self.date_of(start) + timedelta(days=ahead), 0, self.zone)

    def working_days(self, first: date, last: date) -> tuple[date, ...]:
        """The working days from `first` to `last`, both included."""
        if last < first:
            return ()
        days = self.covering_years(first.year, last.year).days
        low, high = bisect_left(days, first.toordinal()), bisect_right(days, last.toordinal())
        return tuple(date.fromordinal(ordinal) for ordinal in days[low:high])

    def working_day_of_month(self, year: int, month: int, number: int) -> date:
        """The N-th working day of a month («1-5 р.д месяца»); raises NoSuchWorkingDayError."""
        _require_positive(number)
        following = date(year + month // 12, month % 12 + 1, 1)
        days = self.working_days(date(year, month, 1), following - timedelta(days=1))
        if number > len(days):
            raise NoSuchWorkingDayError(
                calendar=self.definition.name, year=year, month=month, number=number, count=len(days)
            )
        return days[number - 1]

    def working_days_before(self, day: date, number: int) -> tuple[date, ...]:
        """The last N working days before a date, in order: «2 р.д до 25-го числа»."""
        _require_positive(number)
        table = self.covering_years(day.year, day.year)
        while (index := bisect_left(table.days, day.toordinal())) < number:
            table = self.earlier(table, 1)
        return tuple(date.fromordinal(ordinal) for ordinal in table.days[index - number : index])

    def opening_of(self, on: date) -> int | None:
        """The instant at which the hours of a date begin; None on a day off."""
        return self._edge_of(on, 0)

    def closing_of(self, on: date) -> int | None:
        """The instant at which the hours of a date end; None on a day off."""
        return self._edge_of(on, 1)

    def edges_of_days(self, year: int) -> Iterator[int]:
        """The openings and closings of every working day of a year, in order."""
        table = self.covering_years(year, year)
        first = bisect_left(table.days, date(year, 1, 1).toordinal())
        last = bisect_right(table.days, date(year, 12, 31).toordinal())
        for index in range(first, last):
            yield table.starts[index]
            yield table.ends[index]

    def _edge_of(self, on: date, side: int) -> int | None:
        table = self.covering_years(on.year, on.year)
        ordinal = on.toordinal()
        index = bisect_left(table.days, ordinal)
        if index == len(table.days) or table.days[index] != ordinal:
            return None
        return (table.starts, table.ends)[side][index]

    def _day_of(self, at: int) -> int:
        table = self.covering(at)
        opens, closes, _, _, _, _ = table.spans
        index = bisect_right(opens, at) - 1
        if at <= closes[index]:
            return table.owners[index]
        return table.first_day + bisect_right(table.midnights, at) - 1


def _require_positive(number: int) -> None:
    if number < 1:
        raise ValueError(f"days are counted from one, not from {number}")
