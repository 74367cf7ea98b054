"""The facts that the desk records by itself. Real desk and simulation call the same three functions."""

from __future__ import annotations

from typing import Any

from reglament.engine.clocks import Stop
from reglament.engine.facts import SYSTEM, Fact, FactKind
from reglament.engine.fold import State, step
from reglament.engine.results import DueTimer
from reglament.engine.rules import Action, Norm

from .pending import due_timers

_MOST = 1_000  # facts at one instant: an edition whose timers feed each other must not hang the desk

_NO_PROMISE = (Norm.NONE, Norm.NOT_OFFERED)
_KIND_OF = {
    Action.REMIND: FactKind.REMINDED,
    Action.CALL_AUTHOR: FactKind.REMINDED,
    Action.CHECK: FactKind.REMINDED,
    Action.ESCALATE: FactKind.ESCALATED,
    Action.NAME_NEW_DATE: FactKind.ESCALATED,
    Action.MOVE: FactKind.MOVED,
    Action.HAND_OVER: FactKind.HANDED_OVER,
    Action.LOWER: FactKind.CLASSIFIED,
    Action.BREACH: FactKind.BREACHED,
}


def conclude(state: State, event: Fact) -> tuple[State, tuple[Fact, ...]]:
    """One more event with the verdicts on the clocks it stopped: the state after all, and the verdicts.

    Raises FactError if the event cannot follow.
    """
    after = step(state, event)
    concluded = stop_verdicts(state, after)
    for verdict in concluded:
        after = step(after, verdict)
    return after, concluded


def stop_verdicts(before: State, after: State) -> tuple[Fact, ...]:
    """The verdicts on the clocks that the one event between the two states stopped, in the clocks' order."""
    if after.seq == before.seq:
        return ()
    told = [stop for stop in after.stops if stop.norm not in _NO_PROMISE]
    return tuple(_clock_stopped(after, stop, after.seq + n) for n, stop in enumerate(told, 1))


def verdicts(state: State, at: int) -> tuple[Fact, ...]:
    """All that the desk does by itself at `at`, as the facts to record, verdicts on stopped clocks included.

    Overdue deeds come in their order; each is looked at anew after the one before it. Afterwards nothing is
    due at `at`. The facts continue the journal and bear `at`, their data the instant at which they were due.
    """
    at = max(at, state.at)
    recorded: list[Fact] = []
    while len(recorded) < _MOST and (due := due_timers(state, at)):
        fact = _deed(state, due[0], at)
        state, concluded = conclude(state, fact)
        recorded += (fact, *concluded)
    return tuple(recorded)


def _clock_stopped(state: State, stop: Stop, seq: int) -> Fact:
    data: dict[str, Any] = {"clock": stop.clock, "spent": stop.spent, "cause": stop.seq}
    data |= {"rules": state.rules.checksum}
    if stop.due is not None:
        data["due"] = stop.due
    if stop.met is not None:
        data["met"] = stop.met
    return Fact(seq, state.at, FactKind.CLOCK_STOPPED, SYSTEM, data=data)


def _deed(state: State, timer: DueTimer, at: int) -> Fact:
    kind, seq = _KIND_OF[timer.action], state.seq + 1
    if timer.action is Action.BREACH:
        breach = {"clock": timer.clock, "due": timer.due, "cause": timer.anchor}
        return Fact(seq, at, kind, SYSTEM, data=breach)
    data: dict[str, Any] = {"rule": timer.rule, "anchor": timer.anchor, "due": timer.at}
    if timer.turn:
        data["turn"] = timer.turn
    if timer.action is Action.MOVE:
        way = state.index.transitions[timer.transition]
        data["transition"] = way.code
        if way.closure_code:
            data["code"] = way.closure_code
        return Fact(seq, at, kind, SYSTEM, state=way.target, data=data)
    if timer.action is Action.LOWER:
        return Fact(seq, at, kind, SYSTEM, priority=timer.priority, data=data)
    if timer.action is Action.HAND_OVER:
        return Fact(seq, at, kind, SYSTEM, data={**data, "tier": timer.tier, "to": timer.to})
    if timer.held is not None:
        data["held"] = True
    return Fact(seq, at, kind, SYSTEM, data={**data, "to": timer.to, "action": timer.action.value})
