"""Everything that is going to happen by itself if no fact comes between, in order."""

from __future__ import annotations

from operator import itemgetter

from reglament.engine.fold import State
from reglament.engine.results import DueTimer
from reglament.engine.rules import Action

from .anchors import base_of, turn_at
from .candidates import Candidate, breaches, others
from .reasons import held_by_trial, reason_of
from .shares import shares


def pending(state: State) -> tuple[DueTimer, ...]:
    """All timers that wait, what is overdue included; depends on the state alone, not on the time."""
    if state.pending is None:
        waiting = sorted(_candidates(state, earliest=False), key=itemgetter(0, 1))
        state.pending = tuple(_timer(state, candidate) for candidate in waiting)
    return state.pending


def next_timer(state: State) -> DueTimer | None:
    """The first of them; None if nothing waits."""
    if state.pending is not None:
        return state.pending[0] if state.pending else None
    first = min(_candidates(state, earliest=True), key=itemgetter(0, 1), default=None)
    return None if first is None else _timer(state, first)


def due_timers(state: State, at: int) -> tuple[DueTimer, ...]:
    """What is due at `at`, in order. Of a repetition that was slept through only the latest turn is left."""
    return tuple(_latest_turn(state, timer, at) for timer in pending(state) if timer.at <= at)


def _candidates(state: State, *, earliest: bool) -> list[Candidate]:
    return [*breaches(state), *shares(state, earliest), *others(state)]


def _timer(state: State, found: Candidate) -> DueTimer:
    rule, reason = found.rule, reason_of(state, found)
    if rule is None:
        code, due = f"breach/{found.clock}", found.since
        return DueTimer(found.at, code, Action.BREACH, found.seq, reason=reason, clock=found.clock, due=due)
    held = held_by_trial(state, rule, found.at) if rule.in_trial else None
    return DueTimer(
        found.at,
        rule.code,
        rule.action,
        found.seq,
        rule.in_trial if held else rule.to,
        rule.transition,
        reason,
        found.turn,
        rule.tier,
        "",
        found.at,
        rule.priority,
        held,
    )


def _latest_turn(state: State, timer: DueTimer, at: int) -> DueTimer:
    rule = state.index.timers.get(timer.rule)
    base = base_of(state, rule) if rule else None
    if rule is None or base is None or rule.every is None:
        return timer
    low, high = timer.turn, timer.turn + 1
    while turn_at(state, rule, base.at, high) <= at:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        if turn_at(state, rule, base.at, middle) <= at:
            low = middle
        else:
            high = middle
    instant = turn_at(state, rule, base.at, low)
    return timer._replace(turn=low, at=instant, due=instant)
