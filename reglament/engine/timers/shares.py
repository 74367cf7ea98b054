"""Timers by the share of a norm that is used up."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.clocks import Run
from reglament.engine.durations import Duration, seconds_on
from reglament.engine.fold import State
from reglament.engine.rules import TimerRule

from .candidates import Candidate, candidate


def shares(state: State, earliest: bool) -> Iterator[Candidate]:
    """Shares of the norms of the clocks that run, in order; `earliest`: only the first of each clock.

    After a change of the norm only the highest share that it passed is told, and none that was told already.
    """
    for number, rules in state.index.waiting.shares:
        run = state.runs[number]
        if run is None or run.due is None or not run.named or run.joined:
            continue  # `due` is there only while it runs
        whole = run.spent + run.span(run.since, run.due)
        for rule in _without_superseded(state, run, rules, whole) if run.spent_at_seq else rules:
            if rule.least_norm is not None and not _is_long_enough(state, run, rule.least_norm):
                continue
            found = candidate(state, rule, run.seq, _share_at(run, rule, whole))
            if found is not None:
                yield found
                if earliest and not rule.announced_by:
                    break


def _share_at(run: Run, rule: TimerRule, whole: int) -> int:
    """The instant at which this share of the norm is used up, supposing that the clock runs on."""
    if rule.anchor.share == 100 and run.due is not None:
        return run.due
    left = whole * rule.anchor.share // 100 - run.spent
    return run.walk(run.since, left) if left > 0 else run.since


def _without_superseded(
    state: State, run: Run, rules: tuple[TimerRule, ...], whole: int
) -> Iterator[TimerRule]:
    """All but those whose share the clock had used up when it got its present norm, save the highest."""
    meant = [rule for rule in rules if rule.when.holds(state)]
    passed = [rule for rule in meant if whole * rule.anchor.share // 100 <= run.spent_at_seq]
    highest = max((rule.anchor.share for rule in passed), default=0)
    for rule in meant:
        if rule not in passed or (rule.anchor.share == highest and not _told_in_this_run(state, run, rule)):
            yield rule


def _told_in_this_run(state: State, run: Run, rule: TimerRule) -> bool:
    return any(code == rule.code and seq >= run.started_seq for code, seq in state.fired)


def _is_long_enough(state: State, run: Run, least: Duration) -> bool:
    if not isinstance(run.norm, Duration):
        return True
    if (least.step, least.calendar) == (run.norm.step, run.norm.calendar):
        return least.amount <= run.norm.amount
    index, day_rule = state.index, state.rules.day_rule
    calendar, own = index.calendar_for(least), run.scale or index.calendar_for(run.norm)
    return seconds_on(calendar, run.started_at, least, day_rule) <= seconds_on(
        own, run.started_at, run.norm, day_rule
    )
