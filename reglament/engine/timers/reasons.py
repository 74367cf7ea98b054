"""Why a timer goes off when it does."""

from __future__ import annotations

from reglament.engine.fold import State
from reglament.engine.reasons import Reason
from reglament.engine.rules import AnchorKind, TimerRule

from .anchors import running
from .candidates import Candidate

_NAMES = {
    AnchorKind.CLOCK: "clock",
    AnchorKind.STATE: "state",
    AnchorKind.FACT: "fact",
    AnchorKind.PRIORITY: "priority",
}


def reason_of(state: State, found: Candidate) -> Reason:
    """The clause, and the values by which the instant was found."""
    rule, at = found.rule, found.at
    if rule is None:
        return Reason("timer.breach", "", {"clock": found.clock, "due": found.since, "at": at})
    if found.waits:
        values = {"reminders": rule.announced_by, "sent": found.since, "grace": rule.grace, "at": at}
        return Reason("timer.waits", rule.clause, values)
    return _by_anchor(state, rule, found)


def held_by_trial(state: State, rule: TimerRule, at: int) -> Reason | None:
    """Why those above the head are not told of a timer at this instant; None: they are."""
    trial = state.rules.trial
    if trial is None or not trial.covers(at):
        return None
    others = tuple(who for who in rule.to if who not in rule.in_trial)
    return Reason("timer.held", trial.clause, {"who": others, "head": trial.head, "until": trial.ends})


def _by_anchor(state: State, rule: TimerRule, found: Candidate) -> Reason:
    anchor, at = rule.anchor, found.at
    if anchor.kind is AnchorKind.CLOCK_SHARE:
        run = running(state, anchor.name)
        due = run.due if run is not None else None
        values = {"clock": anchor.name, "share": anchor.share, "due": due, "at": at}
        return Reason("timer.share", rule.clause, values)
    if anchor.kind is AnchorKind.COUNT:
        count = state.counted(anchor.name)
        values = {"counter": anchor.name, "count": count, "above": anchor.above, "at": at}
        return Reason("timer.count", rule.clause, values)
    if anchor.kind is AnchorKind.DATE:
        return Reason("timer.date", rule.clause, {"date": found.since, "at": at})
    name = _NAMES[anchor.kind]
    subject = state.priority if anchor.kind is AnchorKind.PRIORITY else anchor.name
    values = {name: subject, "since": found.since, "after": rule.every or anchor.after, "at": at}
    return Reason(f"timer.{name}", rule.clause, values)
