"""Verdicts: what the desk has said already. They change no clock; it remembers them, not to repeat itself."""

from __future__ import annotations

from dataclasses import replace

from reglament.engine.facts import Fact, FactKind
from reglament.engine.rules.clocks import Trigger

from .clockwork import start_clocks, stop_clocks
from .state import Fired, State

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_BREACHED, _CLOCK_STOPPED = FactKind.BREACHED, FactKind.CLOCK_STOPPED


def hear(state: State, fact: Fact) -> None:
    """Takes in a verdict."""
    if fact.kind is _CLOCK_STOPPED:
        _clock_stopped(state, fact)
        return
    if fact.kind is _BREACHED:
        clock = fact.data.get("clock", "")
        state.told |= {(clock, fact.data.get("cause", 0))}
        state.lasting_breaches |= {clock}
        _missed(state, fact, clock)
    remember_firing(state, fact)


def _missed(state: State, fact: Fact, clock: str) -> None:
    """A date that passed starts and stops the clocks that wait for it, at the instant at which it passed."""
    index = state.index
    if not (index.starts_on[_BREACHED] or index.stops_on[_BREACHED]) or state.category.is_final:
        return
    passed = replace(fact, at=min(fact.at, fact.data.get("due", fact.at)))
    own = Trigger(fact=_BREACHED, clock=clock)
    stops = [n for n in index.stops_on[_BREACHED] if own in index.clocks[n].stops]
    starts = [n for n in index.starts_on[_BREACHED] if own in index.clocks[n].starts]
    stop_clocks(state, passed, stops, _BREACHED)
    start_clocks(state, passed, starts, _BREACHED)


def remember_firing(state: State, fact: Fact) -> None:
    """A fact that a timer brought about bears its rule and anchor."""
    rule = fact.data.get("rule")
    if rule:
        fired = Fired(fact.at, fact.data.get("turn", 0), fact.data.get("due", fact.at))
        state.fired[rule, fact.data.get("anchor", 0)] = fired


def _clock_stopped(state: State, fact: Fact) -> None:
    number = state.index.number.get(fact.data.get("clock", ""))
    run = None if number is None else state.runs[number]
    if number is None or run is None or run.stop is None:
        return  # a clock that began anew in the meantime: its verdict is history
    data = fact.data
    if data.get("cause", run.stop.seq) != run.stop.seq:
        return
    told = (data.get("due"), data.get("spent", 0), data.get("met"), data.get("rules", ""))
    state.own(number, run).verdict = (fact.at, fact.seq, *told)
