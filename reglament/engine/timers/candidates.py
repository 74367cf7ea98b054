"""What may happen by itself, as bare tuples: most of them are never asked for more than their instant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reglament.engine.conditions import ANYTHING
from reglament.engine.fold import State
from reglament.engine.results import ClockStatus
from reglament.engine.rules import Action, AnchorKind, TimerRule, Unless

from .anchors import base_of, ends, is_pointless, turn_at

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_MOVE = Action.MOVE
_CLOCK_SHARE = AnchorKind.CLOCK_SHARE
_RUNNING = ClockStatus.RUNNING
_NOTHING = Unless.NOTHING

ON_TIME = 15 * 60
"""Seconds by which a reminder may be late and still count as on time: a sweep and a restart of the desk."""


Counted = tuple[int, int, tuple[TimerRule, ...]]  # the fact and the instant counted from, and the timers


class Candidate(NamedTuple):
    """A timer that waits. At the same instant facts come first (rank 0), then words (1), then deeds (2)."""

    at: int
    rank: int
    seq: int  # of the fact it counts from
    since: int
    turn: int
    waits: bool  # for late reminders
    rule: TimerRule | None  # None: a promise is missed
    clock: str = ""


def breaches(state: State) -> Iterator[Candidate]:
    """The moments in which promises are or were missed, as long as that is not recorded."""
    told, promises = state.told, state.index.promises
    for number, run in enumerate(state.runs):
        if run is None or not promises[number]:
            continue
        if run.rule.aims is not None and run.rule.is_aim(state.priority):
            continue  # an aim is counted and never missed
        missed = run.missed
        if run.status is _RUNNING and not run.overdue and (due := run.promised) is not None:
            missed = ((due, run.seq), *missed)
        for due, seq in missed:
            if (run.code, seq) not in told:
                yield Candidate(due + 1, 0, seq, due, 0, False, None, run.code)
    for code, due, seq in state.untold:
        if promises[state.index.number[code]] and (code, seq) not in told:
            yield Candidate(due + 1, 0, seq, due, 0, False, None, code)


def others(state: State) -> Iterator[Candidate]:
    """Timers that count from a moment: of a clock, a state, a fact, a priority, a count, a date."""
    for seq, since, rules in _groups(state):
        for rule in rules:
            found = candidate(state, rule, seq, since)
            if found is not None:
                yield found


def _groups(state: State) -> Iterator[Counted]:
    waiting = state.index.waiting
    here = waiting.states.get(state.state)
    if here is not None:
        yield state.entered.seq, state.entered.at, here
    for kind, rules in waiting.facts:
        fact = state.last.get(kind)
        if fact is not None:
            yield fact.seq, fact.at, rules
    for number, rules in waiting.clocks:
        run = state.runs[number]
        if run is not None and run.status is _RUNNING:
            yield run.started_seq, run.started_at, rules
    if not state.category.is_final:
        yield from _of_open_tickets(state)


def _of_open_tickets(state: State) -> Iterator[Counted]:
    waiting = state.index.waiting
    graded = waiting.priorities.get(state.priority)
    if graded is not None:
        yield state.prioritised.seq, state.prioritised.at, graded
    for counter, facts in state.counts.items():
        for rule in waiting.counts.get(counter, ()):
            if len(facts) > rule.anchor.above:  # told once, of the one that went beyond
                crossing = facts[rule.anchor.above]
                yield crossing.seq, crossing.at, (rule,)
    if state.until is not None or state.planned_for is not None or state.aside.works is not None:
        for rules in waiting.dates:
            base = base_of(state, rules[0])
            if base is not None:
                yield base.seq, base.at, rules


def candidate(state: State, rule: TimerRule, seq: int, since: int) -> Candidate | None:
    """The timer of a rule that counts from the fact `seq` at `since`.

    None if it went off, is pointless, or has no way.
    """
    fired = state.fired.get((rule.code, seq))
    if fired and rule.every is None:
        return None
    if rule.when is not ANYTHING and not rule.when.holds(state):
        return None
    if rule.unless is not _NOTHING and is_pointless(state, rule):
        return None
    if rule.action is _MOVE and not _way_is_open(state, rule):
        return None
    turn = fired.turn + 1 if fired else int(rule.every is not None and rule.anchor.after is None)
    at = since if rule.anchor.kind is _CLOCK_SHARE else turn_at(state, rule, since, turn)
    if rule.anchor.before is not None and _is_past(state, at):
        return None
    ready = _announced(state, rule) if rule.announced_by else 0
    if ready is None:
        return None
    rank = 2 if rule.action is _MOVE else 1
    return Candidate(max(at, ready), rank, seq, since, turn, ready > at, rule)


def _is_past(state: State, at: int) -> bool:
    """A reminder of works whose hour had passed when they were planned reminds of nothing."""
    works = state.aside.works
    return works is not None and at <= works.at


def _way_is_open(state: State, rule: TimerRule) -> bool:
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
