"""A calendar compiled year by year, as far as was asked.

Time zones matter only here. The table grows behind the calendar when a question reaches past its ends; a
grown table replaces the old one in one assignment, so that threads always see a whole one.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from .definition import CalendarDefinition
from .errors import NoOpenTimeError, OutOfRangeError, UnknownYearError
from .hours import DAY
from .table import EMPTY, Spans, Stretch, Table, assemble
from .zones import instant_of, local, midnights, zone

FIRST_YEAR, LAST_YEAR = 2, 9998
_WIDEST_GAP = 40  # years; a question further away starts a new table instead of filling the gap


class Year(NamedTuple):
    """One compiled year: the midnights of its days and the stretches that begin in it."""

    midnights: list[int]
    stretches: list[Stretch]


class Timeline:
    """Keeps the table of one definition and grows it."""

    __slots__ = ("_spans", "_table", "_years", "definition", "zone")

    def __init__(self, definition: CalendarDefinition) -> None:
        self.definition = definition
        self.zone: ZoneInfo = zone(definition.zone)
        self._years: dict[int, Year] = {}
        self._table: Table = EMPTY
        self._spans: Spans = EMPTY.spans

    def covering(self, at: int) -> Table:
        """A table that holds the year of the instant; raises UnknownYearError or OutOfRangeError."""
        table = self._table
        _, _, _, _, low, high = table.spans
        if low <= at < high:
            return table
        year = self.year_of(at)
        return self.covering_years(year, year)

    def covering_both(self, one: int, other: int) -> Table:
        """A table that holds the years of both instants and all between; raises as `covering` does."""
        years = self.year_of(one), self.year_of(other)
        return self.covering_years(min(years), max(years))

    def covering_years(self, first: int, last: int) -> Table:
        """A table that holds at least the years `first` to `last`; raises as `covering` does."""
        table = self._table
        if table.first <= first and last <= table.last:
            return table
        if first < FIRST_YEAR or last > LAST_YEAR:
            raise OutOfRangeError(calendar=self.definition.name, at=first if first < FIRST_YEAR else last)
        near = table.first - _WIDEST_GAP <= last and first <= table.last + _WIDEST_GAP
        if near and table is not EMPTY:
            first, last = min(first, table.first), max(last, table.last)
        table = self._build(first, last)
        self._table, self._spans = table, table.spans
        return table

    def later(self, table: Table, missing: int) -> Table:
        """A table that reaches further by about so many open seconds, at least by a year.

        Raises NoOpenTimeError if the calendar never opens again.
        """
        self._require_hope(any(day.year > table.last for day in self.definition.special))
        return self.covering_years(table.first, table.last + self._years_for(missing))

    def earlier(self, table: Table, missing: int) -> Table:
        """The same towards the past."""
        self._require_hope(any(day.year < table.first for day in self.definition.special))
        return self.covering_years(table.first - self._years_for(missing), table.last)

    def year_of(self, at: int) -> int:
        """The local year of an instant; raises OutOfRangeError."""
        try:
            return local(at, self.zone).year
        except (ValueError, OverflowError, OSError):
            raise OutOfRangeError(calendar=self.definition.name, at=at) from None

    def _require_hope(self, special_ahead: bool) -> None:
        if not self.definition.week_seconds and not special_ahead:
            raise NoOpenTimeError(calendar=self.definition.name)

    def _years_for(self, missing: int) -> int:
        """Years that hold so much open time at most; one where each must be known."""
        if self.definition.official or not self.definition.week_seconds:
            return 1
        return max(1, missing // (self.definition.week_seconds * 53))

    def _build(self, first: int, last: int) -> Table:
        years = [self._year(year) for year in range(first, last + 1)]
        starts = [at for year in years for at in year.midnights]
        high = self._midnight(date(last + 1, 1, 1))
        return assemble(first, last, starts, high, self._stretches(first, years))

    def _stretches(self, first: int, years: list[Year]) -> Iterator[Stretch]:
        eve = date(first - 1, 12, 31)  # its hours may run into the new year
        with suppress(UnknownYearError):
            yield from self._stretches_of(eve, self._midnight(eve), self._midnight(date(first, 1, 1)))
        for year in years:
            yield from year.stretches

    def _year(self, year: int) -> Year:
        known = self._years.get(year)
        if known is None:
            known = self._years[year] = self._compiled(year)
        return known

    def _compiled(self, year: int) -> Year:
        self.definition.require_year(year)
        first = date(year, 1, 1).toordinal()
        starts = midnights(date(year, 1, 1), date(year + 1, 1, 2), self.zone)
        stretches: list[Stretch] = []
        for index, (midnight, following) in enumerate(pairwise(starts)):
            stretches += self._stretches_of(date.fromordinal(first + index), midnight, following)
        return Year(starts[:-1], stretches)

    def _stretches_of(self, day: date, midnight: int, following: int) -> Iterator[Stretch]:
        plain = following - midnight == DAY  # no change of the clock within this day
        ordinal = day.toordinal()
        for start, end in self.definition.hours_on(day):
            opening = midnight + start if plain else instant_of(day, start, self.zone)
            closing = midnight + end if plain and end <= DAY else instant_of(day, end, self.zone)
            yield opening, closing, ordinal

    def _midnight(self, day: date) -> int:
        return instant_of(day, 0, self.zone)
