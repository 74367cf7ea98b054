"""A history as what has to be recorded: the beginning of a ticket and the events after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reglament import engine
from reglament.engine import FactKind
from reglament.intake.history.mapping import LogMapping
from reglament.intake.history.persons import Crowd
from reglament.intake.history.translating import History, Step
from reglament.rulebook.models import Edition
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.instants import seconds
from reglament.tickets.opening import intended
from reglament.tickets.recording import Intent
from reglament.tickets.refusals import Refusal
from reglament.tickets.registering import Opening, registered
from reglament.tickets.triage import Classes


@dataclass(frozen=True, slots=True)
class Writer:
    """Knows where a log goes: under which edition, as whose people, recorded when."""

    mapping: LogMapping
    edition: Edition
    crowd: Crowd
    at: datetime

    def key(self, number: str) -> str:
        """By which a case of this log is known again."""
        return f"{self.mapping.log}:{number}"

    def intent(self, history: History, number: int) -> Intent:
        """What has to be recorded of this history, under this number."""
        first = history.steps[0]
        opening = Opening(
            author=self.crowd.person(history.author),
            subject=history.subject or history.number,
            body="",
            channel=self.mapping.channel,
            classes=Classes(kind=self.mapping.kind, priority=first.priority),
            happened_at=first.at,
            key=self.key(history.number),
            edition=self.edition.pk,
            is_history=True,
            data={"state": first.rule.state, "source": "import", "line": first.line},
        )
        events = tuple(self._events(history))
        actor = self._actor(first.actor)
        row = intended(opening, number, by=None, at=self.at).new
        return Intent(number, lambda case: _whole(case, opening, events, actor), new=row)

    def _events(self, history: History) -> Iterator[Event]:
        """What came after the registration; a changed priority is an event of its own beside the log's."""
        state, priority = history.steps[0].rule.state, history.steps[0].priority
        for step in history.steps[1:]:
            actor, at = self._actor(step.actor), seconds(step.at)
            if step.priority is not None and step.priority != priority:
                priority = step.priority
                yield Event(FactKind.CLASSIFIED, priority=priority, at=at, actor=actor)
            yield _event(step, actor, moved=step.rule.state != state)
            state = step.rule.state

    def _actor(self, name: str) -> str:
        return str(self.crowd.person(name).pk) if name else engine.SYSTEM


def _event(step: Step, actor: str, *, moved: bool) -> Event:
    """A change of state is a move; the rest says who has the ticket in hand now."""
    data: dict[str, Any] = {"line": step.line}
    if moved and step.rule.code:
        data["code"] = step.rule.code
    return Event(
        FactKind.MOVED if moved else FactKind.ASSIGNED,
        state=step.rule.state if moved else None,
        responsible=None if actor == engine.SYSTEM else actor,
        data=data,
        at=seconds(step.at),
        actor=actor,
    )


def _whole(case: Case, opening: Opening, events: Sequence[Event], actor: str) -> Sequence[Event] | Refusal:
    """The registration by the one who made the first event of the log, then the rest."""
    begun = registered(case, opening)
    if isinstance(begun, Refusal):
        return begun
    first, *others = begun
    return (first.done_by(actor), *others, *events)
