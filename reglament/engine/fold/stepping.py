"""One fact after another."""

from __future__ import annotations

from collections.abc import Iterable

from reglament.engine.facts import VERDICTS, Fact, FactKind
from reglament.engine.rules import Rules

from .errors import FactError
from .events import happen
from .retraction import effective
from .state import State
from .told import hear, remember_firing

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_REGISTERED, _RETRACTED = FactKind.REGISTERED, FactKind.RETRACTED


def begin(rules: Rules) -> State:
    """The state before the first fact."""
    return State(rules)


def step(state: State, fact: Fact) -> State:
    """The state after one more fact; the given one stays as it was. Raises FactError."""
    return fold(state, (fact,))


def fold(state: State, facts: Iterable[Fact]) -> State:
    """The state after many facts, cheaper than one `step` after another. Raises FactError."""
    return _through(state.copy(), facts)


def derive(rules: Rules, journal: Iterable[Fact]) -> State:
    """The state after a whole journal. Raises FactError."""
    return _through(begin(rules), journal)


def _through(state: State, facts: Iterable[Fact]) -> State:
    for fact in facts:
        seq, kind = fact.seq, fact.kind
        if seq != state.seq + 1 or fact.at < state.at or (kind is _REGISTERED) != (seq == 1):
            _check(state, fact)
            state = _again(state, fact)
        elif kind is _RETRACTED:
            state = _again(state, fact)
        else:
            _take(state, fact)
    return state


def _check(state: State, fact: Fact) -> None:
    """Passes a back-entry; raises FactError for everything else that is out of line."""
    if fact.seq != state.seq + 1:
        raise FactError("fact.out_of_order", fact.seq, expected=state.seq + 1)
    if (fact.kind is _REGISTERED) != (fact.seq == 1):
        raise FactError("fact.not_registered" if fact.seq == 1 else "fact.registered_twice", fact.seq)
    if not fact.is_back_entry or fact.at < state.registered_at:
        raise FactError("fact.earlier", fact.seq, at=fact.at, last=state.at)


def _take(state: State, fact: Fact) -> None:
    state.history = (state.history, fact)
    state.seq, state.at = fact.seq, fact.at
    state.stops = ()
    if fact.kind in VERDICTS:
        hear(state, fact)
    else:
        happen(state, fact)


def _again(state: State, fact: Fact) -> State:
    """A fact that reaches into the past: everything is derived again without what it takes back."""
    journal = [*state.facts(), fact]
    anew = begin(state.rules)
    last = state.at
    for earlier in effective(journal):
        _take(anew, earlier)
    for earlier in journal:  # what a timer did and somebody took back is not done again
        remember_firing(anew, earlier)
    anew.history = (state.history, fact)
    anew.seq, anew.at = fact.seq, max(last, fact.at)
    stopped = [run.stop for run in anew.runs if run is not None and run.stop is not None]
    anew.stops = tuple(stop for stop in stopped if stop.seq == fact.seq)  # of a back-entry
    return anew
