"""Lookups worked out once per `Rules`: what facts and moves do to each clock, and which timers wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from reglament.engine.calendars import Calendar, DayRule
from reglament.engine.conditions import ANYTHING, Circumstances
from reglament.engine.durations import Duration
from reglament.engine.facts import FactKind

from .clocks import ClockRule
from .effects import Effect, Passage, counters_of, effect_of, is_promise
from .quote import Quote, Tariff
from .states import StateRule, Transition
from .timers import TimerRule
from .waiting import Waiting

Conditional = TypeVar("Conditional", ClockRule, TimerRule)


class Index:
    """Clocks are numbered in the order of the edition; everything here speaks of them by number."""

    def __init__(
        self,
        states: Mapping[str, StateRule],
        clocks: Mapping[str, ClockRule],
        transitions: Iterable[Transition],
        timers: Iterable[TimerRule],
        calendars: Mapping[str, Calendar],
        day_rule: DayRule,
        priorities: tuple[str, ...],
    ) -> None:
        self.states = states
        self.clocks = tuple(_plain(rule) for rule in clocks.values())
        self.number = {rule.code: number for number, rule in enumerate(self.clocks)}
        self.calendars = calendars
        self.any_calendar = next(iter(calendars.values()), None)
        self.tariffs = tuple(Tariff(rule, calendars, self.any_calendar, day_rule) for rule in self.clocks)
        self.stops_on = {kind: self._triggered(kind, stops=True) for kind in FactKind}
        self.starts_on = {kind: self._triggered(kind, stops=False) for kind in FactKind}
        self.effects = {
            name: tuple(effect_of(rule, state, states) for rule in self.clocks)
            for name, state in states.items()
        }
        self.conditional = tuple(n for n, rule in enumerate(self.clocks) if rule.when is not ANYTHING)
        self.promises = tuple(is_promise(rule, states) for rule in self.clocks)
        self.transitions = {way.code: way for way in transitions}
        self.timers = {rule.code: _plain(rule) for rule in timers}
        self.waiting = Waiting(self.timers.values(), self.number, priorities)
        self._passages: dict[tuple[str, str], Passage] = {}

    def calendar_for(self, duration: Duration) -> Calendar:
        """The calendar in which a duration is counted, any where its unit names none."""
        calendar = self.calendars.get(duration.calendar or "", self.any_calendar)
        assert calendar is not None, "an edition without calendars has no durations"
        return calendar

    def quote(self, number: int, ticket: Circumstances) -> Quote:
        """What a clock promises a ticket as it is now."""
        return self.tariffs[number].quote(ticket)

    def passage(self, source: str, target: str) -> Passage | None:
        """What a move between two states does ("" = a registration); None if there is no such state."""
        found = self._passages.get((source, target))
        if found is None and target in self.states:
            found = self._passages[source, target] = self._passage(source, target)
        return found

    def _passage(self, source: str, target: str) -> Passage:
        rule, left = self.states[target], self.states.get(source)
        is_open = left is not None and not left.category.is_final
        ways = tuple(
            way
            for way in self.transitions.values()
            if way.target == target and (way.source == source or (not way.source and is_open))
        )
        effects = self.effects[target]
        stopped = [effect is Effect.STOP for effect in self.effects.get(source, ())] or [False] * len(effects)
        return Passage(
            rule,
            ways,
            tuple(self.number[clock] for way in ways for clock in way.stops if clock in self.number),
            counters_of(left.category if left else None, rule.category),
            tuple((number, effect, stopped[number]) for number, effect in enumerate(effects)),
            effects,
            tuple(n for n, clock in enumerate(self.clocks) if any(t.state == target for t in clock.starts)),
        )

    def _triggered(self, kind: FactKind, stops: bool) -> tuple[int, ...]:
        return tuple(
            number
            for number, rule in enumerate(self.clocks)
            if any(trigger.fact is kind for trigger in (rule.stops if stops else rule.starts))
        )


def _plain(rule: Conditional) -> Conditional:
    """A condition that names nothing is `ANYTHING` itself, which is cheap to tell."""
    return replace(rule, when=ANYTHING) if rule.when == ANYTHING else rule
