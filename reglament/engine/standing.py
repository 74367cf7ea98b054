"""The standing: everything the desk knows of a ticket at an instant: `view` after the whole fold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .clocks import not_started, view_of
from .facts import Fact
from .fold import State, begin, fold
from .reasons import Reason
from .results import ClockStatus, ClockView, Standing
from .rules import Rules
from .timers import next_timer


def standing_of(rules: Rules, journal: Iterable[Fact], at: int) -> Standing:
    """What a journal comes to at `at`. Facts that lie after `at` do not count yet. Raises FactError."""
    return view(fold(begin(rules), (fact for fact in journal if fact.at <= at)), at)


def view(state: State, at: int) -> Standing:
    """The state seen at an instant; one before the last fact is taken as that of the fact."""
    at = max(at, state.at)
    rule = state.rules.states.get(state.state)
    clocks = _clocks(state, at)
    return Standing(
        at,
        state.seq,
        state.state,
        state.category,
        rule.author_label if rule else "",
        state.kind,
        state.zone,
        state.priority,
        state.complexity,
        state.impact,
        state.urgency,
        state.responsible,
        rule.move if rule else "",
        state.triaged,
        clocks,
        next_timer(state),
        _nearest(clocks.values()),
        _missed(state, clocks),
        state.closure_code,
        state.planned_for,
        state.until,
        state.counted("returns"),
        state.counted("reopenings"),
        state.counted("hand_overs"),
        state.counted("pauses"),
        state.parent,
        state.edition,
        state.entered.at,
        (_entered(state, rule.clause if rule else ""),),
        state.findings,
    )


def _clocks(state: State, at: int) -> Mapping[str, ClockView]:
    views = {}
    for rule, run, promise in zip(state.index.clocks, state.runs, state.index.promises, strict=True):
        views[rule.code] = not_started(rule, promise) if run is None else view_of(run, at, promise)
    return views


def _nearest(clocks: Iterable[ClockView]) -> ClockView | None:
    nearest: ClockView | None = None
    for clock in clocks:
        if (
            clock.due_at is not None
            and clock.promise
            and clock.status is ClockStatus.RUNNING
            and (nearest is None or nearest.due_at is None or clock.due_at < nearest.due_at)
        ):
            nearest = clock
    return nearest


def _missed(state: State, clocks: Mapping[str, ClockView]) -> tuple[str, ...]:
    lasting = state.lasting_breaches
    return tuple(
        [
            code
            for code, clock in clocks.items()
            if clock.promise and (clock.breached_at is not None or code in lasting)
        ]
    )


def _entered(state: State, clause: str) -> Reason:
    values = {"state": state.state, "at": state.entered.at, "seq": state.entered.seq}
    return Reason("state.entered", clause, values)
