"""Lookups worked out once per `Rules`: what each fact and each state does to each clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum

from reglament.engine.calendars import Calendar
from reglament.engine.conditions import Circumstances
from reglament.engine.facts import FactKind
from reglament.engine.vocabulary import Category, Pausing

from .clocks import ClockRule
from .quote import Quote, quote
from .states import StateRule, Transition
from .timers import AnchorKind, TimerRule

SOMEBODY_ELSE = (
    Category.AWAITING_AUTHOR,
    Category.AWAITING_APPROVAL,
    Category.AWAITING_THIRD_PARTY,
    Category.RESOLVED,
)


class Effect(IntEnum):
    """What entering a state does to a clock that has started."""

    NOTHING = 0
    STOP = 1  # the edition names the state as an end of the clock
    LEAVE = 2  # the clock lives in other states only
    PAUSE = 3
    RUN = 4


class Index:
    """Clocks are numbered in the order of the edition; everything here speaks of them by number."""

    def __init__(
        self,
        states: Mapping[str, StateRule],
        clocks: Mapping[str, ClockRule],
        transitions: Iterable[Transition],
        timers: Iterable[TimerRule],
        calendars: Mapping[str, Calendar],
    ) -> None:
        self.clocks = tuple(clocks.values())
        self.number = {rule.code: number for number, rule in enumerate(self.clocks)}
        self.calendars = calendars
        self.any_calendar = next(iter(calendars.values()), None)
        self.stops_on = {kind: self._triggered(kind, stops=True) for kind in FactKind}
        self.starts_on = {kind: self._triggered(kind, stops=False) for kind in FactKind}
        self.effects = {
            state.name: tuple(_effect(rule, state, states) for rule in self.clocks)
            for state in states.values()
        }
        self.starts_in = {
            name: tuple(n for n, rule in enumerate(self.clocks) if any(t.state == name for t in rule.starts))
            for name in states
        }
        self.promises = tuple(_is_promise(rule, states) for rule in self.clocks)
        self.ways = _ways(states, transitions)
        self.timers = {rule.code: rule for rule in timers}
        self.anchored = _by_anchor(self.timers.values())
        self.transitions = {way.code: way for way in transitions}
        self._quotes: dict[tuple[object, ...], Quote] = {}

    def quote(self, number: int, ticket: Circumstances) -> Quote:
        """What a clock promises a ticket as it is now."""
        key = (
            number,
            ticket.kind,
            ticket.priority,
            ticket.complexity,
            ticket.zone,
            ticket.state,
            ticket.channel,
        )
        found = self._quotes.get(key)
        if found is None:
            found = quote(self.clocks[number], ticket, self.calendars, self.any_calendar)
            self._quotes[key] = found
        return found

    def _triggered(self, kind: FactKind, stops: bool) -> tuple[int, ...]:
        return tuple(
            number
            for number, rule in enumerate(self.clocks)
            if any(trigger.fact is kind for trigger in (rule.stops if stops else rule.starts))
        )


def _effect(rule: ClockRule, state: StateRule, states: Mapping[str, StateRule]) -> Effect:
    if state.category.is_final or any(trigger.state == state.name for trigger in rule.stops):
        return Effect.STOP
    bound = any(rule.code in other.runs for other in states.values())
    runs_here = rule.code in state.runs
    if rule.pausing is Pausing.BY_STATE:
        stands = not runs_here if bound else rule.code in state.pauses
        return Effect.PAUSE if stands else Effect.RUN
    if rule.pausing is Pausing.IN_STATES and state.name in rule.paused_in:
        return Effect.PAUSE
    if bound and not runs_here and rule.pausing is Pausing.NEVER:
        return Effect.LEAVE
    return Effect.RUN


def _is_promise(rule: ClockRule, states: Mapping[str, StateRule]) -> bool:
    if rule.promise is not None:
        return rule.promise
    homes = [state.category for state in states.values() if rule.code in state.runs]
    return not homes or any(category not in SOMEBODY_ELSE for category in homes)


def _ways(
    states: Mapping[str, StateRule], transitions: Iterable[Transition]
) -> dict[tuple[str, str], tuple[Transition, ...]]:
    ways: dict[tuple[str, str], tuple[Transition, ...]] = {}
    open_states = [state.name for state in states.values() if not state.category.is_final]
    for transition in transitions:
        for source in [transition.source] if transition.source else open_states:
            pair = (source, transition.target)
            ways[pair] = (*ways.get(pair, ()), transition)
    return ways


def _by_anchor(timers: Iterable[TimerRule]) -> dict[AnchorKind, dict[str, tuple[TimerRule, ...]]]:
    grouped: dict[AnchorKind, dict[str, tuple[TimerRule, ...]]] = {kind: {} for kind in AnchorKind}
    for rule in timers:
        group = grouped[rule.anchor.kind]
        group[rule.anchor.name] = (*group.get(rule.anchor.name, ()), rule)
    return grouped
