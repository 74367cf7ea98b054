"""Whose ticket is it? A dispute between teams about its zone, and what it holds in place (clause 2.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets.assignment import replaced, unfit
from reglament.tickets.cases import Case
from reglament.tickets.disputed import is_disputed, meanwhile
from reglament.tickets.events import Event, Words
from reglament.tickets.moving import Given
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse
from reglament.tickets.triage import Classes, classified


def dispute_zone(
    number: int, *, text: str, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """Somebody of the desk says that the ticket is another team's.

    Until the decision whoever the edition names answers for it, and nobody passes it on.
    """

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return disputed(case, text)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def disputed(case: Case, text: str) -> Sequence[Event] | Refusal:
    """The dispute with its ground, and who answers meanwhile if that is another person."""
    terms = case.rules.policies.zone_dispute
    if terms is None:
        return refuse("zone.none")
    if case.state.category.is_final:
        return refuse("state.finished")
    if not case.is_desk:
        return refuse("role.needed", terms.clause, who=case.teams)
    if is_disputed(case.state):
        return refuse("zone.disputed", terms.clause, who=terms.decided_by)
    if not text.strip():
        return refuse("need.text")
    return (
        Event(FactKind.NOTED, words=Words(text, internal=True)),
        Event(FactKind.ZONE_DISPUTED),
        *_answering(case),
    )


def _answering(case: Case) -> Iterator[Event]:
    answers = meanwhile(case)
    if answers not in ("", case.state.responsible):
        yield Event(FactKind.ASSIGNED, responsible=answers)


def decide_zone(
    number: int,
    *,
    text: str,
    zone: str | None = None,
    responsible: Person | None = None,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Say whose ticket it is: in which zone, and who answers for it from now on. None: as it is."""
    not_fit = unfit(responsible, at) if responsible else None

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return not_fit or decided(case, text, zone, str(responsible.pk) if responsible else "")

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def decided(case: Case, text: str, zone: str | None, responsible: str) -> Sequence[Event] | Refusal:
    """The decision in words for the desk, then what it changes."""
    terms = case.rules.policies.zone_dispute
    if terms is None or not is_disputed(case.state):
        return refuse("zone.not_open")
    if not case.holds((terms.decided_by,)):
        return refuse("role.needed", terms.clause, who=terms.decided_by)
    if not text.strip():
        return refuse("need.text")
    events: list[Event] = [
        Event(FactKind.NOTED, words=Words(text, internal=True)),
        Event(FactKind.ZONE_DECIDED),
    ]
    moved = _rezoned(case, zone)
    given = _given(case, responsible)
    for each in (moved, given):
        if isinstance(each, Refusal):
            return each
        events += each
    return tuple(events)


def _rezoned(case: Case, zone: str | None) -> Sequence[Event] | Refusal:
    if not zone or engine.key(zone) == case.state.zone:
        return ()
    return classified(case, Classes(zone=zone), entitled=True)


def _given(case: Case, responsible: str) -> Sequence[Event] | Refusal:
    if not responsible or responsible == case.state.responsible:
        return ()
    return replaced(case, Given(responsible=responsible))
