"""The worked examples of an edition, played by the same fold that runs the desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from .calendars import Calendar
from .facts import Fact, FactKind
from .regulation.examples import Example, ExampleEvent, Happening, Shown
from .results import ClockStatus, ClockView, Standing
from .rules import Norm, Rules
from .standing import standing_of

_KINDS = {
    Happening.ANSWERED: FactKind.ANSWERED,
    Happening.AUTHOR_WROTE: FactKind.AUTHOR_WROTE,
    Happening.ESTIMATED: FactKind.ESTIMATED,
    Happening.DECIDED: FactKind.DECIDED,
    Happening.PLANNED: FactKind.PLANNED,
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One clock (key) that shows something else than the example says."""

    clock: str
    expected: datetime | Shown
    actual: datetime | Shown
    view: ClockView


def rehearse(example: Example, rules: Rules) -> tuple[Standing, tuple[Difference, ...]]:
    """How the ticket of an example stands at its end, and where that differs from what it says.

    Raises FactError for a move into a state the edition does not have, and CalendarError for a year
    whose calendar is not known.
    """
    calendar = next(iter(rules.calendars.values()))
    facts = tuple(_facts(example, calendar))
    seen = calendar.at(example.seen_at) if example.seen_at else facts[-1].at
    standing = standing_of(rules, facts, seen)
    return standing, tuple(_differences(example, standing, calendar))


def _differences(example: Example, standing: Standing, calendar: Calendar) -> Iterator[Difference]:
    for clock, expected in example.expected.items():
        view = standing.clocks[clock]
        actual = _shown(view, expected, calendar)
        if actual != expected:
            yield Difference(clock, expected, actual, view)


def _shown(view: ClockView, expected: datetime | Shown, calendar: Calendar) -> datetime | Shown:
    """What the clock shows, in the terms of what was expected: an instant where one was and there is one."""
    if isinstance(expected, datetime) and view.due_at is not None:
        return calendar.local(view.due_at).replace(tzinfo=None)
    return shown(view)


def shown(view: ClockView) -> Shown:
    """What a clock shows besides an instant."""
    if view.started_at is None:
        return Shown.NOT_STARTED
    if view.met is not None:
        return Shown.MET if view.met else Shown.MISSED
    if view.status is ClockStatus.PAUSED:
        return Shown.STANDS
    if view.breached_at is not None:
        return Shown.MISSED
    return Shown.BY_PLAN if view.target is Norm.BY_PLAN else Shown.NO_NORM


def _facts(example: Example, calendar: Calendar) -> Iterator[Fact]:
    looked_at = bool(example.priority or example.complexity or example.impact or example.urgency)
    data = {
        "kind": example.kind,
        "impact": example.impact,
        "urgency": example.urgency,
        "triage": looked_at,
    }
    yield Fact(
        1,
        calendar.at(example.at),
        FactKind.REGISTERED,
        priority=example.priority or None,
        complexity=example.complexity or None,
        zone=example.zone or None,
        data=data,
    )
    for seq, event in enumerate(example.events, 2):
        yield _fact(seq, event, calendar)


def _fact(seq: int, event: ExampleEvent, calendar: Calendar) -> Fact:
    at = calendar.at(event.at)
    data: dict[str, object] = {"until": calendar.at(event.until)} if event.until else {}
    if event.what is not None:
        if event.what is Happening.DECIDED:
            data["granted"] = True
        return Fact(seq, at, _KINDS[event.what], state=event.state or None, data=data)
    if event.state:
        return Fact(seq, at, FactKind.MOVED, state=event.state, data=data)
    if event.kind:
        data["kind"] = event.kind
    return Fact(
        seq,
        at,
        FactKind.CLASSIFIED,
        priority=event.priority or None,
        complexity=event.complexity or None,
        data=data,
    )
