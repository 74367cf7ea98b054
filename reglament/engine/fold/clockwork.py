"""What a fact or a state does to the clocks of a ticket."""

from __future__ import annotations

from collections.abc import Iterable

from reglament.engine.clocks import Run, announce_by, come_back, mode_of_return, plan, start, wish
from reglament.engine.conditions import ANYTHING
from reglament.engine.durations import Duration, due, latest_start
from reglament.engine.facts import Fact
from reglament.engine.reasons import Reason
from reglament.engine.results import ClockStatus
from reglament.engine.rules import Again, Category, Norm
from reglament.engine.rules.effects import Effect, Passage

from .state import State

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_REMAINDER, _RESTART = Again.REMAINDER, Again.RESTART
_LEAVE, _PAUSE, _RUN, _STOP = Effect.LEAVE, Effect.PAUSE, Effect.RUN, Effect.STOP
_NOT_OFFERED = Norm.NOT_OFFERED
_STOPPED, _RUNNING, _PAUSED = ClockStatus.STOPPED, ClockStatus.RUNNING, ClockStatus.PAUSED


def start_clocks(state: State, fact: Fact, numbers: Iterable[int], trigger: str) -> None:
    """A start event: clocks begin, begin anew, go on, or leave it at that."""
    for number in numbers:
        rule, run = state.index.clocks[number], state.runs[number]
        if run is not None and run.stop is None:
            continue
        if rule.when is not ANYTHING and not rule.when.holds(state):
            continue
        if fact.seq > 1 and state.effects[number] <= _LEAVE and trigger != state.state:
            continue  # the ticket is closed, or the clock has no life in this state
        if run is None or rule.again is _RESTART:
            begin_clock(state, fact, number, trigger, fact.at)
        elif rule.again is _REMAINDER:
            _go_on(state, fact, number, run, state.category)


def begin_clock(state: State, fact: Fact, number: int, trigger: str, at: int) -> None:
    """A clock starts from nothing at `at`, and stands at once where the present state says so (I6)."""
    rule, quote = state.index.clocks[number], state.index.quote(number, state)
    run = start(rule, at, fact.seq, trigger, quote, state)
    if quote.norm is _NOT_OFFERED:
        values = {"kind": state.kind, "priority": state.priority, "complexity": state.complexity}
        state.findings += (Reason("finding.not_offered", quote.clause, {"clock": rule.code, **values}),)
    if rule.before or (rule.brings_result and fact.seq == 1):
        agree_date(state, fact, run)
    state.put(number, run)
    if state.effects[number] is _PAUSE:
        run.pause(at, state.state, fact.seq)


def agree_date(state: State, fact: Fact, run: Run) -> None:
    """A clock that begins with a date: works that are announced before, a wish, a duty's own day."""
    works, data = state.aside.works, fact.data
    if run.rule.before:
        if works is not None:
            ask_notice(state, run, works.sort, works.starts, fact)
    elif "due" in data:
        plan(run, fact.at, fact.seq, data["due"], again=False)
        run.first_due = data["due"]
    elif run.rule.wished_date and "wished" in data:
        wish(run, fact.at, fact.seq, data["wished"])


def ask_notice(state: State, run: Run, sort: str, starts: int, fact: Fact) -> None:
    """The clock that runs before works: it is due so long before they begin."""
    norm = run.rule.before.get(sort)
    if norm is None:
        return
    until = latest_start(state.index.calendar_for(norm), starts, norm, state.rules.day_rule)
    announce_by(run, fact.at, fact.seq, until, norm, starts)


def stop_clocks(
    state: State, fact: Fact, numbers: Iterable[int], trigger: str, *, by_state: bool = False
) -> None:
    """A stop event that is no state, or (`by_state`) the way to a state."""
    for number in numbers:
        run = state.runs[number]
        if run is not None and run.stop is None:
            run = state.own(number, run)
            state.stops += (run.finish(fact.at, fact.seq, "clock.stopped", trigger, by_state),)


def stop_clock(
    state: State, fact: Fact, number: int, run: Run, code: str, trigger: str, *, by_state: bool
) -> None:
    """Stops one clock and keeps the verdict for whoever records it."""
    stop = state.own(number, run).finish(fact.at, fact.seq, code, trigger, by_state)
    state.stops += (stop,)


def put_into_effect(state: State, fact: Fact, passage: Passage, left: Category) -> None:
    """The state that was entered acts on every clock. `left`: the category of the state before."""
    name, at, seq = state.state, fact.at, fact.seq
    for number, effect, goes_on in passage.clocks:
        run = state.runs[number]
        if run is None:
            continue
        status = run.status
        if status is _STOPPED:
            if goes_on and run.stopped_by_state and effect >= _PAUSE:
                _come_back(state, fact, number, run, left)
        elif effect is _RUN:
            if status is _PAUSED:
                state.own(number, run).resume(at, name, seq)
        elif effect is _PAUSE:
            stand(state, fact, number, run)
        else:
            code = "clock.stopped" if effect is _STOP else "clock.left"
            state.stops += (state.own(number, run).finish(at, seq, code, name, True),)


def stand(state: State, fact: Fact, number: int, run: Run) -> None:
    """The clock stands in the present state, whether it ran or stood before."""
    if run.status is _RUNNING:
        state.own(number, run).pause(fact.at, state.state, fact.seq)
    elif run.standing_in[0] != state.state:
        state.own(number, run).keep_standing(fact.at, state.state, fact.seq)


def stop_where_not_at_home(state: State, fact: Fact) -> None:
    """A ticket born in a later state: clocks that do not live there have come to their end at once (I6)."""
    for number, effect in enumerate(state.effects):
        run = state.runs[number]
        if run is not None and effect <= _LEAVE:
            stop_clock(state, fact, number, run, "clock.left", state.state, by_state=True)


def _come_back(state: State, fact: Fact, number: int, run: Run, left: Category) -> None:
    _go_on(state, fact, number, run, left)
    again = state.runs[number]
    if again is not None and again.stop is None and state.effects[number] is _PAUSE:
        stand(state, fact, number, again)


def _go_on(state: State, fact: Fact, number: int, run: Run, left: Category) -> None:
    """The ticket came back: the clock goes on, begins anew, or has finished for ever (I2)."""
    mode, least = mode_of_return(run, left)
    if mode is _RESTART:
        begin_clock(state, fact, number, state.state, fact.at)
    elif mode is _REMAINDER:
        floor = floor_of(state, fact.at, least)
        come_back(state.own(number, run), fact.at, fact.seq, left, least, floor)


def floor_of(state: State, at: int, least: Duration | None) -> int | None:
    """When the least time that is left ends."""
    if least is None:
        return None
    return due(state.index.calendar_for(least), at, least, state.rules.day_rule)
