"""L8: the official calendar is there for today and the next ninety days, and is confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from reglament.engine.calendars.definition import UnknownYears
from reglament.engine.calendars.official import OfficialCalendar
from reglament.engine.years import RUSSIA

from .findings import Checked, Finding

_AHEAD = 90
_AUTUMN = 10  # from October on the next year is asked for: its decree is out by then
_SHIPPED: Final[dict[str, OfficialCalendar]] = {"RU": RUSSIA}


def check(checked: Checked) -> Iterator[Finding]:
    """Only with today's date, and for countries whose calendar ships with the product."""
    holidays = checked.edition.calendars.holidays
    if checked.today is None or holidays is None or holidays.country not in _SHIPPED:
        return
    official = _SHIPPED[holidays.country]
    clause = holidays.clause or checked.edition.calendars.clause
    for year in sorted({checked.today.year, _ahead(checked.today)}):
        if not official.knows(year) and holidays.unknown_years is UnknownYears.WEEKLY:
            yield checked.warning("year_by_weekdays", "calendars", "holidays", clause=clause, year=year)
        elif not official.knows(year):
            values = {"year": year, "days": _AHEAD}
            yield checked.error("year_unknown", "calendars", "holidays", clause=clause, **values)
        elif not official.years[year].confirmed:
            yield checked.warning("year_unconfirmed", "calendars", "holidays", clause=clause, year=year)


def _ahead(today: date) -> int:
    return today.year + 1 if today.month >= _AUTUMN else (today + timedelta(days=_AHEAD)).year
