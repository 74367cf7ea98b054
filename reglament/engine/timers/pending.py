"""Everything that is going to happen by itself if no fact comes between, in order."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.fold import State
from reglament.engine.reasons import Reason
from reglament.engine.results import ClockStatus, DueTimer
from reglament.engine.rules import Action, AnchorKind

from .anchors import base_of, turn_at
from .making import make
from .shares import shares

_LAST = {Action.BREACH: 0, Action.MOVE: 2}  # at the same instant: first the facts, then words, then deeds


def pending(state: State) -> tuple[DueTimer, ...]:
    """All timers that wait, what is overdue included; depends on the state alone, not on the time."""
    if state.pending is None:
        found = [*_breaches(state), *shares(state), *_others(state)]
        found.sort(key=lambda timer: (timer.at, _LAST.get(timer.action, 1)))
        state.pending = tuple(found)
    return state.pending


def due_timers(state: State, at: int) -> tuple[DueTimer, ...]:
    """What is due at `at`, in order. Of a repetition that was slept through only the latest turn is left."""
    return tuple(_latest_turn(state, timer, at) for timer in pending(state) if timer.at <= at)


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
    return timer._replace(turn=low, at=turn_at(state, rule, base.at, low))


def _breaches(state: State) -> Iterator[DueTimer]:
    for number, run in enumerate(state.runs):
        if run is None or not state.index.promises[number]:
            continue
        promised = run.promised if run.status is ClockStatus.RUNNING and not run.overdue else None
        if promised is not None and (run.code, run.seq) not in state.told:
            yield _breach(run.code, promised, run.seq)
        for due, seq in run.missed:
            if (run.code, seq) not in state.told:
                yield _breach(run.code, due, seq)
    for code, due, seq in state.untold:
        if state.index.promises[state.index.number[code]] and (code, seq) not in state.told:
            yield _breach(code, due, seq)


def _breach(clock: str, due: int, seq: int) -> DueTimer:
    reason = Reason("timer.breach", "", {"clock": clock, "due": due, "at": due + 1})
    return DueTimer(due + 1, f"breach/{clock}", Action.BREACH, seq, (), "", reason, 0, "", clock, due)


_OTHERS = tuple(kind for kind in AnchorKind if kind is not AnchorKind.CLOCK_SHARE)


def _others(state: State) -> Iterator[DueTimer]:
    for kind in _OTHERS:
        for rules in state.index.waiting[kind].values():
            base = base_of(state, rules[0])  # but for counts, all of a group count from the same
            for rule in rules if base or kind is AnchorKind.COUNT else ():
                own = base_of(state, rule) if kind is AnchorKind.COUNT else base
                if own is not None and rule.when.holds(state):
                    yield from make(state, rule, own)
