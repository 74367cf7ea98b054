"""What a deviation may change: a date, the priority, a pause, an end without acceptance."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.refusals import Refusal, refuse

CLAUSE: Final = re.compile(r"\d+(\.\d+)*")
RESOLUTION: Final = (Category.NEW, Category.ASSIGNED, Category.IN_PROGRESS)


class What(StrEnum):
    """What is done by hand against the rule."""

    DATE = "date"
    PRIORITY = "priority"
    PAUSE = "pause"
    CLOSING = "closing"


SAID: Final[Mapping[str, object]] = {
    What.DATE: _("другой срок"),
    What.PRIORITY: _("другой приоритет"),
    What.PAUSE: _("пауза"),
    What.CLOSING: _("закрытие без приёмки"),
}


@dataclass(frozen=True, slots=True)
class Departure:
    """`until`: the date set by hand, or the end of the pause; `clock`, `priority`, `code` by their keys.

    `clause` "": that of the rule itself.
    """

    what: What
    clause: str = ""
    clock: str = ""
    priority: str = ""
    code: str = ""
    until: datetime | None = None


def clause_of(rules: engine.Rules, what: What, clock: str = "") -> str:
    """The clause of the rule that is departed from; "" where the edition gives it none."""
    if what is What.DATE:
        rule = rules.clocks.get(engine.key(clock))
        return (rule.change_clause or rule.clause) if rule else ""
    if what is What.PRIORITY:
        return rules.priorities.clause
    policies = rules.policies
    if what is What.PAUSE:
        return policies.pauses.clause if policies.pauses else ""
    return policies.acceptance.clause if policies.acceptance else ""


def clocks(state: engine.State) -> list[str]:
    """The clocks whose date may be set by hand: promises that run or rest."""
    index = state.index
    return [
        code
        for code, number in index.number.items()
        if index.promises[number] and (run := state.runs[number]) is not None and run.stop is None
    ]


def pause_state(rules: engine.Rules) -> str:
    """The state in which a ticket waits for a date; "" where the edition has none."""
    return next((name for name, one in rules.states.items() if one.category is Category.SCHEDULED), "")


def _date(case: Case, departure: Departure, until: int | None) -> Sequence[Event] | Refusal:
    if until is None:
        return refuse("need.date")
    if engine.key(departure.clock) not in clocks(case.state):
        return refuse("deviation.clock")
    return ()


def _priority(case: Case, departure: Departure, until: int | None) -> Sequence[Event] | Refusal:
    priority, known = engine.key(departure.priority), case.rules.priorities.order
    if priority not in known or priority == case.state.priority:
        return refuse("code.unknown", value=departure.priority, known=known)
    return (Event(FactKind.CLASSIFIED, priority=priority),)


def _pause(case: Case, departure: Departure, until: int | None) -> Sequence[Event] | Refusal:
    state = pause_state(case.rules)
    if until is None:
        return refuse("need.date")
    if not state or case.state.category not in RESOLUTION:
        return refuse("move.none", state=case.state.state)
    return (Event(FactKind.MOVED, state=state, data={"until": until}),)


def _closing(case: Case, departure: Departure, until: int | None) -> Sequence[Event] | Refusal:
    code = engine.key(departure.code)
    if code not in case.rules.closure_codes:
        return refuse("need.closure_code")
    ends = (name for name, one in case.rules.states.items() if one.category is Category.CLOSED)
    return tuple(Event(FactKind.MOVED, state=name, data={"code": code}) for name in list(ends)[:1])


_Effect = Callable[[Case, Departure, int | None], Sequence[Event] | Refusal]
EFFECTS: Mapping[What, _Effect] = {
    What.DATE: _date,
    What.PRIORITY: _priority,
    What.PAUSE: _pause,
    What.CLOSING: _closing,
}
