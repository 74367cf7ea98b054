"""The worked examples of an edition, played by the same fold and the same timers that run the desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import zip_longest

from .calendars import Calendar
from .facts import Fact, FactKind
from .fold import State, begin, step
from .regulation.escalation import EscalationAction
from .regulation.examples import Example, ExampleDeed, Shown
from .results import ClockStatus, ClockView, Standing
from .retelling import facts_of
from .rules import Norm, Rules
from .standing import view
from .timers import conclude, next_timer, verdicts

_WITHOUT_DATE: dict[object, Shown] = {Norm.BY_PLAN: Shown.BY_PLAN, Norm.NOT_OFFERED: Shown.NOT_OFFERED}
_DEEDS = (FactKind.REMINDED, FactKind.ESCALATED, FactKind.MOVED, FactKind.HANDED_OVER)


@dataclass(frozen=True, slots=True)
class Difference:
    """One clock (key) that shows something else than the example says."""

    clock: str
    expected: datetime | Shown
    actual: datetime | Shown
    view: ClockView


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What an example came to. `deeds`: pairs of what was expected and what happened, where they differ."""

    standing: Standing
    clocks: tuple[Difference, ...]
    deeds: tuple[tuple[ExampleDeed | None, ExampleDeed | None], ...] = ()


@dataclass
class _Stage:
    """A ticket on its way, and what the desk did by itself so far."""

    state: State
    deeds: list[Fact] = field(default_factory=list)

    def until(self, at: int) -> None:
        """Let the desk do what is due by then, each thing at its own instant."""
        while (timer := next_timer(self.state)) is not None and timer.at <= at:
            facts = verdicts(self.state, timer.at)
            for fact in facts:
                self.state = step(self.state, fact)
            self.deeds += [fact for fact in facts if fact.kind in _DEEDS]
            if not facts:
                return

    def happen(self, fact: Fact) -> None:
        """Something that people do; the desk first does what was due before."""
        self.until(fact.at)
        self.state, _ = conclude(self.state, replace(fact, seq=self.state.seq + 1))


def rehearse(example: Example, rules: Rules) -> Rehearsal:
    """How the ticket of an example stands at its end, and where that differs from what it says.

    Raises FactError for a move into a state the edition does not have, and CalendarError for a year
    whose calendar is not known.
    """
    calendar = next(iter(rules.calendars.values()))
    stage = _Stage(begin(rules))
    for fact in facts_of(example, rules, calendar):
        stage.happen(fact)
    seen = calendar.at(example.seen_at) if example.seen_at else stage.state.at
    stage.until(seen)
    standing = view(stage.state, seen)
    deeds = _other_deeds(example.deeds, [_deed(fact, rules, calendar) for fact in stage.deeds])
    return Rehearsal(standing, tuple(_differences(example, standing, calendar)), tuple(deeds))


def _other_deeds(
    expected: tuple[ExampleDeed, ...] | None, actual: list[ExampleDeed]
) -> Iterator[tuple[ExampleDeed | None, ExampleDeed | None]]:
    if expected is not None:
        for one, other in zip_longest(expected, actual):
            if one is None or other is None or one != _as_far_as(other, one):
                yield one, other


def _as_far_as(deed: ExampleDeed, told: ExampleDeed) -> ExampleDeed:
    """Of what a deed demands, only that of which the example speaks."""
    return replace(deed, action=told.action and deed.action, tier=told.tier and deed.tier)


def _deed(fact: Fact, rules: Rules, calendar: Calendar) -> ExampleDeed:
    told = tuple(map(str, fact.data.get("to", ())))
    code = fact.data.get("code") or ""
    if fact.state and not code:
        ways = (way for way in rules.transitions if way.code == fact.data.get("transition"))
        code = next((way.closure_code for way in ways), "") or ""
    at = calendar.local(fact.at).replace(tzinfo=None)
    timer = rules.index.timers.get(str(fact.data.get("rule")))
    action = EscalationAction(timer.note) if timer and timer.note else None
    tier = timer.tier if timer else ""
    return ExampleDeed(at=at, to=told, state=fact.state or "", code=code, action=action, tier=tier)


def _differences(example: Example, standing: Standing, calendar: Calendar) -> Iterator[Difference]:
    for clock, expected in example.expected.items():
        clock_view = standing.clocks[clock]
        actual = clock_shows(clock_view, expected, calendar)
        if actual != expected:
            yield Difference(clock, expected, actual, clock_view)


def clock_shows(clock_view: ClockView, expected: datetime | Shown, calendar: Calendar) -> datetime | Shown:
    """What the clock shows, in the terms of what was expected: an instant where one was and there is one."""
    told = shown(clock_view)
    if (isinstance(expected, datetime) or told is Shown.NO_NORM) and clock_view.due_at is not None:
        return calendar.local(clock_view.due_at).replace(tzinfo=None)
    return told


def shown(clock_view: ClockView) -> Shown:
    """What a clock shows besides an instant."""
    if clock_view.started_at is None:
        return Shown.NOT_STARTED
    if clock_view.met is not None:
        return Shown.MET if clock_view.met else Shown.MISSED
    if clock_view.status is ClockStatus.PAUSED:
        return Shown.STANDS
    if clock_view.breached_at is not None:
        return Shown.MISSED
    return _WITHOUT_DATE.get(clock_view.target, Shown.NO_NORM)
