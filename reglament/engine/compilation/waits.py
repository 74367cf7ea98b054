"""Clauses 3.5.3 and 3.5.5: pauses do not last for ever; what is waited for is looked after, or got round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reglament.engine.conditions import Condition
from reglament.engine.durations import Duration, Step
from reglament.engine.regulation import Edition
from reglament.engine.regulation.exchange import PauseTerms
from reglament.engine.rules import Action, Anchor, AnchorKind, TimerRule, Transition, Unless
from reglament.engine.vocabulary import Category

from .lifecycle import passage_by_system, states_of, transition_of
from .people import RESPONSIBLE

_DATED = (Category.AWAITING_THIRD_PARTY, Category.SCHEDULED, Category.BACKLOG)


def compile_waits(edition: Edition, transitions: tuple[Transition, ...]) -> Iterator[TimerRule]:
    """Checks, ends and alarms of the waiting states."""
    yield from _dates(edition, transitions)
    pauses = edition.exchange.pauses if edition.exchange else None
    if pauses is None:
        return
    for state, terms in pauses.states.items():
        yield from _limits(edition, transitions, state, terms)
    if pauses.alarm_above is not None:
        yield TimerRule(
            code=f"{pauses.clause}/pauses",
            anchor=Anchor(AnchorKind.COUNT, "pauses", above=pauses.alarm_above),
            action=Action.ESCALATE,
            to=pauses.alarm_to,
            clause=pauses.clause,
        )


def compile_third_party(edition: Edition) -> Iterator[TimerRule]:
    """Clause 3.5.5: the author hears of the third party's work so often."""
    third_party = edition.exchange.third_party if edition.exchange else None
    if third_party is None:
        return
    for state in sorted(states_of(edition, Category.AWAITING_THIRD_PARTY)):
        if third_party.tell_author_every is not None:
            yield _each(edition, state, "tell-author", third_party.tell_author_every, third_party.clause)
        if third_party.workaround_for:
            daily = _each(edition, state, "workaround", _working_day(edition), third_party.clause)
            meant = Condition(priorities=frozenset(third_party.workaround_for))
            yield replace(daily, when=meant, unless=Unless.WORKED_AROUND)


def compile_news(edition: Edition) -> Iterator[TimerRule]:
    """Where a ticket waits long by right, its author hears of it at this pace."""
    pauses = edition.exchange.pauses if edition.exchange else None
    for state, terms in pauses.states.items() if pauses else ():
        if terms.tell_author_every is not None and state in edition.lifecycle.states:
            yield _each(edition, state, "news", terms.tell_author_every, terms.clause)


def _each(edition: Edition, state: str, code: str, every: Duration, clause: str) -> TimerRule:
    """Who is responsible is reminded of a state so often."""
    return TimerRule(
        code=f"{clause}/{state}/{code}",
        anchor=Anchor(AnchorKind.STATE, state),
        action=Action.REMIND,
        to=(RESPONSIBLE,),
        every=every,
        at_local=edition.calendars.reminders_at,
        clause=clause,
    )


def _working_day(edition: Edition) -> Duration:
    """A workaround is sought all the while: its absence is recalled on every working day of the line."""
    return Duration(1, Step.DAY, edition.calendars.default)


def _dates(edition: Edition, transitions: tuple[Transition, ...]) -> Iterator[TimerRule]:
    """The desk goes back to work on the day that was set."""
    waiting = states_of(edition, *_DATED)
    working = states_of(edition, Category.IN_PROGRESS, Category.ASSIGNED)
    for state in sorted(waiting):
        passage = passage_by_system(edition, frozenset({state}), working)
        if passage:
            yield TimerRule(
                code=f"{passage.clause}/{state}/date",
                anchor=Anchor(AnchorKind.DATE, "until"),
                action=Action.MOVE,
                transition=transition_of(transitions, passage),
                when=Condition(states=frozenset({state})),
                clause=passage.clause,
            )


def _limits(
    edition: Edition, transitions: tuple[Transition, ...], state: str, terms: PauseTerms
) -> Iterator[TimerRule]:
    if terms.check_every is not None:
        yield replace(_each(edition, state, "check", terms.check_every, terms.clause), action=Action.CHECK)
    if terms.longest is None:
        return
    over = Anchor(AnchorKind.STATE, state, after=terms.longest)
    yield TimerRule(
        code=f"{terms.clause}/{state}/longest",
        anchor=over,
        action=Action.ESCALATE,
        to=(terms.then or RESPONSIBLE,),
        clause=terms.clause,
    )
    working = states_of(edition, Category.IN_PROGRESS, Category.ASSIGNED)
    passage = passage_by_system(edition, frozenset({state}), working)
    if passage:
        yield TimerRule(
            code=f"{terms.clause}/{state}/over",
            anchor=over,
            action=Action.MOVE,
            transition=transition_of(transitions, passage),
            clause=terms.clause,
        )
