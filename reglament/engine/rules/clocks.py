"""Clocks as data: what starts, stops and pauses them, and what they promise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reglament.engine.conditions import ANYTHING, Condition
from reglament.engine.durations import Duration
from reglament.engine.facts import FactKind
from reglament.engine.vocabulary import Again, InFlight, Norm, Pausing


@dataclass(frozen=True, slots=True)
class Trigger:
    """What starts or stops a clock: a kind of fact, or entering a state. Exactly one is set.

    With the fact of a breach stands the `clock` whose date passed.
    """

    fact: FactKind | None = None
    state: str | None = None
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """One line of a table of norms: what is promised where the condition holds; the first that holds wins."""

    when: Condition
    norm: Duration | Norm
    clause: str
    row: tuple[str, ...] = ()  # what it asks besides what the ticket is about (keys): a regime, a plan, …


@dataclass(frozen=True, slots=True)
class ClockRule:
    """A named clock as data."""

    code: str  # «Т2»
    name: str  # «исполнение»
    starts: tuple[Trigger, ...]
    stops: tuple[Trigger, ...]
    targets: tuple[Target, ...]
    calendars: tuple[tuple[Condition, str], ...]  # the first that holds names the calendar
    pausing: Pausing = Pausing.NEVER
    paused_in: frozenset[str] = frozenset()
    again: Again = Again.NO
    least_after_return: Duration | None = None
    after_return: Again | None = None  # None = as `again`
    after_reopening: Again | None = None  # None = as `again`
    least_after_reopening: Duration | None = None
    raised: InFlight = InFlight.KEEP
    lowered: InFlight = InFlight.KEEP
    complexity_changed: InFlight = InFlight.KEEP
    planned_date_replaces: bool = False  # «Т2 = плановая дата из оценки»: a granted decision makes it so
    named_date_replaces: bool = False  # any date named to the author becomes the due date
    as_parent: bool = False  # in a child of a mass failure this clock is due when the parent is
    promise: bool | None = None  # ours to keep; None: unless every state it runs in waits for somebody else
    counts_provisional: bool = True  # False: the date is named only after triage
    never_later_after_triage: bool = False  # a promised reaction never moves later
    brings_result: bool = False  # from registration to the result: a duty's own day is its due date
    wished_date: bool = False  # due when the author wished it, if that is later
    aims: frozenset[str] | None = None  # priorities for which it is an aim, counted and never missed
    authors_time: bool = False  # counted on the author's own calendar, where he has one
    before: Mapping[str, Duration] = field(default_factory=dict)  # sort of works: so long before they begin
    when: Condition = ANYTHING  # the clock exists only for these tickets
    clause: str = ""
    change_clause: str = ""

    def is_aim(self, priority: str) -> bool:
        """For tickets of this priority it is an aim, not a promise."""
        return self.aims is not None and (not self.aims or priority in self.aims)
