"""From one state to another."""

from __future__ import annotations

from reglament.engine.facts import Fact, FactKind
from reglament.engine.reasons import Reason
from reglament.engine.rules.effects import Passage
from reglament.engine.vocabulary import Category

from .clockwork import put_into_effect, start_clocks, stop_clocks, stop_where_not_at_home
from .errors import FactError
from .state import State

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_MOVED, _NEW = FactKind.MOVED, Category.NEW


def enter_first(state: State, fact: Fact, name: str) -> None:
    """The state in which the ticket was registered: clocks honour it like any other (I6)."""
    passage = _passage(state, fact, "", name)
    _settle(state, fact, passage)
    start_clocks(state, fact, state.index.starts_on[fact.kind], fact.kind)
    start_clocks(state, fact, passage.starts, name)
    stop_where_not_at_home(state, fact)
    _end(state, fact, passage)


def enter(state: State, fact: Fact, name: str) -> None:
    """A move. One that the edition does not know is kept and listed as a finding."""
    passage = _passage(state, fact, state.state, name)
    left = state.category
    if not passage.ways and fact.kind is _MOVED:
        values = {"seq": fact.seq, "at": fact.at, "source": state.state, "target": name}
        state.findings += (Reason("finding.transition", passage.rule.clause, values),)
    for counter in passage.counters:
        state.count(counter, fact)
    if passage.stops:
        stop_clocks(state, fact, passage.stops, name, by_state=True)
    _settle(state, fact, passage)
    put_into_effect(state, fact, passage, left)
    if passage.starts:
        start_clocks(state, fact, passage.starts, name)
    if state.closure_code or passage.rule.category.is_final:
        _end(state, fact, passage)


def _passage(state: State, fact: Fact, source: str, target: str) -> Passage:
    passage = state.index.passage(source, target)
    if passage is None:
        raise FactError("fact.unknown_state", fact.seq, name=target)
    return passage


def _settle(state: State, fact: Fact, passage: Passage) -> None:
    state.state, state.category = passage.rule.name, passage.rule.category
    state.effects = passage.effects
    if state.category is _NEW and fact.kind is _MOVED and not fact.responsible:
        state.responsible = ""  # back among the new ones: nobody answers for it until somebody is assigned
    state.entered = fact
    state.until, state.until_seq = fact.data.get("until"), fact.seq


def _end(state: State, fact: Fact, passage: Passage) -> None:
    """How the ticket ended: as the fact says, else as the way does; nothing once it is open again."""
    state.closure_code = ""
    if passage.rule.category.is_final:
        taken = fact.data.get("transition")
        ways = [way for way in passage.ways if way.closure_code and taken in (None, way.code)]
        state.closure_code = fact.data.get("code") or (ways[0].closure_code if ways else "") or ""
