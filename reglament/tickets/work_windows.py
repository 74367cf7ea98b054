"""When works of a sort may go on: in the hours of their window, so many hours a month, a quarter, a year."""

from __future__ import annotations

from datetime import datetime

from reglament import engine
from reglament.engine import FactKind
from reglament.tickets.cases import Case
from reglament.tickets.instants import moment
from reglament.tickets.models import Fact
from reglament.tickets.refusals import Refusal, refuse

HOUR = 3600


def against(case: Case, sort: engine.owing.WorkSort, begin: int, end: int | None) -> Refusal | None:
    """Why works of this sort cannot go on from `begin` to `end`, or None. Instants: seconds, UTC."""
    window = case.rules.calendars.get(sort.window)
    if window is None and sort.hours_at_most is None:
        return None
    if end is None:
        return refuse("works.no_end", sort.clause)
    if window is not None and window.between(begin, end) < end - begin and not _may_outside(case, sort):
        who = sort.outside_by
        code = "works.outside/who" if who else "works.outside"
        opens = moment(window.next_opening(begin))
        return refuse(code, sort.clause, calendar=sort.window, opening=opens, who=who)
    if sort.hours_at_most is not None:
        spent = _planned(case, sort, begin) + end - begin
        if spent > sort.hours_at_most * HOUR:
            hours = round(spent / HOUR, 1)
            return refuse("works.too_many", sort.clause, hours=hours, at_most=sort.hours_at_most)
    return None


def _may_outside(case: Case, sort: engine.owing.WorkSort) -> bool:
    return bool(sort.outside_by) and case.holds(sort.outside_by)


def _planned(case: Case, sort: engine.owing.WorkSort, begin: int) -> int:
    """Seconds of other tickets' works of this sort that begin in the same span; planned anew counts once."""
    calendar = next(iter(case.rules.calendars.values()))
    rows = Fact.objects.filter(kind=FactKind.WORKS_PLANNED.value, data__sort=sort.name.key)
    latest: dict[int, tuple[int, int]] = {}
    for ticket, data in rows.exclude(ticket=case.number).order_by("seq").values_list("ticket", "data"):
        if "ends" in data:
            latest[ticket] = (data["starts"], data["ends"])
    span = span_of(sort.per, calendar.local(begin))
    return sum(
        end - start for start, end in latest.values() if span_of(sort.per, calendar.local(start)) == span
    )


def span_of(per: engine.service.Span, day: datetime) -> tuple[int, int]:
    """The month, quarter or year of a day."""
    if per is engine.service.Span.YEAR:
        return day.year, 0
    return day.year, day.month if per is engine.service.Span.MONTH else (day.month - 1) // 3
