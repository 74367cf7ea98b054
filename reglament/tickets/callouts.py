"""Somebody takes a call of the ladder: it goes no further."""

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


def acknowledge(number: int, *, by: Person | None, at: datetime, expected_version: int | None = None) -> Done:
    """Say that the call has reached somebody who acts. Any one of the desk may."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if not case.is_desk:
            return refuse("role.needed", who=case.teams)
        if not is_called(case.rules, case.state):
            return refuse("call.none")
        return (Event(FactKind.ACKNOWLEDGED),)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def is_called(rules: engine.Rules, state: engine.State) -> bool:
    """A ladder that an acknowledgement stops is going on, and nobody has acknowledged it yet."""
    if state.category.is_final:
        return False
    meant = any(
        timer.unless is engine.owing.Unless.ACKNOWLEDGED and timer.when.holds(state) for timer in rules.timers
    )
    taken = state.last.get(FactKind.ACKNOWLEDGED)
    return meant and (taken is None or taken.seq < state.prioritised.seq)
