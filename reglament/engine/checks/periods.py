"""Dates of critical periods against the rule by which they recur and the calendar of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reglament.engine.calendars import Calendar, CalendarError
from reglament.engine.compilation import NoOfficialCalendarError
from reglament.engine.compilation.calendars import compile_calendars
from reglament.engine.notation.countries import country_calendars
from reglament.engine.regulation.annexes import CriticalPeriod
from reglament.engine.regulation.periods import PeriodRule

from .findings import Checked, Finding

_DAY = timedelta(days=1)


def check(checked: Checked) -> Iterator[Finding]:
    """Only with annexes, and for periods that name their rule: every day too many, every day too few."""
    edition, annexes = checked.edition, checked.annexes
    ruled = [period for period in annexes.critical_periods if period.rules] if annexes else []
    if annexes is None or not ruled:
        return
    try:
        officials = country_calendars(edition, annexes)
        calendar = compile_calendars(edition, annexes, officials)[edition.calendars.default]
        for period in ruled:
            yield from _compared(checked, period, calendar)
    except (CalendarError, NoOfficialCalendarError):
        return  # the examples say so


def _compared(checked: Checked, period: CriticalPeriod, calendar: Calendar) -> Iterator[Finding]:
    written = {day for first, last in period.dates for day in _days(first, last)}
    years = {first.year for first, _ in period.dates}
    ruled = {day for year in years for rule in period.rules for day in _of_year(rule, year, calendar)}
    annex = checked.edition.annexes.get("critical_periods")
    for code, days in (("period_short", ruled - written), ("period_long", written - ruled)):
        if days:
            yield checked.warning(
                code,
                "annexes",
                "critical_periods",
                clause=annex.clause if annex else "",
                period=period.name.both,
                days=", ".join(f"{day:%d.%m.%Y}" for day in sorted(days)[:5]),
                count=len(days),
            )


def _of_year(rule: PeriodRule, year: int, calendar: Calendar) -> Iterator[date]:
    for month in range(1, 13):
        first, last = _of_month(rule, year, month, calendar)
        yield from (day for day in _days(first, last) if day.year == year)


def _of_month(rule: PeriodRule, year: int, month: int, calendar: Calendar) -> tuple[date, date]:
    if rule.day is None:
        first = calendar.working_day_of_month(year, month, rule.first)
        return first, calendar.working_day_of_month(year, month, rule.last)
    end = min(date(year, month, 1) + timedelta(days=rule.day - 1), _last_of(year, month))
    days = calendar.working_days_before(end + _DAY, rule.last)
    return days[0], days[-1]


def _last_of(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - _DAY


def _days(first: date, last: date) -> Iterator[date]:
    yield from (first + _DAY * number for number in range((last - first).days + 1))
