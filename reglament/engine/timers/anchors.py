"""What a timer counts from, and the instants it comes to."""

from __future__ import annotations

from typing import NamedTuple

from reglament.engine.calendars import instant_of
from reglament.engine.clocks import Run
from reglament.engine.durations import Duration, Step, due, latest_start
from reglament.engine.facts import FactKind
from reglament.engine.fold import State
from reglament.engine.results import ClockStatus
from reglament.engine.rules import AnchorKind, TimerRule, Unless

_ANSWERS = {
    FactKind.ATTENTION_ASKED: FactKind.ATTENTION_ANSWERED,
    FactKind.PRIORITY_DISPUTED: FactKind.DISPUTE_DECIDED,
    FactKind.ZONE_DISPUTED: FactKind.ZONE_DECIDED,
    FactKind.VERDICT_DISPUTED: FactKind.VERDICT_DECIDED,
    FactKind.AUTHOR_WROTE: FactKind.ANSWERED,
    FactKind.RATED: FactKind.CALLED,
}


WORKS = "works/"


class Base(NamedTuple):
    """The fact a timer counts from, and the instant."""

    seq: int
    at: int


def base_of(state: State, rule: TimerRule) -> Base | None:
    """Where the timer counts from; None while there is nothing to count from."""
    kind, name = rule.anchor.kind, rule.anchor.name
    if kind is AnchorKind.CLOCK or kind is AnchorKind.CLOCK_SHARE:
        return _clock_base(state, kind, name)
    if kind is AnchorKind.STATE:
        return Base(state.entered.seq, state.entered.at) if state.state == name else None
    if kind is AnchorKind.PRIORITY:
        return None if state.category.is_final else Base(state.prioritised.seq, state.prioritised.at)
    if kind is AnchorKind.FACT:
        fact = state.last.get(FactKind(name))
        return Base(fact.seq, fact.at) if fact else None
    if kind is AnchorKind.COUNT:
        return _count_base(state, rule)
    return _date_base(state, name)


def _clock_base(state: State, kind: AnchorKind, name: str) -> Base | None:
    run = running(state, name)
    if run is None:
        return None
    return Base(run.started_seq, run.started_at) if kind is AnchorKind.CLOCK else Base(run.seq, run.since)


def running(state: State, clock: str) -> Run | None:
    """The clock if it runs now."""
    number = state.index.number.get(clock)
    run = None if number is None else state.runs[number]
    return run if run is not None and run.status is ClockStatus.RUNNING else None


def _count_base(state: State, rule: TimerRule) -> Base | None:
    moments = state.counts.get(rule.anchor.name, ())
    if len(moments) <= rule.anchor.above or state.category.is_final:
        return None
    crossing = moments[rule.anchor.above]  # told once, of the one that went beyond
    return Base(crossing.seq, crossing.at)


def _date_base(state: State, name: str) -> Base | None:
    if name.startswith(WORKS):
        works = state.aside.works
        if works is None or works.sort != name[len(WORKS) :] or state.category.is_final:
            return None
        return Base(works.seq, works.starts)
    if name == "planned":
        date, seq = state.planned_for, state.planned_seq
    else:
        date, seq = state.until, state.until_seq
    if date is None or state.category.is_final:
        return None
    return Base(seq, date)


def is_pointless(state: State, rule: TimerRule) -> bool:
    """The circumstance that makes the timer superfluous has come about."""
    if rule.unless is Unless.NOTHING:
        return False
    if rule.unless is Unless.PLANNED:
        return FactKind.PLANNED in state.last
    if rule.unless is Unless.REACTED:
        return FactKind.ANSWERED in state.last
    if rule.unless is Unless.WORKED_AROUND:
        return FactKind.WORKED_AROUND in state.last
    if rule.unless is Unless.ACKNOWLEDGED:
        taken = state.last.get(FactKind.ACKNOWLEDGED)
        return taken is not None and taken.seq > state.prioritised.seq
    return _is_answered(state, rule)


def _is_answered(state: State, rule: TimerRule) -> bool:
    asked = FactKind(rule.anchor.name)
    if rule.anchor.below is not None and state.last[asked].data.get("mark", 0) >= rule.anchor.below:
        return True
    answer = state.last.get(_ANSWERS.get(asked, asked))
    return answer is not None and answer.seq > state.last[asked].seq


def in_time_of(state: State, rule: TimerRule, duration: Duration) -> Duration:
    """The same counted on the calendar of the author, where the rule says so and he has one of his own."""
    own = state.aside.calendar
    if not rule.authors_time or own not in state.index.calendars or duration.is_round_the_clock:
        return duration
    return Duration(duration.amount, duration.step, own)


def before(state: State, instant: int, duration: Duration) -> int:
    """The latest instant from which the duration is over by the given one."""
    return latest_start(state.index.calendar_for(duration), instant, duration, state.rules.day_rule)


def ends(state: State, start: int, duration: Duration) -> int:
    """When a duration that begins at `start` is over."""
    return due(state.index.calendar_for(duration), start, duration, state.rules.day_rule)


def turn_at(state: State, rule: TimerRule, base: int, turn: int) -> int:
    """The instant of the timer, or of one of its repetitions (turn 0: the first, after `after`)."""
    at, last = base, rule.anchor.after
    if rule.anchor.before is not None:
        return before(state, base, rule.anchor.before)
    if last is not None:
        last = in_time_of(state, rule, last) if rule.authors_time else last
        at = ends(state, at, last)
    if rule.every is not None and turn:
        last = Duration(rule.every.amount * turn, rule.every.step, rule.every.calendar)
        at = ends(state, at, last)
    if rule.at_local is None or last is None or last.step is not Step.DAY:
        return at
    return _at_hour(state, rule.at_local, last, at, base)


def _at_hour(state: State, second: int, duration: Duration, at: int, base: int) -> int:
    """A reminder counted in days goes out at its hour of the last day, not at the end of it."""
    calendar = state.index.calendar_for(duration)
    hour = instant_of(calendar.date_of(at - 1), second, calendar.zone)
    return hour if base < hour <= at else at
