"""Calendars: when work is done, and the arithmetic of working time. See `Calendar`."""

from .calendar import Calendar
from .day_rule import AfterHours, DayRule, FirstDay
from .definition import CalendarDefinition, Certainty, Day, ShortDay, UnknownYears
from .errors import (
    CalendarError,
    HoursError,
    NoOpenTimeError,
    NoSuchWorkingDayError,
    OutOfRangeError,
    OverlappingHoursError,
    UnknownYearError,
    UnknownZoneError,
    WeekdayError,
    WeekdayTwiceError,
)
from .hours import CLOSED, ROUND_THE_CLOCK, Hours, Interval, checked_hours, hours_text, parse_hours
from .official import DayKind, OfficialCalendar, OfficialDay, OfficialYear, official_calendar
from .week import Week, parse_week, parse_weekdays
from .zones import instant, instant_of, local, zone

__all__ = [
    "CLOSED",
    "ROUND_THE_CLOCK",
    "AfterHours",
    "Calendar",
    "CalendarDefinition",
    "CalendarError",
    "Certainty",
    "Day",
    "DayKind",
    "DayRule",
    "FirstDay",
    "Hours",
    "HoursError",
    "Interval",
    "NoOpenTimeError",
    "NoSuchWorkingDayError",
    "OfficialCalendar",
    "OfficialDay",
    "OfficialYear",
    "OutOfRangeError",
    "OverlappingHoursError",
    "ShortDay",
    "UnknownYearError",
    "UnknownYears",
    "UnknownZoneError",
    "Week",
    "WeekdayError",
    "WeekdayTwiceError",
    "checked_hours",
    "hours_text",
    "instant",
    "instant_of",
    "local",
    "official_calendar",
    "parse_hours",
    "parse_week",
    "parse_weekdays",
    "zone",
]
