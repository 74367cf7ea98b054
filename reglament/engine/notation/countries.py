"""Official calendars of countries that do not ship with the product, out of the package `holidays`.

The package is imported only when an edition names such a country. It knows holidays, not moved days.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from reglament.engine.calendars.official import OfficialCalendar, official_calendar
from reglament.engine.regulation.annexes import Annexes
from reglament.engine.regulation.edition import Edition

SHIPPED: Final = frozenset({"RU"})
YEARS: Final = range(2000, 2051)


def country_calendars(
    edition: Edition, annexes: Annexes | None = None, years: Iterable[int] = YEARS
) -> dict[str, OfficialCalendar]:
    """ISO code -> official calendar, of every known country that the edition or its annexes name.

    Empty for Russia alone, whose calendar ships. A country or region that is not known is left out.
    """
    named: dict[str, str] = {}
    if edition.calendars.holidays is not None:
        named[edition.calendars.holidays.country] = edition.calendars.holidays.region
    for year in annexes.years.values() if annexes else ():
        if year.country:
            named.setdefault(year.country, "")
    covered = tuple(years)
    foreign = {code: region for code, region in named.items() if code not in SHIPPED}
    found = {code: _calendar(code, region, covered) for code, region in foreign.items()}
    return {code: calendar for code, calendar in found.items() if calendar is not None}


def _calendar(code: str, region: str, years: tuple[int, ...]) -> OfficialCalendar | None:
    from importlib import metadata

    import holidays

    try:
        listed = holidays.country_holidays(code, subdiv=region or None, years=years)
    except NotImplementedError:
        return None
    days = {date(day.year, day.month, day.day): name for day, name in listed.items()}
    known = sorted({day.year for day in days})
    name = f"{code}-{region}" if region else code
    act = f"holidays {metadata.version('holidays')}"
    return official_calendar(name, days, known, act=act, source="holidays")
