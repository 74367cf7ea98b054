"""Disputes about a verdict: in time or late, of which class, by whose fault (clause 1.3.5 of the sample).

The verdict stays in the journal as it was given; the decision stands beside it, and reports follow it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.departures import CLAUSE
from reglament.tickets.events import Event, Words
from reglament.tickets.judged import About, Outcome, ends_at, verdicts_of
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse


def dispute_verdict(
    number: int,
    *,
    clock: str,
    about: About = About.DEADLINE,
    text: str,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Say why the last verdict on this clock is wrong; whoever the edition names decides."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return disputed(case, clock, about, text)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def disputed(case: Case, clock: str, about: About, text: str) -> Sequence[Event] | Refusal:
    """The dispute with its grounds. Both sides read them: the judge may be of neither."""
    terms = case.rules.policies.verdict_dispute
    if terms is None:
        return refuse("verdict.none")
    if not case.holds(terms.who):
        return refuse("role.needed", terms.clause, who=terms.who)
    found = [one for one in verdicts_of(case.facts) if one.clock == engine.key(clock)]
    if not found or found[0].disputed is not None:
        return refuse("verdict.not_open", terms.clause)
    verdict = found[0].given
    if case.at > ends_at(case.state, verdict.at, terms.within):
        return refuse("verdict.late", terms.clause)
    if not text.strip():
        return refuse("need.text")
    judges = [str(person) for person in case.find((terms.decided_by,))]
    data = {"clock": verdict.data["clock"], "of": verdict.seq, "about": about.value, "appeal_to": judges}
    words = Words(text, from_desk=not case.is_authors_side)
    return (Event(FactKind.VERDICT_DISPUTED, data=data, words=words),)


def decide_verdict(
    number: int,
    *,
    clock: str,
    outcome: Outcome,
    clause: str,
    text: str,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Decide the dispute about this clock, citing a clause; the author reads the decision."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return decided(case, clock, outcome, clause, text)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def decided(case: Case, clock: str, outcome: Outcome, clause: str, text: str) -> Sequence[Event] | Refusal:
    """The decision, told to whoever had disputed."""
    terms = case.rules.policies.verdict_dispute
    found = [one for one in verdicts_of(case.facts) if one.is_open and one.clock == engine.key(clock)]
    if terms is None or not found:
        return refuse("verdict.not_open")
    if not case.holds((terms.decided_by,)):
        return refuse("role.needed", terms.clause, who=terms.decided_by)
    if not CLAUSE.fullmatch(clause.strip()):
        return refuse("verdict.clause", terms.clause)
    if not text.strip():
        return refuse("need.text")
    verdict, asker = found[0], found[0].disputed
    assert asker is not None
    data = {
        "clock": verdict.clock,
        "of": verdict.given.seq,
        "outcome": outcome.value,
        "clause": clause.strip(),
        "told": [each for each in dict.fromkeys((asker.actor, case.author, case.beneficiary)) if each],
    }
    return (Event(FactKind.VERDICT_DECIDED, data=data, words=Words(text)),)
