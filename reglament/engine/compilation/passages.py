"""What other clauses say of a way between states: 3.3.3, 3.3.7, 3.6.3, 3.6.6, 3.6.8 beside 3.1.3.

Where two clauses speak of the same, both are kept: who may go is whom both name, the shorter window counts.
"""

from __future__ import annotations

from reglament.engine.durations import Duration, IncomparableError
from reglament.engine.regulation import Edition
from reglament.engine.regulation.clocks import Event
from reglament.engine.regulation.intake import AcceptedBy
from reglament.engine.regulation.lifecycle import Passage
from reglament.engine.vocabulary import Category, Guard

from .people import SYSTEM_ACTOR

_NOT_ACCEPTING = {AcceptedBy.AUTHOR: "получатель", AcceptedBy.BENEFICIARY: "автор"}


def permitted(edition: Edition, passage: Passage) -> tuple[str, ...]:
    """Who may go this way."""
    others = _also_named(edition, passage)
    if others is None or SYSTEM_ACTOR in passage.who:
        return passage.who
    return tuple(name for name in passage.who if name in others)


def permitted_for_another(edition: Edition, passage: Passage, who: tuple[str, ...]) -> tuple[str, ...] | None:
    """Who may go this way with a ticket that was filed for somebody else; None: the same people.

    Clause 3.3.4 of the sample says which of the two accepts a result.
    """
    behalf = edition.intake.on_behalf if edition.intake else None
    excluded = _NOT_ACCEPTING.get(behalf.accepted_by) if behalf else None
    accepts = _category(edition, passage.source), _category(edition, passage.target)
    if excluded is None or accepts != (Category.RESOLVED, Category.CLOSED):
        return None
    return tuple(name for name in who if name != excluded)


def window(edition: Edition, passage: Passage) -> Duration | None:
    """How long after the source state was entered the way is open."""
    if passage.guard is not Guard.WITHIN:
        return passage.within
    other = _other_window(edition, _category(edition, passage.source))
    if passage.within is None or other is None:
        return passage.within or other
    try:
        return min(passage.within, other)
    except IncomparableError:  # in different units: the clause of the matter itself
        return other


def stopped_on_the_way(edition: Edition, passage: Passage) -> frozenset[str]:
    """The clocks that this way stops; a question about an incomplete ticket may be no reaction."""
    incomplete = edition.intake.incomplete if edition.intake else None
    if incomplete is None or incomplete.counts_as_reaction or passage.target != incomplete.state:
        return frozenset(passage.stops)
    answered = (
        key
        for key, clock in edition.clocks.items()
        if any(stop.event is Event.HUMAN_ANSWER for stop in clock.stops)
    )
    return frozenset(passage.stops) - frozenset(answered)


def _also_named(edition: Edition, passage: Passage) -> tuple[str, ...] | None:
    source, target = _category(edition, passage.source), _category(edition, passage.target)
    result, intake = edition.result, edition.intake
    if target is Category.WITHDRAWN and result.withdrawal:
        return result.withdrawal.who
    if source is Category.RESOLVED and target is Category.IN_PROGRESS and result.returning:
        return result.returning.who
    refusal = intake.refusal if intake else None
    if source is Category.REJECTED and refusal and refusal.appeal_decided_by:
        return (refusal.appeal_decided_by,)
    return None


def _other_window(edition: Edition, source: Category | None) -> Duration | None:
    if source is Category.CLOSED and edition.result.reopening:
        return edition.result.reopening.within
    return appeal_window(edition) if source is Category.REJECTED else None


def appeal_window(edition: Edition) -> Duration | None:
    """How long after a refusal it can be taken back (clause 3.3.7)."""
    refusal = edition.intake.refusal if edition.intake else None
    return refusal.appeal_within if refusal else None


def _category(edition: Edition, state: str) -> Category | None:
    known = edition.lifecycle.states.get(state)
    return known.category if known else None
