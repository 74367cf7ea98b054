"""Journals, and what they come to."""

from __future__ import annotations

from typing import Any

from reglament.engine.facts import Fact, FactKind
from reglament.engine.results import ClockView, Standing
from reglament.engine.rules import (
    Rules,
)
from reglament.engine.standing import standing_of

from .building import PLAIN
from .words import (
    ASSIGNED,
    WORK,
    at,
)

_TYPED = {"recorded_at", "state", "priority", "complexity", "zone", "responsible"}


class Journal:
    """Facts one after another, numbered: `journal.add("12.01 10:00", FactKind.MOVED, state=WORK)`."""

    def __init__(self, *facts: Fact) -> None:
        self.facts = list(facts)

    def add(self, when: str | int, what: FactKind, actor: str = "Климов", /, **values: Any) -> Journal:
        instant = when if isinstance(when, int) else at(when)
        typed = {name: values.pop(name) for name in _TYPED & set(values)}
        data = values.pop("data", {}) | values
        self.facts.append(Fact(len(self.facts) + 1, instant, what, actor, data=data, **typed))
        return self

    def record(self, *facts: Fact) -> Journal:
        self.facts += facts
        return self

    def registered(self, when: str | int = "12.01 10:00", **values: Any) -> Journal:
        """Рыжова, an incident, П3 С2, triaged at once unless the caller says otherwise."""
        plain = {
            "kind": "инцидент",
            "priority": "П3",
            "complexity": "С2",
            "triage": True,
            "channel": "портал",
        }
        wanted = plain | values
        data = {"kind": wanted.pop("kind")}
        return self.add(when, FactKind.REGISTERED, "Рыжова", data=data, **wanted)

    def moved(self, when: str | int, state: str, actor: str = "Климов", **values: Any) -> Journal:
        return self.add(when, FactKind.MOVED, actor, state=state, **values)

    def taken(self, when: str | int) -> Journal:
        """Климов takes it and answers."""
        self.moved(when, ASSIGNED, "Савельева", responsible="Климов")
        return self.add(when, FactKind.ANSWERED).moved(when, WORK)


def seen(journal: Journal, when: str, desk: Rules | None = None) -> Standing:
    """The standing by the plain desk, or by another one."""
    return standing_of(desk or PLAIN, journal.facts, at(when))


def clock(journal: Journal, when: str, code: str, desk: Rules | None = None) -> ClockView:
    """One clock of it."""
    return seen(journal, when, desk).clocks[code]
