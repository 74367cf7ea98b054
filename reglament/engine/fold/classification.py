"""What a ticket counts as: at registration, at triage, and when somebody changes it."""

from __future__ import annotations

from reglament.engine.clocks import apply_policy, change_calendar, triage
from reglament.engine.conditions import ANYTHING
from reglament.engine.facts import Fact
from reglament.engine.results import ClockStatus
from reglament.engine.rules import Norm

from .clockwork import begin_clock, stop_clock
from .errors import FactError
from .state import State


def register(state: State, fact: Fact) -> None:
    """The values the ticket starts with: as the fact says, else those before triage."""
    data, rules = fact.data, state.rules
    provisional = rules.provisional
    state.registered_at = fact.at
    state.channel = data.get("channel", "")
    state.kind = data.get("kind") or provisional.kind
    state.impact = data.get("impact") or provisional.impact or _mildest(rules.priorities.impacts)
    state.urgency = data.get("urgency") or provisional.urgency or _mildest(rules.priorities.urgencies)
    state.zone = fact.zone or ""
    state.responsible = fact.responsible or ""
    state.edition = data.get("edition") or rules.edition
    state.triaged = data.get("triage") is True
    state.priority = fact.priority or _first_priority(state)
    state.complexity = fact.complexity or _first_complexity(state)
    state.prioritised = fact
    _check_names(state, fact)


def _mildest(scale: tuple[str, ...]) -> str:
    """Where nobody said anything: a promise made by it can only become better at triage."""
    return scale[-1] if scale else ""


def _first_priority(state: State) -> str:
    priorities, provisional = state.rules.priorities, state.rules.provisional
    found = priorities.matrix.get((state.impact, state.urgency), "")
    return provisional.priority or found or priorities.default


def _first_complexity(state: State) -> str:
    kind = state.rules.kinds.get(state.kind)
    return state.rules.provisional.complexity or (kind.initial_complexity if kind else None) or ""


def _check_names(state: State, fact: Fact) -> None:
    rules = state.rules
    if state.kind and state.kind not in rules.kinds:
        raise FactError("fact.unknown_kind", fact.seq, name=state.kind)
    if state.priority and state.priority not in rules.priorities.order:
        raise FactError("fact.unknown_priority", fact.seq, name=state.priority)
    if state.complexity and state.complexity not in rules.complexities:
        raise FactError("fact.unknown_complexity", fact.seq, name=state.complexity)


def classify(state: State, fact: Fact) -> None:
    """Kind, zone, priority, complexity: new values, and what they do to the clocks in flight."""
    data = fact.data
    first = not state.triaged and data.get("triage") is not False
    state.impact = data.get("impact") or state.impact
    state.urgency = data.get("urgency") or state.urgency
    state.kind = data.get("kind") or state.kind
    state.zone = fact.zone if fact.zone is not None else state.zone
    old = (state.priority, state.complexity)
    if first:
        state.triaged = True
        state.priority, state.complexity = fact.priority or old[0], fact.complexity or old[1]
        _check_names(state, fact)
        _retarget_at_triage(state, fact)
    else:
        _change_priority(state, fact)
        _change_complexity(state, fact)
        _check_names(state, fact)
    if state.priority != old[0]:
        state.prioritised = fact
    _follow_conditions(state, fact)


def _retarget_at_triage(state: State, fact: Fact) -> None:
    for number, run in enumerate(state.runs):
        if run is not None and run.stop is None and run.provisional:
            quote = state.index.quote(number, state)
            triage(state.own(number, run), fact.at, fact.seq, quote)


def _change_priority(state: State, fact: Fact) -> None:
    old, new = state.priority, fact.priority
    if new is None or new == old:
        return
    state.priority = new
    _check_names(state, fact)
    order = state.rules.priorities.order
    raised = old not in order or order.index(new) < order.index(old)
    code = "clock.raised" if raised else "clock.lowered"
    for number, run in enumerate(state.runs):
        if run is not None and run.stop is None:
            policy = run.rule.raised if raised else run.rule.lowered
            quote = state.index.quote(number, state)
            apply_policy(state.own(number, run), fact.at, fact.seq, quote, policy, (code, old, new))


def _change_complexity(state: State, fact: Fact) -> None:
    old, new = state.complexity, fact.complexity
    if new is None or new == old:
        return
    state.complexity = new
    if state.triaged:
        state.count("complexity_changes", fact)
    change = ("clock.complexity", old, new)
    for number, run in enumerate(state.runs):
        if run is not None and run.stop is None:
            policy = run.rule.complexity_changed
            quote = state.index.quote(number, state)
            apply_policy(state.own(number, run), fact.at, fact.seq, quote, policy, change)


def _follow_conditions(state: State, fact: Fact) -> None:
    """Clocks that exist only for some tickets, and clocks whose calendar depends on what the ticket is."""
    for number, rule in enumerate(state.index.clocks):
        run = state.runs[number]
        if rule.when is not ANYTHING:
            _come_or_go(state, fact, number)
        elif run is not None and run.stop is None and isinstance(run.norm, Norm):
            quote = state.index.quote(number, state)
            if quote.scale is not run.scale and isinstance(quote.norm, Norm):
                change_calendar(state.own(number, run), fact.at, fact.seq, quote)


def _come_or_go(state: State, fact: Fact, number: int) -> None:
    rule, run = state.index.clocks[number], state.runs[number]
    if run is not None and run.status is not ClockStatus.STOPPED and not rule.when.holds(state):
        stop_clock(state, fact, number, run, "clock.inapplicable", "", by_state=False)
    elif run is None and rule.when.holds(state):
        since = _start_event(state, number)
        if since is not None:
            begin_clock(state, fact, number, *since)


def _start_event(state: State, number: int) -> tuple[str, int] | None:
    """The start event of a clock that did not concern the ticket when it happened."""
    for trigger in state.index.clocks[number].starts:
        if trigger.state == state.state:
            return state.state, state.entered.at
        if trigger.fact in state.last:
            return str(trigger.fact), state.last[trigger.fact].at
    return None
