"""Asking those who decide, and their decisions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament.engine import Category, Guard
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.consent import asking
from reglament.tickets.events import Event
from reglament.tickets.instants import seconds
from reglament.tickets.moving import Given, go, into
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse


def request_approval(
    number: int,
    *,
    approver: Person | None,
    also: Sequence[Person] = (),
    text: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Ask these persons to decide, and everybody whose consent the edition or the catalogue wants besides.

    All of them have to agree. Nobody can decide about a ticket that he executes (I10).
    """
    chosen = [person for person in (approver, *also) if person is not None]

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if not all(person.is_active for person in chosen):
            return refuse("person.unknown")
        ids = [str(person.pk) for person in chosen]
        asked = ids or [str(asking(case, ()).get("approver", ""))]
        return go(case, Given(text=text, approver=" ".join(asked)), into(case, Category.AWAITING_APPROVAL))

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
    """An approver's decision; `until` is the date agreed with it. A refusal needs a reason or `ground`.

    While others still have the word, a «yes» leaves the ticket where it is; one «no» ends it.
    """

    def decision(case: Case) -> Sequence[Event] | Refusal:
        if case.state.category is not Category.AWAITING_APPROVAL:
            return refuse("move.none", state=case.state.state)
        given = Given(
            text=text, granted=granted, ground=ground, until=None if until is None else seconds(until)
        )
        return go(case, given, into(case, Category.IN_PROGRESS if granted else Category.REJECTED))

    return perform(Intent(number, decision, expected_version), by=by, at=at)


def overrule(
    number: int,
    *,
    reason: str,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Bring back what an approver refused (clause 3.4.9 of the sample: the process owner may)."""

    def decision(case: Case) -> Sequence[Event] | Refusal:
        if case.state.category is not Category.REJECTED:
            return refuse("overrule.none")
        return go(case, Given(text=reason), lambda way: way.guard is Guard.REFUSED)

    return perform(Intent(number, decision, expected_version), by=by, at=at)
