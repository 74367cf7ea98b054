"""When works of a sort may go on: in the hours of their window, so many hours a month, a quarter, a year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

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
    span = span_of(sort.per, calendar.local(begin))
    return sum(
        data["ends"] - data["starts"]
        for data in _latest_plans(case.number)
        if data["sort"] == sort.name.key
        and "ends" in data
        and span_of(sort.per, calendar.local(data["starts"])) == span
    )


def _latest_plans(besides: int) -> Iterable[dict[str, Any]]:
    """What each ticket with works, this one aside, has planned last; what was taken back is no plan."""
    facts = Fact.objects.exclude(ticket=besides)
    plans = facts.filter(kind=FactKind.WORKS_PLANNED.value).order_by("ticket", "seq")
    taken = facts.filter(kind=FactKind.RETRACTED.value, ticket__in=plans.order_by().values("ticket"))
    gone = set(taken.values_list("ticket", "data__retracts"))
    rows = plans.values_list("ticket", "seq", "data")
    return {ticket: data for ticket, seq, data in rows if (ticket, seq) not in gone}.values()


def span_of(per: engine.service.Span, day: datetime) -> tuple[int, int]:
    """The month, quarter or year of a day."""
    if per is engine.service.Span.YEAR:
        return day.year, 0
    return day.year, day.month if per is engine.service.Span.MONTH else (day.month - 1) // 3
