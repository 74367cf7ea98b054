"""Clauses 1.1.4-1.1.5 and the annex of the year: the calendars that everything is counted on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reglament.engine.calendars import (
    CLOSED,
    Calendar,
    CalendarDefinition,
    DayRule,
    Hours,
    OfficialCalendar,
    ShortDay,
    UnknownYears,
)
from reglament.engine.calendars.hours import shorter
from reglament.engine.durations import UNIT_LETTERS
from reglament.engine.regulation import Annexes, Edition
from reglament.engine.regulation.annexes import DayKind, SpecialDay
from reglament.engine.regulation.calendars import WorkingCalendar
from reglament.engine.years import RUSSIA

from .errors import NoOfficialCalendarError

HOUR = 3600
_ENGLISH = dict(UNIT_LETTERS)
SHIPPED: Mapping[str, OfficialCalendar] = {"RU": RUSSIA}


def compile_calendars(
    edition: Edition, annexes: Annexes, officials: Mapping[str, OfficialCalendar]
) -> dict[str, Calendar]:
    """Every calendar by key. `officials` adds countries to the shipped; raises NoOfficialCalendarError."""
    official = _official(edition, annexes, {**SHIPPED, **officials})
    return {
        key: _calendar(edition, annexes, key, written, official if written.follows_holidays else None)
        for key, written in edition.calendars.named.items()
    }


def compile_day_rule(edition: Edition) -> DayRule:
    """How days are counted, and when hours begin after hours."""
    after_hours = edition.calendars.after_hours
    return DayRule(edition.calendars.days.first_day, after_hours.hours, after_hours.cut_off)


def compile_prefixes(edition: Edition) -> dict[str, str]:
    """The letters of durations: «р» -> the calendar of «р.ч», and the English letter beside it («w.h»)."""
    own = {calendar.unit: key for key, calendar in edition.calendars.named.items() if calendar.unit}
    english = {_ENGLISH[unit]: key for unit, key in own.items() if unit in _ENGLISH}
    return own | {unit: key for unit, key in english.items() if unit not in own}


def _official(
    edition: Edition, annexes: Annexes, known: Mapping[str, OfficialCalendar]
) -> OfficialCalendar | None:
    """The country's calendar; an annex may put another country's year into it."""
    holidays = edition.calendars.holidays
    if holidays is None:
        return None
    own = _country(holidays.country, known)
    others = {
        year: _country(written.country, known).years[year]
        for year, written in annexes.years.items()
        if written.country not in ("", holidays.country)
    }
    return OfficialCalendar(own.name, {**own.years, **others}) if others else own


def _country(code: str, known: Mapping[str, OfficialCalendar]) -> OfficialCalendar:
    if code not in known:
        raise NoOfficialCalendarError(code, tuple(sorted(known)))
    return known[code]


def _calendar(
    edition: Edition,
    annexes: Annexes,
    key: str,
    written: WorkingCalendar,
    official: OfficialCalendar | None,
) -> Calendar:
    own = [day for year in annexes.years.values() for day in year.days if _meets(day, key, written)]
    return Calendar(
        CalendarDefinition(
            name=key,
            zone=edition.calendars.timezone,
            week=written.week,
            official=official,
            short_day=ShortDay.MINUS_HOUR if written.short_day is None else written.short_day,
            days_off={day.day: day.reason for day in own if day.kind is DayKind.OFF},
            special=_special(written, own),
            unknown_years=edition.calendars.holidays.unknown_years
            if edition.calendars.holidays
            else UnknownYears.ERROR,
        )
    )


def _meets(day: SpecialDay, key: str, written: WorkingCalendar) -> bool:
    return day.calendar == key or (not day.calendar and written.follows_holidays)


def _special(written: WorkingCalendar, own: list[SpecialDay]) -> dict[date, Hours]:
    return {
        day.day: day.hours if day.hours is not None else _usual(written, day)
        for day in own
        if day.kind is not DayKind.OFF
    }


def _usual(written: WorkingCalendar, day: SpecialDay) -> Hours:
    """The weekday's hours, on a week-end those of the week's first working day; an hour less if short."""
    hours = written.week[day.day.weekday()] or next((hours for hours in written.week if hours), CLOSED)
    if day.kind is not DayKind.SHORT:
        return hours
    return shorter(hours, HOUR) if written.short_day is None else written.short_day
