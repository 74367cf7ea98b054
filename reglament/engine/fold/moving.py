"""From one state to another."""

from __future__ import annotations

from reglament.engine.facts import Fact, FactKind
from reglament.engine.reasons import Reason
from reglament.engine.rules import Category, StateRule, Transition

from .clockwork import put_into_effect, start_clocks, stop_clocks, stop_where_not_at_home
from .errors import FactError
from .state import Moment, State

WAITING = frozenset(
    {
        Category.AWAITING_AUTHOR,
        Category.AWAITING_APPROVAL,
        Category.AWAITING_THIRD_PARTY,
        Category.SCHEDULED,
    }
)
_BEFORE_WORK = (Category.NEW, Category.ASSIGNED)


def enter_first(state: State, fact: Fact, name: str) -> None:
    """The state in which the ticket was registered: clocks honour it like any other (I6)."""
    rule = _rule(state, fact, name)
    _settle(state, fact, rule)
    start_clocks(state, fact, state.index.starts_on[fact.kind], fact.kind)
    start_clocks(state, fact, state.index.starts_in[name], name)
    stop_where_not_at_home(state, fact)


def enter(state: State, fact: Fact, name: str) -> None:
    """A move. One that the edition does not know is kept and listed as a finding."""
    rule = _rule(state, fact, name)
    left = (state.category, state.state)
    ways = state.index.ways.get((state.state, name), ())
    if not ways and fact.kind is FactKind.MOVED:
        values = {"seq": fact.seq, "at": fact.at, "source": state.state, "target": name}
        state.findings += (Reason("finding.transition", rule.clause, values),)
    _count(state, fact, rule.category)
    _stop_on_the_way(state, fact, ways, name)
    _settle(state, fact, rule)
    _end(state, fact, rule, ways)
    put_into_effect(state, fact, left)
    start_clocks(state, fact, state.index.starts_in[name], name)


def _rule(state: State, fact: Fact, name: str) -> StateRule:
    rule = state.rules.states.get(name)
    if rule is None:
        raise FactError("fact.unknown_state", fact.seq, name=name)
    return rule


def _settle(state: State, fact: Fact, rule: StateRule) -> None:
    state.state, state.category = rule.name, rule.category
    state.entered = Moment(fact.seq, fact.at)
    state.until, state.until_seq = fact.data.get("until"), fact.seq


def _end(state: State, fact: Fact, rule: StateRule, ways: tuple[Transition, ...]) -> None:
    if not rule.category.is_final:
        state.closure_code = ""
        return
    code = fact.data.get("code")
    taken = fact.data.get("transition")
    given = next((way.closure_code for way in ways if way.closure_code and taken in (None, way.code)), "")
    state.closure_code = code or given or ""


def _stop_on_the_way(state: State, fact: Fact, ways: tuple[Transition, ...], name: str) -> None:
    for way in ways:
        numbers = [state.index.number[clock] for clock in way.stops if clock in state.index.number]
        stop_clocks(state, fact, numbers, name)


def _count(state: State, fact: Fact, entered: Category) -> None:
    left = state.category
    if left is Category.RESOLVED and not entered.is_final:
        state.count("returns", fact)
    if left is Category.CLOSED and not entered.is_final:
        state.count("reopenings", fact)
    if left is Category.IN_PROGRESS and entered is Category.ASSIGNED and fact.kind is FactKind.MOVED:
        state.count("hand_overs", fact)
    if entered in WAITING and left not in WAITING:
        state.count("pauses", fact)
    if left in _BEFORE_WORK and entered is Category.AWAITING_AUTHOR:
        state.count("incomplete_returns", fact)
