"""Deviations: in one ticket somebody departs from a rule, with a reason, the clause, and who approves it.

The register of deviations is these facts and nothing else: it is read from the journal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.departures import CLAUSE, EFFECTS, Departure, What, clause_of
from reglament.tickets.events import Event, Words
from reglament.tickets.instants import seconds
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse


def deviate(
    number: int,
    *,
    departure: Departure,
    reason: str,
    approver: Person | None = None,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Depart from a rule in this ticket. `approver` None: whoever departs may approve it himself."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return departed(case, departure, reason, str(approver.pk) if approver else "")

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def departed(case: Case, departure: Departure, reason: str, approver: str = "") -> Sequence[Event] | Refusal:
    """The deviation with its reason for the desk, then what it changes."""
    terms = case.rules.policies.deviations
    if terms is None:
        return refuse("deviation.none")
    if refusal := _forbidden(case, terms.who, terms.clause, reason):
        return refusal
    approved = _approver(case, terms.approved_by, approver)
    if not approved:
        return refuse("deviation.approver", terms.clause, who=terms.approved_by)
    clause = departure.clause.strip() or clause_of(case.rules, departure.what, departure.clock)
    if not CLAUSE.fullmatch(clause):
        return refuse("deviation.clause", terms.clause)
    until = None if departure.until is None else seconds(departure.until)
    if until is not None and until <= case.at:
        return refuse("date.past", clause)
    effect = EFFECTS[departure.what](case, departure, until)
    if isinstance(effect, Refusal):
        return effect
    data: dict[str, Any] = {"what": departure.what.value, "clause": clause, "approved_by": approved}
    if approved != case.by:
        data["appeal_to"] = [approved]
    if departure.what is What.DATE:
        data |= {"clock": engine.key(departure.clock), "until": until}
    return (Event(FactKind.DEVIATED, data=data, words=Words(reason, internal=True)), *effect)


def _forbidden(case: Case, who: tuple[str, ...], clause: str, reason: str) -> Refusal | None:
    if not case.holds(who):
        return refuse("role.needed", clause, who=who)
    if case.state.category.is_final:
        return refuse("state.finished")
    return None if reason.strip() else refuse("need.reason", clause)


def _approver(case: Case, roles: tuple[str, ...], named: str) -> str:
    if case.holds(roles):
        return named or case.by
    return named if named and named in map(str, case.find(roles)) else ""
