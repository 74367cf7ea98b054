"""Two appeals that change no state: «прошу внимания руководителя», and a dispute about the priority."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Event, Words
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, because, refuse
from reglament.tickets.triage import Classes, classified


def ask_attention(
    number: int, *, text: str, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """The author asks the head to look; stops no clock, changes no responsible."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        terms = case.rules.policies.attention
        if terms is None:
            return refuse("attention.none")
        if not case.is_authors_side:
            return refuse("role.needed", terms.clause, who="автор")
        if lack := _not_yet(case, terms):
            return lack
        if closed := case.limit("attention"):
            return because(closed, refuse("attention.none"))
        return _from_author(case, FactKind.ATTENTION_ASKED, text)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def answer_attention(
    number: int, *, text: str, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """The head's answer to the author."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        terms = case.rules.policies.attention
        if terms is None or not open_matter(case, FactKind.ATTENTION_ASKED, FactKind.ATTENTION_ANSWERED):
            return refuse("attention.none")
        if not case.holds((terms.to,)):
            return refuse("role.needed", terms.clause, who=terms.to)
        return _to_author(FactKind.ATTENTION_ANSWERED, text)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def dispute_priority(
    number: int, *, text: str, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """The priority is disputed; until the decision the old one counts."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        terms = case.rules.policies.dispute
        if terms is None:
            return refuse("dispute.none")
        if not case.holds(terms.who):
            return refuse("role.needed", terms.clause, who=terms.who)
        return _from_author(case, FactKind.PRIORITY_DISPUTED, text)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def decide_dispute(
    number: int,
    *,
    text: str,
    impact: str | None = None,
    urgency: str | None = None,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Decide the dispute; with a new impact or urgency the priority follows from them."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        terms = case.rules.policies.dispute
        if terms is None or not open_matter(case, FactKind.PRIORITY_DISPUTED, FactKind.DISPUTE_DECIDED):
            return refuse("dispute.not_open")
        if not case.holds((terms.decided_by,)):
            return refuse("role.needed", terms.clause, who=terms.decided_by)
        said = _to_author(FactKind.DISPUTE_DECIDED, text)
        if isinstance(said, Refusal) or (impact is None and urgency is None):
            return said
        changed = classified(case, Classes(impact=impact, urgency=urgency), entitled=True)
        return changed if isinstance(changed, Refusal) else (*said, *changed)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def _not_yet(case: Case, terms: engine.owing.Attention) -> Refusal | None:
    """The edition lets the author ask for some priorities, or once something was missed, alone."""
    if terms.priorities and case.state.priority not in terms.priorities:
        return refuse("attention.priority", terms.clause, known=terms.priorities)
    if terms.condition is None:
        return None
    missed = [code for code, view in case.standing.clocks.items() if view.promise and view.breached_at]
    if terms.condition is engine.owing.AttentionCondition.REACTION_MISSED:
        missed = [code for code in missed if _is_reaction(case.rules.clocks[code])]
    return None if missed else refuse("attention.not_yet", terms.clause)


def _is_reaction(clock: engine.ClockRule) -> bool:
    """It runs from registration and a human answer stops it."""
    begins = any(trigger.fact is FactKind.REGISTERED for trigger in clock.starts)
    return begins and any(trigger.fact is FactKind.ANSWERED for trigger in clock.stops)


def open_matter(case: Case, asked: FactKind, answered: FactKind) -> bool:
    """Something was asked and not answered since."""
    last = case.state.last
    return asked in last and (answered not in last or last[answered].seq < last[asked].seq)


def _from_author(case: Case, kind: FactKind, text: str) -> Sequence[Event] | Refusal:
    if case.state.category.is_final:
        return refuse("state.finished")
    if not text.strip():
        return refuse("need.text")
    return (Event(kind, words=Words(text, from_desk=not case.is_authors_side)),)


def _to_author(kind: FactKind, text: str) -> Sequence[Event] | Refusal:
    if not text.strip():
        return refuse("need.text")
    return (Event(FactKind.ANSWERED, words=Words(text)), Event(kind))
