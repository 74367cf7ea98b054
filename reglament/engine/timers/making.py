"""From a rule and what it counts from to the timer that waits."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.fold import State
from reglament.engine.reasons import Reason
from reglament.engine.results import DueTimer
from reglament.engine.rules import Action, AnchorKind, TimerRule

from .anchors import Base, base_of, ends, is_pointless, running, turn_at

ON_TIME = 15 * 60
"""Seconds by which a reminder may be late and still count as on time: a sweep and a restart of the desk."""


def make(state: State, rule: TimerRule, base: Base) -> Iterator[DueTimer]:
    """The timer of a rule that counts from `base`; nothing if it went off, is pointless, or has no way."""
    fired = state.fired.get((rule.code, base.seq))
    if (fired and rule.every is None) or is_pointless(state, rule) or not _way_is_open(state, rule):
        return
    turn = fired.turn + 1 if fired else int(rule.every is not None and rule.anchor.after is None)
    at = base.at if rule.anchor.kind is AnchorKind.CLOCK_SHARE else turn_at(state, rule, base.at, turn)
    reason = _reason(state, rule, base, at)
    if rule.announced_by:
        ready = _announced(state, rule)
        if ready is None:
            return
        if ready > at:
            at = ready
            values = {"reminders": rule.announced_by, "sent": ready, "grace": rule.grace, "at": at}
            reason = Reason("timer.waits", rule.clause, values)
    yield DueTimer(at, rule.code, rule.action, base.seq, rule.to, rule.transition, reason, turn, rule.tier)


def _way_is_open(state: State, rule: TimerRule) -> bool:
    if rule.action is not Action.MOVE:
        return True
    way = state.index.transitions.get(rule.transition)
    if way is None or not way.when.holds(state):
        return False
    return way.source == state.state or (not way.source and not state.category.is_final)


def _announced(state: State, rule: TimerRule) -> int | None:
    """Since when the closure may come after its reminders (I5); None while one of them has not gone out."""
    ready = 0
    for code in rule.announced_by:
        reminder = state.index.timers.get(code)
        base = base_of(state, reminder) if reminder else None
        if reminder is None or base is None or not reminder.when.holds(state):
            continue
        fired = state.fired.get((code, base.seq))
        if fired is None:
            return None
        if rule.grace is not None and fired.at - fired.due > ON_TIME:
            ready = max(ready, ends(state, fired.at, rule.grace))
    return ready


_NAMES = {
    AnchorKind.CLOCK: "clock",
    AnchorKind.STATE: "state",
    AnchorKind.FACT: "fact",
    AnchorKind.PRIORITY: "priority",
}


def _reason(state: State, rule: TimerRule, base: Base, at: int) -> Reason:
    anchor = rule.anchor
    if anchor.kind is AnchorKind.CLOCK_SHARE:
        run = running(state, anchor.name)
        values = {"clock": anchor.name, "share": anchor.share, "due": run and run.due, "at": at}
        return Reason("timer.share", rule.clause, values)
    if anchor.kind is AnchorKind.COUNT:
        values = {
            "counter": anchor.name,
            "count": state.counted(anchor.name),
            "above": anchor.above,
            "at": at,
        }
        return Reason("timer.count", rule.clause, values)
    if anchor.kind is AnchorKind.DATE:
        return Reason("timer.date", rule.clause, {"date": base.at, "at": at})
    name = _NAMES[anchor.kind]
    subject = state.priority if anchor.kind is AnchorKind.PRIORITY else anchor.name
    values = {name: subject, "since": base.at, "after": rule.every or anchor.after, "at": at}
    return Reason(f"timer.{name}", rule.clause, values)
