"""How much work it is, and by when it will be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Event, Words
from reglament.tickets.instants import seconds
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, because, refuse


def estimate(
    number: int,
    *,
    hours: float | None,
    until: datetime | None = None,
    text: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Attach the estimate of a change: hours of work and the date proposed with them."""
    date = None if until is None else seconds(until)

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if hours is None or hours <= 0:
            return refuse("need.hours")
        return _named(case, FactKind.ESTIMATED, {"hours": hours}, date, text)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def plan(
    number: int,
    *,
    until: datetime | None,
    text: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Name a date to the author: a plan, or a new date after a missed one. The first stays on record."""
    date = None if until is None else seconds(until)

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if date is None:
            return refuse("need.date")
        if case.state.planned_for is not None:
            closed = case.limit("reschedule")
            if closed is not None:
                return because(closed, refuse("state.finished"))
        return _named(case, FactKind.PLANNED, {}, date, text)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def _named(
    case: Case, kind: FactKind, data: dict[str, Any], date: int | None, text: str
) -> Sequence[Event] | Refusal:
    if not case.is_desk:
        return refuse("role.needed", who=case.teams)
    if case.state.category.is_final:
        return refuse("state.finished")
    if date is not None:
        if date <= case.at:
            return refuse("date.past")
        data = {**data, "until": date}
    said = (Event(FactKind.ANSWERED, words=Words(text)),) if text.strip() else ()
    return (*said, Event(kind, data=data))
