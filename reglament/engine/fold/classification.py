"""What a ticket counts as: at registration, at triage, and when somebody changes it."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from reglament.engine.clocks import apply_policy, change_calendar, guess_again, triage
from reglament.engine.facts import Fact
from reglament.engine.results import ClockStatus
from reglament.engine.rules import ClockRule, InFlight, Norm

from .clockwork import begin_clock, stop_clock
from .errors import FactError
from .state import Origin, State

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_STOPPED = ClockStatus.STOPPED
_KEEP, _FROM_REGISTRATION = InFlight.KEEP, InFlight.FROM_REGISTRATION


def register(state: State, fact: Fact) -> None:
    """The values the ticket starts with: as the fact says, else those before triage."""
    data, rules = fact.data, state.rules
    provisional = rules.provisional
    state.registered_at = fact.at
    state.channel = data.get("channel", "")
    if "plan" in data or "customer" in data or "band" in data:
        state.origin = Origin(data.get("plan", ""), data.get("customer", ""), data.get("band", ""))
    state.regime = data.get("regime", "")
    state.kind = data.get("kind") or provisional.kind
    state.impact = data.get("impact") or provisional.impact or _mildest(rules.priorities.impacts)
    state.urgency = data.get("urgency") or provisional.urgency or _mildest(rules.priorities.urgencies)
    if "calendar" in data:
        state.aside = state.aside._replace(calendar=data["calendar"])
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
    by_channel = "" if state.triaged else priorities.by_channel.get(state.channel, "")
    return by_channel or provisional.priority or found or priorities.default


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
    state.impact = data.get("impact") or state.impact
    state.urgency = data.get("urgency") or state.urgency
    state.kind = data.get("kind") or state.kind
    state.zone = fact.zone if fact.zone is not None else state.zone
    old = state.priority
    if state.triaged:
        _change_priority(state, fact)
        _change_complexity(state, fact)
    else:
        _replace_guesses(state, fact)
    _check_names(state, fact)
    if state.priority != old:
        state.prioritised = fact
    _follow_conditions(state, fact)


def _replace_guesses(state: State, fact: Fact) -> None:
    """Triage; or, with the mark `triage: false`, a better guess of a machine."""
    state.triaged = fact.data.get("triage") is not False
    state.priority = fact.priority or state.priority
    state.complexity = fact.complexity or state.complexity
    for number, run in enumerate(state.runs):
        if run is None or run.stop is not None or not run.provisional:
            continue
        run, quote = state.own(number, run), state.index.quote(number, state)
        if state.triaged:
            triage(run, fact.at, fact.seq, quote)
        elif quote.norm is not run.norm:
            values = (state.kind, state.priority, state.complexity)
            guess_again(run, fact.at, fact.seq, quote, values)


def _change_priority(state: State, fact: Fact) -> None:
    old, new = state.priority, fact.priority
    order = state.rules.priorities.order
    if new is None or new == old or new not in order:
        state.priority = new or old  # an unknown one is refused below
        return
    state.priority = new
    raised = old not in order or order.index(new) < order.index(old)
    _change(state, fact, ("clock.raised" if raised else "clock.lowered", old, new))


def _change_complexity(state: State, fact: Fact) -> None:
    old, new = state.complexity, fact.complexity
    if new is None or new == old:
        return
    state.complexity = new
    state.count("complexity_changes", fact)
    _change(state, fact, ("clock.complexity", old, new))


def put_under_regime(state: State, fact: Fact) -> None:
    """The norms of a declared regime count for an open ticket as well: from the start, pauses kept."""
    old, state.regime = state.regime, fact.data.get("regime", "")
    if state.regime != old:
        _change(state, fact, ("clock.regime", old, state.regime))


_POLICY: dict[str, Callable[[ClockRule], InFlight]] = {
    "clock.raised": attrgetter("raised"),
    "clock.lowered": attrgetter("lowered"),
    "clock.complexity": attrgetter("complexity_changed"),
    "clock.regime": lambda rule: _FROM_REGISTRATION,
}


def _change(state: State, fact: Fact, change: tuple[str, str, str]) -> None:
    """Every clock in flight follows its policy; one that promises the same as before is left alone."""
    policy_of = _POLICY[change[0]]
    for number, run in enumerate(state.runs):
        if run is None or run.stop is not None:
            continue
        policy, quote = policy_of(run.rule), state.index.quote(number, state)
        if quote.norm is run.norm and (policy is _KEEP or change[0] == "clock.regime"):
            continue
        apply_policy(state.own(number, run), fact.at, fact.seq, quote, policy, change)


def _follow_conditions(state: State, fact: Fact) -> None:
    """Clocks that exist only for some tickets, and clocks whose calendar depends on what the ticket is."""
    for number in state.index.conditional:
        _come_or_go(state, fact, number)
    for number, run in enumerate(state.runs):
        if run is not None and run.stop is None and isinstance(run.norm, Norm):
            quote = state.index.quote(number, state)
            if quote.scale is not run.scale and isinstance(quote.norm, Norm):
                change_calendar(state.own(number, run), fact.at, fact.seq, quote)


def _come_or_go(state: State, fact: Fact, number: int) -> None:
    rule, run = state.index.clocks[number], state.runs[number]
    if run is not None and run.status is not _STOPPED and not rule.when.holds(state):
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
