"""What a fact or a state does to the clocks of a ticket."""

from __future__ import annotations

from collections.abc import Iterable

from reglament.engine.clocks import Run, come_back, mode_of_return, start
from reglament.engine.durations import Duration, due
from reglament.engine.facts import Fact
from reglament.engine.reasons import Reason
from reglament.engine.results import ClockStatus
from reglament.engine.rules import Again, Category, Norm
from reglament.engine.rules.index import Effect

from .state import State


def start_clocks(state: State, fact: Fact, numbers: Iterable[int], trigger: str) -> None:
    """A start event: clocks begin, begin anew, go on, or leave it at that."""
    for number in numbers:
        rule = state.index.clocks[number]
        run = state.runs[number]
        if not rule.when.holds(state) or (run is not None and run.stop is None):
            continue
        if run is None or rule.again is Again.RESTART:
            begin_clock(state, fact, number, trigger, fact.at)
        elif rule.again is Again.REMAINDER:
            resume_stopped(state, fact, number, run, (state.category, state.state))


def begin_clock(state: State, fact: Fact, number: int, trigger: str, at: int) -> None:
    """A clock starts from nothing at `at`, and stands at once where the present state says so (I6)."""
    rule, quote = state.index.clocks[number], state.index.quote(number, state)
    run = start(rule, at, fact.seq, trigger, quote, state, state.rules.day_rule)
    if quote.norm is Norm.NOT_OFFERED:
        values = {"kind": state.kind, "priority": state.priority, "complexity": state.complexity}
        state.findings += (Reason("finding.not_offered", quote.clause, {"clock": rule.code, **values}),)
    state.put(number, run)
    if state.index.effects[state.state][number] is Effect.PAUSE:
        run.pause(at, state.state, fact.seq)


def stop_clocks(state: State, fact: Fact, numbers: Iterable[int], trigger: str) -> None:
    """A stop event that is no state."""
    for number in numbers:
        run = state.runs[number]
        if run is not None and run.stop is None:
            stop_clock(state, fact, number, run, "clock.stopped", trigger, by_state=False)


def stop_clock(
    state: State, fact: Fact, number: int, run: Run, code: str, trigger: str, *, by_state: bool
) -> None:
    """Stops one clock and keeps the verdict for whoever records it."""
    stop = state.own(number, run).finish(fact.at, fact.seq, code, trigger, by_state)
    state.stops += (stop,)


def put_into_effect(state: State, fact: Fact, left: tuple[Category, str]) -> None:
    """The state that was entered acts on every clock. `left`: category and name of the state before."""
    for number, effect in enumerate(state.index.effects[state.state]):
        run = state.runs[number]
        if run is None:
            continue
        if effect <= Effect.LEAVE:
            if run.stop is None:
                code = "clock.stopped" if effect is Effect.STOP else "clock.left"
                stop_clock(state, fact, number, run, code, state.state, by_state=True)
            continue
        if run.stop is not None:
            if not run.stopped_by_state or state.index.effects[left[1]][number] is not Effect.STOP:
                continue
            resume_stopped(state, fact, number, run, left)
        act(state, fact, number, effect)


def stop_where_not_at_home(state: State, fact: Fact) -> None:
    """A ticket born in a later state: clocks that do not live there have come to their end at once (I6)."""
    for number, effect in enumerate(state.index.effects[state.state]):
        run = state.runs[number]
        if run is not None and effect <= Effect.LEAVE:
            stop_clock(state, fact, number, run, "clock.left", state.state, by_state=True)


def act(state: State, fact: Fact, number: int, effect: Effect) -> None:
    """Lets a clock run or stand."""
    run = state.runs[number]
    if run is None or run.stop is not None:
        return
    if effect is Effect.RUN and run.status is ClockStatus.PAUSED:
        state.own(number, run).resume(fact.at, state.state, fact.seq)
    elif effect is Effect.PAUSE and run.status is ClockStatus.RUNNING:
        state.own(number, run).pause(fact.at, state.state, fact.seq)
    elif effect is Effect.PAUSE and run.standing_in[0] != state.state:
        state.own(number, run).keep_standing(fact.at, state.state, fact.seq)


def resume_stopped(state: State, fact: Fact, number: int, run: Run, left: tuple[Category, str]) -> None:
    """The ticket came back: the clock goes on, begins anew, or has finished for ever (I2)."""
    mode, least = mode_of_return(run, left[0])
    if mode is Again.RESTART:
        begin_clock(state, fact, number, state.state, fact.at)
    elif mode is Again.REMAINDER:
        come_back(state.own(number, run), fact.at, fact.seq, left, least, floor_of(state, fact.at, least))


def floor_of(state: State, at: int, least: Duration | None) -> int | None:
    """When the least time that is left ends."""
    if least is None:
        return None
    calendar = state.index.calendars.get(least.calendar or "", state.index.any_calendar)
    return None if calendar is None else due(calendar, at, least, state.rules.day_rule)
