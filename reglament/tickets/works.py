"""Works on what is supported: planned for a time, announced so long before it as the edition says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.rulebook.lasting import calendar_for
from reglament.tickets import work_windows
from reglament.tickets.cases import Case
from reglament.tickets.events import Event, Words
from reglament.tickets.instants import seconds
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse
from reglament.ui.language import language


def plan_works(
    number: int,
    *,
    sort: str,
    starts: datetime,
    ends: datetime | None = None,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Plan works of this sort for a time; planned again they are moved, and their notice is owed anew.

    What cannot be announced in time any more is refused, or noted as late, as the edition says.
    """

    def decide(case: Case) -> Sequence[Event] | Refusal:
        works = case.rules.policies.works
        known = works.named.get(engine.key(sort)) if works else None
        if works is None or known is None:
            return refuse("works.none")
        if works.planned_by and not case.holds(works.planned_by):
            return refuse("role.needed", works.clause, who=works.planned_by)
        if case.state.category.is_final:
            return refuse("state.finished")
        begin, end = seconds(starts), None if ends is None else seconds(ends)
        if begin <= case.at or (end is not None and end <= begin):
            return refuse("date.past")
        latest = notice_until(case.rules, known, begin)
        late = latest is not None and case.at > latest
        if latest is not None and late and known.too_late is engine.owing.TooLate.REFUSED:
            return _too_late(case.rules, known, latest)
        if wrong := work_windows.against(case, known, begin, end):
            return wrong
        data = {"sort": engine.key(sort), "starts": begin, "ends": end, "late": late}
        return (Event(FactKind.WORKS_PLANNED, data={name: one for name, one in data.items() if one}),)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def announce_works(
    number: int, *, text: str, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """Tell those whom the edition names of the planned works; that keeps the promise of a notice."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        works, planned = case.rules.policies.works, case.state.aside.works
        if works is None or planned is None or planned.sort not in works.named:
            return refuse("works.none")
        if works.planned_by and not case.holds(works.planned_by):
            return refuse("role.needed", works.clause, who=works.planned_by)
        if not text.strip():
            return refuse("need.text")
        sort = works.named[planned.sort]
        latest = notice_until(case.rules, sort, planned.starts)
        late = latest is not None and case.at > latest
        if latest is not None and late and sort.too_late is engine.owing.TooLate.REFUSED:
            return _too_late(case.rules, sort, latest)
        told = [str(person) for person in case.find(sort.to)]
        data = {"to": list(sort.to), "told": told, **({"late": True} if late else {})}
        return (Event(FactKind.WORKS_ANNOUNCED, data=data, words=Words(text)),)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def _too_late(rules: engine.Rules, sort: engine.owing.WorkSort, latest: int) -> Refusal:
    """How long before it had to be said, and by when."""
    reader = language()
    notice = engine.say_norm(sort.notice, rules, reader) if sort.notice else ""
    return refuse("works.late", sort.clause, notice=notice, until=engine.say_moment(latest, rules, reader))


def notice_until(rules: engine.Rules, sort: engine.owing.WorkSort, starts: int) -> int | None:
    """The latest instant at which works of this sort may be announced; None where no notice is owed."""
    notice = sort.notice
    if notice is None:
        return None
    return engine.owing.latest_start(calendar_for(rules, notice), starts, notice, rules.day_rule)
