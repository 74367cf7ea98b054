"""L11: what is promised can be done by those who are there, group by group, and with one of them away.

Hours needed against hours there are: working days of the year's calendar less those a person is away, less
the group's own work. Above 85 % a warning, above 100 % an error."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from reglament.engine.calendars import Calendar, CalendarError
from reglament.engine.compilation import NoOfficialCalendarError
from reglament.engine.compilation.calendars import compile_calendars
from reglament.engine.names import key
from reglament.engine.notation.countries import country_calendars
from reglament.engine.regulation.annexes import Annexes
from reglament.engine.regulation.measures import Load

from .findings import Checked, Finding

_TIGHT, _FULL = 85, 100
_MONTHS: Final = 12
_WEEK: Final = Decimal(5)
"""Days a person works in a week, whatever the desk's hours."""


def check(checked: Checked) -> Iterator[Finding]:
    """Every group by the load that section 4 states."""
    measures, users = checked.edition.measures, checked.edition.document.users
    if measures is None or measures.load is None:
        return
    load = measures.load
    if users is None:
        yield checked.warning("no_users", "measures", "load", clause=load.clause)
        return
    days = load.year_days if load.year_days is not None else _working_days(checked)
    if days is None:
        return  # without the year's calendar nothing is reckoned, and the check of years says so
    for name in load.teams:
        yield from _team(checked, name, load, load.tickets_per_user * users, days)
        yield from _staff(checked, name, load)


def _working_days(checked: Checked) -> Decimal | None:
    """Days of the edition's first year on which the desk works, five a week at most."""
    edition, annexes = checked.edition, checked.annexes or Annexes()
    year = edition.document.effective_from.year
    try:
        calendars = compile_calendars(edition, annexes, country_calendars(edition, annexes))
        open_days = _open_days(calendars[edition.calendars.default], year)
    except (CalendarError, NoOfficialCalendarError):
        return None
    weekly = sum(1 for hours in edition.calendars.named[edition.calendars.default].week if hours)
    return open_days * min(Decimal(1), _WEEK / weekly) if weekly else None


def _open_days(calendar: Calendar, year: int) -> int:
    first = date(year, 1, 1)
    edges = [
        calendar.at(datetime(day.year, day.month, day.day))  # noqa: DTZ001 - local to the calendar
        for day in (
            first + timedelta(days=passed) for passed in range((date(year + 1, 1, 1) - first).days + 1)
        )
    ]
    return sum(calendar.between(*day) > 0 for day in pairwise(edges))


def _team(checked: Checked, name: str, load: Load, tickets: Decimal, days: Decimal) -> Iterator[Finding]:
    team = load.teams[name]
    need = tickets * sum(
        (share / 100 * team.hours.get(one, Decimal()) for one, share in load.shares.items()), Decimal()
    )
    month = load.useful_hours / _MONTHS
    have = team.people * month * (days - load.absent_days) - team.own_hours
    path, clause = ("measures", "load", "teams", name), team.clause or load.clause
    values = {"team": team.name.both, "need": round(need), "have": max(round(have), 0)}
    share = _per_cent(need, have)
    if share > _FULL:
        yield checked.error("overload", *path, clause=clause, load=share, **values)
    elif share > _TIGHT:
        yield checked.warning("tight", *path, clause=clause, load=share, **values)
    else:
        alone = _per_cent(need, (team.people - 1) * month * days - team.own_hours)
        code = "one_away" if team.people > 1 and alone > _FULL else "spare"
        yield checked.note(code, *path, clause=clause, load=share, alone=alone, **values)


def _per_cent(need: Decimal, have: Decimal) -> int:
    return round(need * 100 / have) if have > 0 else (0 if not need else 999)


def _staff(checked: Checked, name: str, load: Load) -> Iterator[Finding]:
    """The register of people counts the same: departments are groups where they are called alike."""
    team = load.teams[name]
    people = checked.annexes.people.values() if checked.annexes else ()
    counted = sum(key(person.department) == name for person in people)
    if counted and counted != team.people:
        path, clause = ("measures", "load", "teams", name), team.clause or load.clause
        values = {"team": team.name.both, "stated": team.people, "counted": counted}
        yield checked.warning("staff", *path, clause=clause, **values)
