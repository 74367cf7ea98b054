"""A role for one ticket: an incident manager, given by those whom the edition names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse


def appoint(
    number: int,
    *,
    role: str,
    person: Person | None,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Give the role to this person for this ticket; whoever had it for the ticket has it no more."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        known = case.rules.policies.roles.get(engine.key(role))
        if known is None or not known.given_by:
            return refuse("role.not_given")
        if not case.holds(known.given_by):
            return refuse("role.needed", known.clause, who=known.given_by)
        if case.state.category.is_final:
            return refuse("state.finished")
        if person is None or not person.is_active:
            return refuse("person.unknown")
        data = {"role": engine.key(role), "person": str(person.pk), "told": [str(person.pk)]}
        return (Event(FactKind.ROLE_GIVEN, data=data),)

    return perform(Intent(number, decide, expected_version), by=by, at=at)
