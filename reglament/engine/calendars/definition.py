"""What a calendar is made of: the written rules, from which the hours of any date follow."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from .errors import UnknownYearError
from .hours import CLOSED, Hours, shorter
from .official import DayKind, OfficialCalendar, OfficialDay
from .week import Week

HOUR = 3600


class ShortDay(Enum):
    """What the official «shortened day» means for this calendar, unless it has hours of its own."""

    MINUS_HOUR = "minus an hour"  # article 95 of the Labour Code
    AS_USUAL = "as usual"


class UnknownYears(Enum):
    """What to do with a year that the official calendar does not have."""

    ERROR = "error"
    WEEKLY = "weekly hours only"


class Certainty(Enum):
    """How far the holidays of a year may be relied on."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "not confirmed by an act"
    UNKNOWN = "unknown, weekly hours only"
    NOT_COUNTED = "holidays are not counted"


@dataclass(frozen=True, slots=True)
class Day:
    """A date on a calendar: its hours, and what makes it other than its weekday (`mark`), on which act."""

    date: date
    hours: Hours
    mark: OfficialDay | None
    certainty: Certainty
    act: str

    @property
    def is_working(self) -> bool:
        """Somebody works on this date."""
        return bool(self.hours)


@dataclass(frozen=True, slots=True)
class CalendarDefinition:
    """The written rules of a calendar.

    `official` None says aloud that holidays are not counted. A date takes the first that speaks of it:
    `special` hours, own `days_off`, the official calendar, the week. On a working week-end day people work
    the hours of the weekday it stands in for. `short_day` may give the shortened day hours of its own.
    """

    name: str
    zone: str
    week: Week
    official: OfficialCalendar | None = None
    short_day: Hours | ShortDay = ShortDay.MINUS_HOUR
    days_off: Mapping[date, str] = field(default_factory=dict, hash=False)
    special: Mapping[date, Hours] = field(default_factory=dict, hash=False)
    decree_days_off: bool = True
    unknown_years: UnknownYears = UnknownYears.ERROR

    def hours_on(self, on: date) -> Hours:
        """The hours that begin on a date; raises UnknownYearError."""
        own = self.special.get(on)
        if own is not None:
            return own
        if on in self.days_off:
            return CLOSED
        self.require_year(on.year)
        mark = self._official_mark(on)
        return self.week[on.weekday()] if mark is None else self._marked_hours(on, mark)

    def day(self, on: date) -> Day:
        """A date with the reason of its hours, for an explanation or in print; raises UnknownYearError."""
        hours = self.hours_on(on)
        act = ""
        if on in self.special:
            mark: OfficialDay | None = OfficialDay(DayKind.SPECIAL_HOURS)
        elif on in self.days_off:
            mark = OfficialDay(DayKind.OWN_DAY_OFF, self.days_off[on])
        else:
            mark = self._official_mark(on)
            act = self.official.years[on.year].act if mark and self.official else ""
        return Day(on, hours, mark, self.certainty(on.year), act)

    def certainty(self, year: int) -> Certainty:
        """How far the holidays of that year may be relied on."""
        if self.official is None:
            return Certainty.NOT_COUNTED
        known = self.official.years.get(year)
        if known is None:
            return Certainty.UNKNOWN
        return Certainty.CONFIRMED if known.confirmed else Certainty.UNCONFIRMED

    def require_year(self, year: int) -> None:
        """Raises UnknownYearError if holidays count and the official calendar lacks the year."""
        if self.unknown_years is UnknownYears.ERROR and self.official and not self.official.knows(year):
            raise UnknownYearError(calendar=self.name, source=self.official.name, year=year)

    @property
    def week_seconds(self) -> int:
        """Open seconds of an ordinary week."""
        return sum(end - start for hours in self.week for start, end in hours)

    def _official_mark(self, on: date) -> OfficialDay | None:
        mark = self.official.day(on) if self.official else None
        if mark and mark.kind is DayKind.DECREE_DAY_OFF and not self.decree_days_off:
            return OfficialDay(mark.otherwise) if mark.otherwise else None
        return mark

    def _marked_hours(self, on: date, mark: OfficialDay) -> Hours:
        if mark.kind.is_off:
            return CLOSED
        hours = self.week[mark.exchanged.weekday() if mark.exchanged else on.weekday()]
        if not hours or not mark.kind.is_shortened or self.short_day is ShortDay.AS_USUAL:
            return hours
        return shorter(hours, HOUR) if isinstance(self.short_day, ShortDay) else self.short_day
