"""A way round the cause: the author can work again, the cause is still there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Event, Tie, Words
from reglament.tickets.models import LinkKind
from reglament.tickets.moving import Given, go, into
from reglament.tickets.opening import register
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse
from reglament.tickets.registering import Opening
from reglament.tickets.triage import Classes

GIVEN = Event(FactKind.WORKED_AROUND)


def work_around(
    number: int, *, text: str, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """Tell the author a workaround.

    Where the edition is content with one (clause 3.4.6 of the sample: П1), it is the result: the ticket is
    resolved with that mark and the author accepts. Elsewhere the clock goes on.
    """

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return worked_around(case, text)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


@transaction.atomic
def work_around_and_follow_up(
    number: int, *, text: str, cause: str, by: Person, at: datetime, expected_version: int | None = None
) -> Done:
    """The same, and the cause becomes a ticket of its own, with `cause` as its subject (clause 3.6.4)."""
    done = work_around(number, text=text, by=by, at=at, expected_version=expected_version)
    first = done.ticket
    opening = Opening(
        author=first.author,
        subject=cause,
        body=text,
        channel=first.channel,
        classes=Classes(zone=first.zone or None),
        beneficiary=first.beneficiary,
        base=first.base,
        tie=Tie(LinkKind.FOLLOW_UP_OF.value, number),
    )
    register(opening, by=by, at=at)
    return done


def worked_around(case: Case, text: str) -> Sequence[Event] | Refusal:
    """The events of a workaround: words to the author, and the result where it suffices."""
    if not case.is_desk:
        return refuse("role.needed", who=case.teams)
    if case.state.category.is_final or case.state.category is Category.RESOLVED:
        return refuse("state.finished")
    if not text.strip():
        return refuse("need.text")
    if not suffices(case.rules, case.state.priority):
        return (Event(FactKind.ANSWERED, words=Words(text)), GIVEN)
    return _resolved(case, text)


def suffices(rules: engine.Rules, priority: str) -> bool:
    """A workaround meets the resolution of tickets of this priority."""
    return priority in rules.policies.workaround_suffices


def is_owed(rules: engine.Rules, state: engine.State) -> bool:
    """A third party has the matter in hand, and the author should not wait for it (clause 3.5.5)."""
    terms = rules.policies.third_party
    waits = state.category is Category.AWAITING_THIRD_PARTY and FactKind.WORKED_AROUND not in state.last
    return waits and terms is not None and state.priority in terms.workaround_for


def _resolved(case: Case, text: str) -> Sequence[Event] | Refusal:
    """Straight to the result; from a state that has no such way, by way of work."""
    given = Given(text=text, before=(GIVEN,), data={"workaround": True})
    leads = into(case, Category.RESOLVED)
    if any(leads(way.transition) for way in engine.moves(case.state, case.roles, case.at)):
        return go(case, given, leads)
    back = go(case, Given(), into(case, Category.IN_PROGRESS))
    if isinstance(back, Refusal):
        return back
    there = _after(case, back)
    rest = go(there, given, into(there, Category.RESOLVED))
    return rest if isinstance(rest, Refusal) else (*back, *rest)


def _after(case: Case, events: Sequence[Event]) -> Case:
    """The case once these events are in its journal."""
    state, facts = case.state, list(case.facts)
    for event in events:
        fact = event.fact(state.seq + 1, actor=case.by, at=case.at, recorded_at=case.recorded_at)
        state, concluded = engine.conclude(state, fact)
        facts += (fact, *concluded)
    return replace(case, state=state, facts=tuple(facts))
