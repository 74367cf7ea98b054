"""How long somebody worked: recorded on the way out of a ticket by one tap, or at any time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.consent import overrun
from reglament.tickets.events import Event
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse

MOST = 100_000  # minutes


def log_work(
    number: int,
    *,
    minutes: int,
    by: Person,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Record minutes of work on the ticket, also after its end. Who worked is who records."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if not case.is_desk or case.by == engine.SYSTEM:
            return refuse("role.needed", who=case.teams)
        return worked(case, minutes) or refuse("need.minutes")

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def worked(case: Case, minutes: int) -> tuple[Event, ...]:
    """The event, if there is anything to record. It is marked when it goes beyond what was agreed to, the
    first time: then author and responsible are told (clause 3.4.9 of the sample)."""
    if not 0 < minutes <= MOST or not case.is_desk:
        return ()
    data: dict[str, Any] = {"minutes": minutes}
    if not any(overrun(case)) and any(overrun(case, minutes)):
        data["overrun"] = True
    return (Event(FactKind.WORKED, data=data),)
