"""A desk that lives: it sleeps, wakes, and records what its timers bring about."""

from __future__ import annotations

from reglament.engine.facts import Fact, FactKind
from reglament.engine.fold import State, begin, fold
from reglament.engine.results import DueTimer
from reglament.engine.rules import Rules
from reglament.engine.timers import pending, verdicts
from tests.engine.desk import BUSY, Journal, at, said


class Desk:
    """Its journal, and the clock of the scheduler."""

    def __init__(self, journal: Journal, rules: Rules = BUSY) -> None:
        self.journal, self.rules = journal, rules

    @property
    def state(self) -> State:
        return fold(begin(self.rules), self.journal.facts)

    def sleeps_until(self, when: str) -> list[str]:
        """Wakes at that instant; the rules that went off, in order, without breaches and stopped clocks."""
        return [fact.data["rule"] for fact in self.wakes(when) if "rule" in fact.data]

    def wakes(self, when: str) -> tuple[Fact, ...]:
        """Everything recorded at that instant."""
        recorded = verdicts(self.state, at(when))
        self.journal.record(*recorded)
        return recorded

    def lives_until(self, when: str) -> list[str]:
        """Never sleeps: takes every due instant in order, as the time machine does."""
        fired = []
        while (waiting := pending(self.state)) and waiting[0].at <= at(when):
            recorded = verdicts(self.state, waiting[0].at)
            fired += [f"{fact.data['rule']} {said(fact.at)}" for fact in recorded if "rule" in fact.data]
            self.journal.record(*recorded)
        return fired


def folded(journal: Journal, rules: Rules = BUSY) -> tuple[DueTimer, ...]:
    return pending(fold(begin(rules), journal.facts))


def waiting(journal: Journal, rules: Rules = BUSY) -> tuple[DueTimer, ...]:
    """What waits, in order."""
    return folded(journal, rules)


def told(journal: Journal, rules: Rules = BUSY) -> list[tuple[str, str]]:
    """The same as rule and instant."""
    return [(timer.rule, said(timer.at)) for timer in folded(journal, rules)]


def kinds(facts: tuple[Fact, ...]) -> list[FactKind]:
    return [fact.kind for fact in facts]
