"""The state of one ticket between two facts.

A state that was handed out is never changed: `step` works on a copy, and copies a clock before it touches it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from reglament.engine.clocks import Run, Stop
from reglament.engine.facts import Fact, FactKind
from reglament.engine.reasons import Reason
from reglament.engine.results import DueTimer
from reglament.engine.rules import Category, Rules
from reglament.engine.rules.effects import Effect
from reglament.engine.rules.index import Index


class Fired(NamedTuple):
    """A timer that went off: when it was told, which turn, and when it had been due."""

    at: int
    turn: int
    due: int


class Origin(NamedTuple):
    """Where a ticket came from and when, as its opening found it. Keys of names; "" = nothing was said."""

    plan: str = ""
    customer: str = ""
    band: str = ""


NOWHERE = Origin()
NOTHING_YET = Fact(0, 0, FactKind.NOTED)
History = tuple[Any, Fact] | None  # (earlier, fact): shared by all states of a ticket


class WorksPlanned(NamedTuple):
    """Works that the ticket is about: their sort, when they begin and end, the fact that planned them."""

    sort: str
    starts: int
    ends: int | None
    seq: int
    at: int


class Aside(NamedTuple):
    """What few tickets have: a calendar of their author, a cause, works."""

    calendar: str = ""
    cause: str = ""
    works: WorksPlanned | None = None


NOTHING_ASIDE = Aside()


class State:
    """Everything that the next fact, the view, the timers and the moves ask. Read it, never write it."""

    __slots__ = (
        "aside",
        "at",
        "category",
        "channel",
        "closure_code",
        "complexity",
        "counts",
        "edition",
        "effects",
        "entered",
        "estimated_for",
        "findings",
        "fired",
        "history",
        "impact",
        "index",
        "kind",
        "last",
        "lasting_breaches",
        "origin",
        "owned",
        "parent",
        "pending",
        "planned_for",
        "planned_seq",
        "prioritised",
        "priority",
        "regime",
        "registered_at",
        "responsible",
        "rules",
        "runs",
        "seq",
        "state",
        "stops",
        "told",
        "triaged",
        "until",
        "until_seq",
        "untold",
        "urgency",
        "zone",
    )

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.index: Index = rules.index
        self.history: History = None
        self.seq = 0
        self.at = 0
        self.registered_at = 0
        self.state = ""
        self.effects: tuple[Effect, ...] = ()  # of the state, on each clock
        self.category = Category.NEW
        self.entered = NOTHING_YET
        self.kind = ""
        self.zone = ""
        self.priority = ""
        self.complexity = ""
        self.impact = ""
        self.urgency = ""
        self.channel = ""
        self.origin = NOWHERE
        self.regime = ""
        self.responsible = ""
        self.triaged = False
        self.prioritised = NOTHING_YET  # the fact that gave the present priority
        self.runs: list[Run | None] = [None] * len(self.index.clocks)
        self.owned = 0  # bits of the clocks that belong to this state alone
        self.stops: tuple[Stop, ...] = ()  # by the last fact
        self.lasting_breaches: frozenset[str] = frozenset()  # of clocks that began anew since
        self.untold: tuple[tuple[str, int, int], ...] = ()  # missed before a new beginning: clock, due, seq
        self.told: frozenset[tuple[str, int]] = frozenset()  # breaches recorded: clock, fact of the date
        self.closure_code = ""
        self.until: int | None = None  # check date or scheduled date of the present state
        self.until_seq = 0
        self.planned_for: int | None = None
        self.planned_seq = 0
        self.estimated_for: int | None = None
        self.counts: dict[str, tuple[Fact, ...]] = {}
        self.last: dict[FactKind, Fact] = {}
        self.fired: dict[tuple[str, int], Fired] = {}
        self.parent = ""
        self.aside = NOTHING_ASIDE
        self.edition = rules.edition
        self.findings: tuple[Reason, ...] = ()
        self.pending: tuple[DueTimer, ...] | None = None  # worked out when first asked for

    def copy(self) -> State:
        """Another one, equal; the clocks are shared until one is touched."""
        other: State = object.__new__(State)
        other.rules, other.index, other.history = self.rules, self.index, self.history
        other.seq, other.at, other.registered_at = self.seq, self.at, self.registered_at
        other.state, other.effects, other.category = self.state, self.effects, self.category
        other.entered, other.kind, other.zone = self.entered, self.kind, self.zone
        other.priority, other.complexity, other.impact = self.priority, self.complexity, self.impact
        other.urgency, other.channel, other.responsible = self.urgency, self.channel, self.responsible
        other.origin, other.regime = self.origin, self.regime
        other.triaged, other.prioritised, other.stops = self.triaged, self.prioritised, self.stops
        other.lasting_breaches, other.untold, other.told = self.lasting_breaches, self.untold, self.told
        other.closure_code, other.until, other.until_seq = self.closure_code, self.until, self.until_seq
        other.planned_for, other.planned_seq, other.estimated_for = (
            self.planned_for,
            self.planned_seq,
            self.estimated_for,
        )
        other.aside = self.aside
        other.parent, other.edition, other.findings = self.parent, self.edition, self.findings
        other.runs, other.owned, other.pending = self.runs.copy(), 0, None
        other.counts, other.last, other.fired = self.counts.copy(), self.last.copy(), self.fired.copy()
        return other

    @property
    def plan(self) -> str:
        """Of the author's organisation when the ticket came."""
        return self.origin.plan

    @property
    def customer(self) -> str:
        """The class of the author's organisation then."""
        return self.origin.customer

    @property
    def band(self) -> str:
        """The band of time in which it came."""
        return self.origin.band

    @property
    def author_calendar(self) -> str:
        """The calendar by which the author lives, where he has one of his own."""
        return self.aside.calendar

    def own(self, number: int, run: Run) -> Run:
        """The clock, safe to change. What it missed is noted first: its date was the same up to now."""
        if not self.owned >> number & 1:
            run = self.runs[number] = run.copy()
            self.owned |= 1 << number
        due = run.due
        if (due is not None and self.at > due) or (run.joined and run.stop is None):
            run.let_pass(self.at)
        return run

    def put(self, number: int, run: Run) -> None:
        """A clock that began anew takes its place; what the former one missed stays on record."""
        former = self.runs[number]
        if former is not None and former.missed:
            self.lasting_breaches |= {former.code}
            self.untold += tuple((former.code, due, seq) for due, seq in former.missed)
        self.runs[number] = run
        self.owned |= 1 << number

    def count(self, counter: str, fact: Fact) -> None:
        """One more of something that limits and timers count."""
        self.counts[counter] = (*self.counts.get(counter, ()), fact)

    def counted(self, counter: str) -> int:
        """How many so far."""
        return len(self.counts.get(counter, ()))

    def facts(self) -> list[Fact]:
        """The journal so far, in the order of recording."""
        found, history = [], self.history
        while history is not None:
            history, fact = history
            found.append(fact)
        found.reverse()
        return found
