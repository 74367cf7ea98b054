"""Counted permissions: how often, until which share, who decides beyond (1.3.3, 3.3.3, 3.4.8-9, 3.6.3)."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.conditions import Condition
from reglament.engine.durations import Step
from reglament.engine.facts import FactKind
from reglament.engine.regulation import Edition
from reglament.engine.rules import Action, Anchor, AnchorKind, Limit, TimerRule, Unless
from reglament.engine.vocabulary import Category

from .people import RESPONSIBLE


def compile_limits(edition: Edition) -> dict[str, Limit]:
    """Every limit by its code."""
    found = (_complexity(edition), _reschedule(edition), _incomplete(edition), _attention(edition))
    return {limit.code: limit for limit in found if limit is not None}


def compile_alarms(edition: Edition) -> Iterator[TimerRule]:
    """What somebody is told as soon as a count is exceeded."""
    returning = edition.result.returning
    if returning and returning.escalated_at is not None:
        yield TimerRule(
            code=f"{returning.clause}/returns",
            anchor=Anchor(AnchorKind.COUNT, "returns", above=returning.escalated_at - 1),
            action=Action.ESCALATE,
            to=(returning.escalated_to,),
            clause=returning.clause,
        )
    incomplete = edition.intake.incomplete if edition.intake else None
    if incomplete and incomplete.returns_at_most is not None:
        yield TimerRule(
            code=f"{incomplete.clause}/incomplete",
            anchor=Anchor(AnchorKind.COUNT, "incomplete_returns", above=incomplete.returns_at_most),
            action=Action.CALL_AUTHOR,
            to=(RESPONSIBLE,),
            when=Condition(states=frozenset({incomplete.state})),
            clause=incomplete.clause,
        )


def compile_incomplete(edition: Edition) -> Iterator[TimerRule]:
    """Clause 3.3.3: what says too little goes back within a term, else whoever sorts it out is reminded.

    Within the norm of reaction its own clock sees to that.
    """
    incomplete = edition.intake.incomplete if edition.intake else None
    if incomplete is None or incomplete.within is None:
        return
    for name, state in edition.lifecycle.states.items():
        if state.category is Category.NEW and state.move:
            yield TimerRule(
                code=f"{incomplete.clause}/{name}/unasked",
                anchor=Anchor(AnchorKind.FACT, FactKind.REGISTERED, after=incomplete.within),
                action=Action.REMIND,
                to=(state.move,),
                when=Condition(states=frozenset({name})),
                unless=Unless.REACTED,
                clause=incomplete.clause,
            )


def compile_rating_call(edition: Edition) -> Iterator[TimerRule]:
    """Clause 3.6.7: below a mark the author is called within a term; the last day begins with a reminder."""
    rating = edition.result.rating
    if rating is None or rating.call_below is None or rating.call_within is None or not rating.called_by:
        return
    within = rating.call_within
    yield TimerRule(
        code=f"{rating.clause}/call",
        anchor=Anchor(AnchorKind.FACT, FactKind.RATED, after=within, below=rating.call_below),
        action=Action.CALL_AUTHOR,
        to=(rating.called_by,),
        unless=Unless.ANSWERED,
        at_local=edition.calendars.reminders_at if within.step is Step.DAY else None,
        clause=rating.clause,
    )


def _complexity(edition: Edition) -> Limit | None:
    changed = edition.terms.complexity_changed
    if changed is None:
        return None
    return Limit(
        code="complexity_change",
        at_most=changed.times_at_most,
        share=changed.share,
        clock=changed.clock,
        who=changed.before,
        then=changed.after,
        clause=changed.clause,
    )


def _reschedule(edition: Edition) -> Limit | None:
    changes = edition.terms.changes
    if changes is None or changes.reschedules_with_author is None:
        return None
    return Limit(
        code="reschedule",
        at_most=changes.reschedules_with_author,
        who=(RESPONSIBLE,),
        then=(changes.then_rescheduled_by,) if changes.then_rescheduled_by else (),
        clause=changes.clause,
    )


def _incomplete(edition: Edition) -> Limit | None:
    incomplete = edition.intake.incomplete if edition.intake else None
    if incomplete is None:
        return None
    return Limit(code="incomplete_return", at_most=incomplete.returns_at_most, clause=incomplete.clause)


def _attention(edition: Edition) -> Limit | None:
    attention = edition.escalation.attention if edition.escalation else None
    if attention is None or attention.per is None:
        return None
    return Limit(code="attention", at_most=1, per=attention.per, clause=attention.clause)
