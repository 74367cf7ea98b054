"""Clause 3.1.5: the clocks, and what changes in flight do to them (3.4.7-3.4.10, 3.6.3, 3.6.6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reglament.engine.conditions import ANYTHING, Condition
from reglament.engine.facts import FactKind
from reglament.engine.regulation import Edition
from reglament.engine.regulation.clocks import Clock, ClockEvent, Event
from reglament.engine.regulation.terms import JoinedReaction, JoinedResolution
from reglament.engine.rules import ClockRule, Trigger
from reglament.engine.vocabulary import Category

from .lifecycle import states_of
from .targets import compile_targets, condition_of, depends_on, table_of

_FACTS: Mapping[Event, FactKind] = {
    Event.REGISTERED: FactKind.REGISTERED,
    Event.HUMAN_ANSWER: FactKind.ANSWERED,
    Event.JOINED: FactKind.JOINED,
    Event.AUTHOR_WROTE: FactKind.AUTHOR_WROTE,
    Event.WROTE_TO_AUTHOR: FactKind.ANSWERED,
    Event.APPROVER_DECIDED: FactKind.DECIDED,
    Event.ESTIMATED: FactKind.ESTIMATED,
    Event.DATE_NAMED: FactKind.PLANNED,
    Event.OUTAGE_BEGAN: FactKind.OUTAGE_BEGAN,
    Event.OUTAGE_ENDED: FactKind.OUTAGE_ENDED,
    Event.CALLED: FactKind.CALLED,
    Event.WORKED_AROUND: FactKind.WORKED_AROUND,
    Event.WORKS_ANNOUNCED: FactKind.WORKS_ANNOUNCED,
}
_STATES: Mapping[Event, Category] = {
    Event.QUESTION: Category.AWAITING_AUTHOR,
    Event.REFUSED: Category.REJECTED,
    Event.TAKEN: Category.IN_PROGRESS,
    Event.RETURNED: Category.IN_PROGRESS,
}


def compile_clocks(edition: Edition) -> dict[str, ClockRule]:
    """Every clock by key."""
    return {key: _clock(edition, key, clock) for key, clock in edition.clocks.items()}


def is_reaction(edition: Edition, clock: Clock) -> bool:
    """It runs from registration until a person answers or takes the ticket up: the reaction."""
    begun = states_of(edition, Category.IN_PROGRESS)
    taken = any(
        stop.event in (Event.HUMAN_ANSWER, Event.TAKEN) or stop.state in begun for stop in clock.stops
    )
    return taken and _from_registration(clock)


def is_resolution(edition: Edition, clock: Clock) -> bool:
    """It runs from registration to the result: the resolution."""
    results = states_of(edition, Category.RESOLVED, Category.CLOSED)
    ended = any(stop.state in results for stop in clock.stops)
    return ended and _from_registration(clock) and not is_reaction(edition, clock)


def _from_registration(clock: Clock) -> bool:
    return any(start.event is Event.REGISTERED for start in clock.starts)


def _clock(edition: Edition, key: str, clock: Clock) -> ClockRule:
    return ClockRule(
        code=key,
        name=clock.name.printed(),
        starts=tuple(triggers(edition, clock.starts)),
        stops=tuple(_stops(edition, clock)),
        targets=compile_targets(edition, clock),
        calendars=_calendars(edition, clock),
        pausing=clock.pausing,
        paused_in=frozenset(clock.paused_in),
        again=clock.again,
        when=Condition(kinds=frozenset(clock.kinds)) if clock.kinds else ANYTHING,
        aims=_aims(clock),
        authors_time=clock.authors_time,
        brings_result=is_resolution(edition, clock),
        wished_date=bool(edition.intake and edition.intake.wished) and is_resolution(edition, clock),
        clause=clock.clause,
        **_in_flight(edition, key, clock),
        **_coming_back(edition, key),
        **_before_triage(edition, clock),
    )


def _aims(clock: Clock) -> frozenset[str] | None:
    """The priorities for which the clock is an aim; empty: all; None: it is a promise."""
    return frozenset(filter(None, clock.aims)) if clock.aims else None


def triggers(edition: Edition, events: tuple[ClockEvent, ...]) -> Iterator[Trigger]:
    """What an edition calls a start or an end, as facts and states."""
    for event in events:
        if event.missed:
            yield Trigger(fact=FactKind.BREACHED, clock=event.missed)
        elif event.state is not None:
            yield Trigger(state=event.state)
        elif event.event is not None and event.event in _FACTS:
            yield Trigger(fact=_FACTS[event.event])
        elif event.event is not None:
            states = states_of(edition, _STATES[event.event])
            yield from (Trigger(state=state) for state in edition.lifecycle.states if state in states)


def _stops(edition: Edition, clock: Clock) -> Iterator[Trigger]:
    events = list(clock.stops)
    incomplete = edition.intake.incomplete if edition.intake else None
    if incomplete and not incomplete.counts_as_reaction and is_reaction(edition, clock):
        events = [event for event in events if event.event is not Event.QUESTION]
    mass = edition.terms.mass_incident
    joined = ClockEvent(event=Event.JOINED)
    if (
        mass
        and mass.reaction is JoinedReaction.STOPPED_BY_JOIN
        and is_reaction(edition, clock)
        and joined not in events
    ):
        events.append(joined)
    yield from triggers(edition, tuple(events))


def _calendars(edition: Edition, clock: Clock) -> tuple[tuple[Condition, str], ...]:
    if clock.calendar:
        return ((ANYTHING, clock.calendar),)
    chosen = [(condition_of(cell), cell.calendar) for cell in edition.calendars.by_ticket]
    by_priority: dict[str, set[str]] = {}
    for priority, calendar in edition.calendars.by_priority.items():
        by_priority.setdefault(calendar, set()).add(priority)
    lines = [(Condition(priorities=frozenset(priorities)), name) for name, priorities in by_priority.items()]
    return (*chosen, *lines, (ANYTHING, edition.calendars.default))


def _in_flight(edition: Edition, key: str, clock: Clock) -> dict[str, Any]:
    terms, table = edition.terms, table_of(edition, clock)
    result: dict[str, Any] = {}
    if terms.priority_changed and (depends_on(table, "priorities") or not clock.calendar):
        changed = terms.priority_changed
        result |= {"raised": changed.raised, "lowered": changed.lowered, "change_clause": changed.clause}
        result["never_later_after_triage"] = changed.reaction_never_later and is_reaction(edition, clock)
    if terms.complexity_changed and depends_on(table, "complexities"):
        result["complexity_changed"] = terms.complexity_changed.term
    if terms.changes and terms.changes.clock == key:
        result["planned_date_replaces"] = True
    mass = terms.mass_incident
    if mass and mass.resolution is JoinedResolution.AS_PARENT and is_resolution(edition, clock):
        result["as_parent"] = True
    result["named_date_replaces"] = terms.named_date_replaces == key
    return result


def _coming_back(edition: Edition, key: str) -> dict[str, Any]:
    back = edition.result.returning.continuation if edition.result.returning else None
    reopened = edition.result.reopening.continuation if edition.result.reopening else None
    result: dict[str, Any] = {}
    if back and back.clock == key:
        result |= {"after_return": back.again, "least_after_return": back.least}
    if reopened and reopened.clock == key:
        result |= {"after_reopening": reopened.again, "least_after_reopening": reopened.least}
    return result


def _before_triage(edition: Edition, clock: Clock) -> dict[str, Any]:
    """What triage cannot change is promised at once; a date of the result is named after it (3.4.1)."""
    if edition.provisional is None:
        return {}
    fixed = clock.norm.fixed is not None
    return {"counts_provisional": fixed or not is_resolution(edition, clock)}
