"""Verdicts of a journal, and what has become of them: pure functions over facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.engine import FactKind
from reglament.tickets.journalled import without_retracted


class About(StrEnum):
    """What is held for wrong."""

    DEADLINE = "deadline"
    CLASS = "class"
    FAULT = "fault"


class Outcome(StrEnum):
    """How the verdict counts from the decision on."""

    STANDS = "stands"
    MET = "met"
    LATE = "late"
    NOT_COUNTED = "not_counted"


ABOUT_SAID: Final[Mapping[str, object]] = {
    About.DEADLINE: _("срок посчитан неверно"),
    About.CLASS: _("не тот класс или приоритет"),
    About.FAULT: _("вина не наша"),
}
OUTCOME_SAID: Final[Mapping[str, object]] = {
    Outcome.STANDS: _("остаётся в силе"),
    Outcome.MET: _("считать в срок"),
    Outcome.LATE: _("считать опозданием"),
    Outcome.NOT_COUNTED: _("не считать: чужая вина"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The last verdict on a clock, and what has become of it. `disputed`, `decided`: the facts, if any."""

    given: engine.Fact
    disputed: engine.Fact | None = None
    decided: engine.Fact | None = None

    @property
    def clock(self) -> str:
        """The code of its clock."""
        return str(self.given.data["clock"])

    @property
    def is_open(self) -> bool:
        """Disputed, and not decided since."""
        return self.disputed is not None and (self.decided is None or self.decided.seq < self.disputed.seq)


def verdicts_of(facts: Iterable[engine.Fact]) -> list[Verdict]:
    """The last verdict on each clock that had promised something, in the order in which they were given."""
    valid = without_retracted(facts)
    last: dict[str, engine.Fact] = {}
    for fact in valid:
        if fact.kind is FactKind.CLOCK_STOPPED and "met" in fact.data:
            last[str(fact.data["clock"])] = fact
    return [
        Verdict(
            fact, _last(valid, FactKind.VERDICT_DISPUTED, fact), _last(valid, FactKind.VERDICT_DECIDED, fact)
        )
        for fact in sorted(last.values(), key=lambda fact: fact.seq)
    ]


def _last(facts: Sequence[engine.Fact], kind: FactKind, verdict: engine.Fact) -> engine.Fact | None:
    found = [fact for fact in facts if fact.kind is kind and fact.data.get("of") == verdict.seq]
    return found[-1] if found else None


def disputable(state: engine.State, facts: Iterable[engine.Fact], at: int) -> list[Verdict]:
    """The verdicts that may be disputed at this instant (seconds): once each, within the edition's time."""
    terms = state.rules.policies.verdict_dispute
    if terms is None:
        return []
    return [
        one
        for one in verdicts_of(facts)
        if one.disputed is None and at <= ends_at(state, one.given.at, terms.within)
    ]


def ends_at(state: engine.State, start: int, within: engine.Duration | None) -> int:
    """When the time for a dispute is over; without a limit never."""
    if within is None:
        return 2**62
    index = state.index
    calendar = index.calendars.get(within.calendar or "", index.any_calendar)
    return engine.due(calendar, start, within, state.rules.day_rule) if calendar else 2**62
