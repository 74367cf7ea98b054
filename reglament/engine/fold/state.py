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


NOTHING_YET = Fact(0, 0, FactKind.NOTED)
History = tuple[Any, Fact] | None  # (earlier, fact): shared by all states of a ticket


class State:
    """Everything that the next fact, the view, the timers and the moves ask. Read it, never write it."""

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
        self.edition = rules.edition
        self.findings: tuple[Reason, ...] = ()
        self.pending: tuple[DueTimer, ...] | None = None  # worked out when first asked for

    def copy(self) -> State:
        """Another one, equal; the clocks are shared until one is touched."""
        other: State = object.__new__(State)
        other.__dict__ = self.__dict__.copy()
        other.runs = self.runs.copy()
        other.counts = self.counts.copy()
        other.last = self.last.copy()
        other.fired = self.fired.copy()
        other.owned = 0
        other.pending = None
        return other

    def own(self, number: int, run: Run) -> Run:
        """The clock, safe to change. What it missed is noted first: its date was the same up to now."""
        if not self.owned >> number & 1:
            run = self.runs[number] = run.copy()
            self.owned |= 1 << number
        if not run.overdue:
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
