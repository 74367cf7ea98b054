"""What each kind of event does, beyond starting and stopping clocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reglament.engine.clocks import detach, join, plan
from reglament.engine.facts import Fact, FactKind
from reglament.engine.rules import Category

from .classification import classify, put_under_regime, register
from .clockwork import ask_notice, floor_of, start_clocks, stop_clocks
from .moving import enter, enter_first
from .state import State, WorksPlanned
from .told import remember_firing

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_REGISTERED = FactKind.REGISTERED


def happen(state: State, fact: Fact) -> None:
    """Takes in an event. Raises FactError for a name that the edition does not know."""
    kind = fact.kind
    if kind is _REGISTERED:
        register(state, fact)
        enter_first(state, fact, fact.state or state.rules.initial_state)
    else:
        special = _SPECIAL.get(kind)
        if special is not None:
            special(state, fact)
        if fact.responsible is not None:
            state.responsible = fact.responsible
        index = state.index
        if clocks := index.stops_on[kind]:
            stop_clocks(state, fact, clocks, kind)
        if clocks := index.starts_on[kind]:
            start_clocks(state, fact, clocks, kind)
        if fact.state is not None and fact.state != state.state:
            enter(state, fact, fact.state)
        elif "until" in fact.data and fact.state is not None:
            state.until, state.until_seq = fact.data["until"], fact.seq
        if "rule" in fact.data:
            remember_firing(state, fact)
    state.last[kind] = fact


def _estimated(state: State, fact: Fact) -> None:
    state.estimated_for = fact.data.get("until", state.estimated_for)


def _decided(state: State, fact: Fact) -> None:
    """An approver said yes: the agreed date becomes the due date of the clocks the edition says so of."""
    until = fact.data.get("until", state.estimated_for)
    if fact.data.get("granted") is not True or until is None:
        return
    state.planned_for, state.planned_seq = until, fact.seq
    for number, run in enumerate(state.runs):
        if run is not None and run.stop is None and run.rule.planned_date_replaces:
            plan(state.own(number, run), fact.at, fact.seq, until, again=run.dated)


def _planned(state: State, fact: Fact) -> None:
    """A date named to the author. It moves a clock that goes by plan; beside a norm it only stands."""
    until = fact.data.get("until")
    if until is None:
        return
    state.planned_for, state.planned_seq = until, fact.seq
    again = False
    for number, run in enumerate(state.runs):
        if run is None or run.stop is not None:
            continue
        without_norm = run.rule.planned_date_replaces and run.due_if_going_on(fact.at) is None and run.named
        if run.dated or without_norm or run.rule.named_date_replaces:
            again |= run.dated
            plan(state.own(number, run), fact.at, fact.seq, until, again=run.dated)
    if again:
        state.count("reschedules", fact)


def _deviated(state: State, fact: Fact) -> None:
    """A date set by hand against the norm: it counts from now on, whatever the clock had promised."""
    number, until = state.index.number.get(fact.data.get("clock", "")), fact.data.get("until")
    run = None if number is None else state.runs[number]
    if number is not None and run is not None and run.stop is None and until is not None:
        plan(state.own(number, run), fact.at, fact.seq, until, again=run.dated)


def _joined(state: State, fact: Fact) -> None:
    state.parent = fact.data.get("parent", "")
    for number, run in enumerate(state.runs):
        if run is not None and run.stop is None and run.rule.as_parent:
            join(state.own(number, run), fact.at, fact.seq, state.parent, fact.data.get("due"))


def _detached(state: State, fact: Fact) -> None:
    state.parent = ""
    for number, run in enumerate(state.runs):
        if run is not None and run.stop is None and run.joined:
            floor = floor_of(state, fact.at, run.rule.least_after_return)
            detach(state.own(number, run), fact.at, fact.seq, floor)


def _handed_over(state: State, fact: Fact) -> None:
    state.count("hand_overs", fact)


def _attention_asked(state: State, fact: Fact) -> None:
    state.count("attentions", fact)


def _edition_changed(state: State, fact: Fact) -> None:
    state.edition = fact.data.get("edition", state.edition)


def _parent_resolved(state: State, fact: Fact) -> None:
    """The parent's result is the child's: each author accepts for himself (I9)."""
    if fact.state is None and not state.category.is_final and state.category is not Category.RESOLVED:
        resolved = [s.name for s in state.rules.states.values() if s.category is Category.RESOLVED]
        for name in resolved[:1]:
            enter(state, fact, name)


def _moved(state: State, fact: Fact) -> None:
    """With a result may come its cause, of the edition's closed list."""
    if "because" in fact.data:
        state.aside = state.aside._replace(cause=fact.data["because"])


def _works_planned(state: State, fact: Fact) -> None:
    """Works for a time; those planned before are moved, and their notice with them."""
    data = fact.data
    works = WorksPlanned(data.get("sort", ""), data["starts"], data.get("ends"), fact.seq, fact.at)
    state.aside = state.aside._replace(works=works)
    for number, run in enumerate(state.runs):
        if run is not None and run.stop is None and run.rule.before:
            ask_notice(state, state.own(number, run), works.sort, works.starts, fact)


_SPECIAL: Mapping[FactKind, Callable[[State, Fact], None]] = {
    FactKind.CLASSIFIED: classify,
    FactKind.ESTIMATED: _estimated,
    FactKind.MOVED: _moved,
    FactKind.WORKS_PLANNED: _works_planned,
    FactKind.DECIDED: _decided,
    FactKind.PLANNED: _planned,
    FactKind.DEVIATED: _deviated,
    FactKind.JOINED: _joined,
    FactKind.DETACHED: _detached,
    FactKind.HANDED_OVER: _handed_over,
    FactKind.ATTENTION_ASKED: _attention_asked,
    FactKind.EDITION_CHANGED: _edition_changed,
    FactKind.REGIME_DECLARED: put_under_regime,
    FactKind.PARENT_RESOLVED: _parent_resolved,
}
