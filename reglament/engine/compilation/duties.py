"""Duties on a ticket as clocks and timers, works and their notices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reglament.engine.conditions import ANYTHING, Condition
from reglament.engine.facts import FactKind
from reglament.engine.names import key
from reglament.engine.regulation import Edition
from reglament.engine.regulation.duties import Duty
from reglament.engine.rules import (
    Action,
    Anchor,
    AnchorKind,
    ClockRule,
    StateRule,
    Target,
    TimerRule,
    Transition,
    Trigger,
)
from reglament.engine.vocabulary import Again

from .clocks import triggers
from .lifecycle import passage_by_system, transition_of
from .people import RESPONSIBLE
from .trial import is_of_the_desk

NOTICE = key("предупреждение о работах")
"""The clock that runs before works."""


def compile_duty_clocks(edition: Edition) -> dict[str, ClockRule]:
    """A clock for every duty on a ticket, and the clock of notices before works."""
    clocks = {code: _clock(edition, code, duty) for code, duty in _on_tickets(edition)}
    works = edition.works
    if works is None or not any(sort.notice for sort in works.named.values()):
        return clocks
    notice = ClockRule(
        code=NOTICE,
        name="предупреждение о работах",
        starts=(Trigger(fact=FactKind.WORKS_PLANNED),),
        stops=(Trigger(fact=FactKind.WORKS_ANNOUNCED),),
        targets=(),
        calendars=((ANYTHING, edition.calendars.default),),
        again=Again.RESTART,
        promise=True,
        before={code: sort.notice for code, sort in works.named.items() if sort.notice is not None},
        clause=works.clause,
    )
    return {**clocks, NOTICE: notice}


def run_duties(edition: Edition, states: Mapping[str, StateRule]) -> dict[str, StateRule]:
    """The states with the duties that live in them."""
    owed: dict[str, frozenset[str]] = {}
    for code, duty in _on_tickets(edition):
        for state in duty.while_in:
            owed[state] = owed.get(state, frozenset()) | {code}
    return {
        name: replace(state, runs=state.runs | owed[name]) if name in owed else state
        for name, state in states.items()
    }


def compile_duty_timers(edition: Edition, transitions: tuple[Transition, ...]) -> Iterator[TimerRule]:
    """What follows when a duty is missed; reminders of works."""
    for code, duty in _on_tickets(edition):
        yield from _consequences(edition, transitions, code, duty)
    yield from _works(edition)


def _on_tickets(edition: Edition) -> Iterator[tuple[str, Duty]]:
    return ((code, duty) for code, duty in edition.duties.items() if duty.while_in)


def _clock(edition: Edition, code: str, duty: Duty) -> ClockRule:
    fulfilled = tuple(triggers(edition, duty.done_by))
    entered = tuple(Trigger(state=state) for state in duty.while_in)
    norm = duty.every or duty.within
    return ClockRule(
        code=code,
        name=duty.name.printed(),
        starts=(*entered, *fulfilled) if duty.every else entered,
        stops=fulfilled,
        targets=(Target(ANYTHING, norm, duty.clause),) if norm else (),
        calendars=((ANYTHING, edition.calendars.default),),
        again=Again.RESTART if duty.every else Again.NO,
        promise=is_of_the_desk(edition, duty.who),
        when=_whom(duty),
        clause=duty.clause,
    )


def _whom(duty: Duty) -> Condition:
    if not duty.kinds and not duty.priorities:
        return ANYTHING
    return Condition(kinds=frozenset(duty.kinds), priorities=frozenset(duty.priorities))


def _consequences(
    edition: Edition, transitions: tuple[Transition, ...], code: str, duty: Duty
) -> Iterator[TimerRule]:
    over = Anchor(AnchorKind.CLOCK_SHARE, code, share=100)
    missed = TimerRule(
        f"{duty.clause}/{code}", over, Action.ESCALATE, duty.tell, when=_whom(duty), clause=duty.clause
    )
    if duty.tell:
        yield missed
    if duty.lower_to:
        yield replace(missed, code=f"{missed.code}/lower", action=Action.LOWER, to=(), priority=duty.lower_to)
    if duty.then:
        passage = passage_by_system(edition, frozenset(duty.while_in), frozenset({duty.then}))
        if passage:
            way = transition_of(transitions, passage)
            yield replace(missed, code=f"{missed.code}/move", action=Action.MOVE, to=(), transition=way)


def _works(edition: Edition) -> Iterator[TimerRule]:
    works = edition.works
    for code, sort in works.named.items() if works else ():
        for number, reminder in enumerate(sort.reminders, 1):
            yield TimerRule(
                code=f"{sort.clause}/works/{code}/{number}",
                anchor=Anchor(AnchorKind.DATE, f"works/{code}", before=reminder),
                action=Action.REMIND,
                to=(RESPONSIBLE, *sort.to),
                clause=sort.clause,
            )
