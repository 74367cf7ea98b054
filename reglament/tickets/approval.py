"""Asking somebody who decides, and his decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.instants import seconds
from reglament.tickets.moving import Given, go, into
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse


def request_approval(
    number: int,
    *,
    approver: Person | None,
    text: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Ask this person to decide. A person cannot decide about a ticket that he executes (I10)."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if approver is not None and not approver.is_active:
            return refuse("person.unknown")
        chosen = "" if approver is None else str(approver.pk)
        return go(case, Given(text=text, approver=chosen), into(case, Category.AWAITING_APPROVAL))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def decide(
    number: int,
    *,
    granted: bool,
    text: str = "",
    ground: str = "",
    until: datetime | None = None,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """The approver's decision; `until` is the date agreed with it. A refusal needs a reason or `ground`."""

    def decision(case: Case) -> Sequence[Event] | Refusal:
        if case.state.category is not Category.AWAITING_APPROVAL:
            return refuse("move.none", state=case.state.state)
        given = Given(
            text=text, granted=granted, ground=ground, until=None if until is None else seconds(until)
        )
        return go(case, given, into(case, Category.IN_PROGRESS if granted else Category.REJECTED))

    return perform(Intent(number, decision, expected_version), by=by, at=at)


def deciders(rules: engine.Rules, kind: str, facts: Sequence[engine.Fact]) -> tuple[str, ...]:
    """The roles and relations who decide about the effort estimated last (clause 3.4.9 of the sample)."""
    terms = rules.policies.changes
    if terms is None or kind not in terms.kinds:
        return ()
    estimates = (fact.data["hours"] for fact in reversed(facts) if "hours" in fact.data)
    hours = next(estimates, None)
    if hours is None:
        return ()
    steps = (
        step
        for step in terms.approvals
        if step.above_hours < hours and (step.up_to_hours is None or hours <= step.up_to_hours)
    )
    return tuple(name for step in steps for name in step.who)
