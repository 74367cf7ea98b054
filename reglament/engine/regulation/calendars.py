"""Clauses 1.1.4-1.1.5: working hours and how days are counted, as an edition writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from reglament.engine.calendars.day_rule import AfterHours, FirstDay
from reglament.engine.calendars.definition import UnknownYears
from reglament.engine.calendars.hours import Hours
from reglament.engine.calendars.week import Week
from reglament.engine.names import Name
from reglament.engine.values import value

from .dimensions import Narrowed


@value
class WorkingCalendar:
    """A named calendar; `unit` is the letter of its durations («р» of «р.ч»), "" = none of its own.

    `short_day` replaces the hours of a shortened day; None = the official hour less. `follows_holidays` False
    means that the official calendar of days off does not touch it.
    """

    name: Name
    week: Week
    unit: str = ""
    short_day: Hours | None = None
    follows_holidays: bool = True
    clause: str = ""


class DayEnd(StrEnum):
    """When the last day runs out."""

    CLOSING_TIME = "closing_time"


class DaysFrom(StrEnum):
    """From which day working days count for a ticket that came after hours."""

    REGISTRATION = "registration"


@value
class Band:
    """A part of the time by which tickets are told apart: `within` or `outside` the hours of a calendar."""

    name: Name
    within: str = ""
    outside: str = ""
    clause: str = ""


@value
class CalendarCell(Narrowed):
    """The tickets that a row names are counted on this calendar."""

    calendar: str
    clause: str = ""


@value
class DayTerms:
    """How «N р.д» is counted."""

    first_day: FirstDay = FirstDay.NEXT_DAY
    expires: DayEnd = DayEnd.CLOSING_TIME
    clause: str = ""


@value
class AfterHoursTerms:
    """A ticket that comes when the desk is closed."""

    hours: AfterHours = AfterHours.NEXT_OPENING
    days: DaysFrom = DaysFrom.REGISTRATION
    cut_off: int | None = None  # seconds of the day: what comes later counts as of the next working day
    clause: str = ""


@value
class Holidays:
    """Whose official calendar of days off is in force: ISO country code, perhaps a region of it.

    `unknown_years`: what becomes of a deadline in a year that this calendar does not have yet.
    """

    country: str
    region: str = ""
    unknown_years: UnknownYears = UnknownYears.ERROR
    clause: str = ""


@value
class Calendars:
    """All calendars of an edition by key.

    `by_ticket` are rows of calendars, the first that fits wins; then `by_priority` gives the calendar of a
    priority, `default` that of the rest. `holidays` None: no official calendar is followed. `reminders_at`:
    seconds of the day for reminders counted in days. `bands`: the first that holds is the ticket's.
    """

    timezone: str
    named: Mapping[str, WorkingCalendar]
    default: str
    by_priority: Mapping[str, str] = field(default_factory=dict)
    holidays: Holidays | None = None
    days: DayTerms = field(default_factory=DayTerms)
    after_hours: AfterHoursTerms = field(default_factory=AfterHoursTerms)
    reminders_at: int | None = None
    by_ticket: tuple[CalendarCell, ...] = ()
    by_department: Mapping[str, str] = field(default_factory=dict)  # of authors: their own calendar
    bands: Mapping[str, Band] = field(default_factory=dict)
    clause: str = ""
