"""An official (production) calendar: what the state says about each day of each year, with its act."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum


class DayKind(Enum):
    """What makes a day other than its weekday."""

    HOLIDAY = "holiday"
    MOVED_DAY_OFF = "moved day off"
    DECREE_DAY_OFF = "day off by decree"
    SHORTENED = "shortened"
    WORKING_WEEKEND = "working weekend"
    SHORTENED_WORKING_WEEKEND = "shortened working weekend"
    OWN_DAY_OFF = "own day off"
    SPECIAL_HOURS = "special hours"

    @property
    def is_off(self) -> bool:
        """Nobody works on such a day."""
        return self in _OFF

    @property
    def is_shortened(self) -> bool:
        """The day before a holiday: one hour less (article 95 of the Labour Code)."""
        return self in (DayKind.SHORTENED, DayKind.SHORTENED_WORKING_WEEKEND)


_OFF = {DayKind.HOLIDAY, DayKind.MOVED_DAY_OFF, DayKind.DECREE_DAY_OFF, DayKind.OWN_DAY_OFF}


@dataclass(frozen=True, slots=True)
class OfficialDay:
    """One day that differs from its weekday.

    `name` is the holiday or the decree in words; `exchanged` is the date that swapped places with this one:
    the day whose rest was moved here, or the weekday that a working Saturday stands in for. `otherwise` is
    what a day off by decree is for a calendar that does not count decrees.
    """

    kind: DayKind
    name: str = ""
    exchanged: date | None = None
    otherwise: DayKind | None = None


@dataclass(frozen=True, slots=True)
class OfficialYear:
    """A year of an official calendar with the act it rests on.

    `confirmed` is false while no act has settled the year: it can be counted with, and is shown as such.
    `working_days` and `hours_40` are the published norm (40-hour week), None where nobody published one.
    """

    year: int
    act: str
    days: Mapping[date, OfficialDay] = field(hash=False)
    source: str = ""
    confirmed: bool = True
    working_days: int | None = None
    hours_40: int | None = None


@dataclass(frozen=True, slots=True)
class OfficialCalendar:
    """The known years of a country or region; any other year is unknown, not free of holidays."""

    name: str
    years: Mapping[int, OfficialYear] = field(hash=False)

    def day(self, on: date) -> OfficialDay | None:
        """What the calendar says of a date: None if the date follows its weekday or its year is unknown."""
        year = self.years.get(on.year)
        return year.days.get(on) if year else None

    def knows(self, year: int) -> bool:
        """True if the year is here, confirmed or not."""
        return year in self.years


def official_calendar(
    name: str,
    holidays: Mapping[date, str],
    years: Iterable[int],
    *,
    act: str,
    source: str = "",
    confirmed: bool = True,
) -> OfficialCalendar:
    """Make an official calendar of plain holidays, as other countries publish them, none moved or shortened.

    `years` are the years the list covers (a year without a holiday in it may still be known);
    `act` names the law or the list, in the words that are printed.
    """
    return OfficialCalendar(
        name,
        {
            year: OfficialYear(
                year,
                act,
                {
                    on: OfficialDay(DayKind.HOLIDAY, called)
                    for on, called in holidays.items()
                    if on.year == year
                },
                source,
                confirmed,
            )
            for year in years
        },
    )
