"""Taking back what was just done. Later than that, a verb is undone by the opposite verb."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.mass import TO_ALL
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse

WITHIN = 15  # seconds


def undo(number: int, *, by: Person, at: datetime, expected_version: int | None = None) -> Done:
    """Take the last verb back, all its facts together, within `WITHIN` seconds, by the one who did it."""
    return perform(Intent(number, taken_back, expected_version), by=by, at=at)


def taken_back(case: Case) -> Sequence[Event] | Refusal:
    """One retraction for each event of the last verb, the latest first."""
    last = last_verb(case)
    events = [fact for fact in last if not fact.is_verdict]
    if not events or events[0].actor != case.by or any(map(stays, events)):
        return refuse("undo.nothing")
    recorded = events[0].at if events[0].recorded_at is None else events[0].recorded_at
    if case.recorded_at - recorded > WITHIN:
        return refuse("undo.late", seconds=WITHIN)
    return [Event(FactKind.RETRACTED, data={"retracts": fact.seq}) for fact in reversed(events)]


def last_verb(case: Case) -> Sequence[engine.Fact]:
    """The facts recorded together last."""
    start = len(case.facts) - 1
    while start > 0 and case.parts[start] > 0:
        start -= 1
    return case.facts[start:]


def stays(fact: engine.Fact) -> bool:
    """A numbered ticket exists, a retraction is not retracted, a word to many stands in many tickets."""
    lasting = fact.kind in (FactKind.REGISTERED, FactKind.RETRACTED)
    return lasting or fact.data.get("reason") == TO_ALL
