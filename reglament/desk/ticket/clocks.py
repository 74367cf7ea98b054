"""The clocks of a ticket: what is promised, how much is used up, and «почему такой срок?» by clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from reglament import engine
from reglament.desk.lists.terms import HORIZON, standing_still
from reglament.desk.speech import Speech
from reglament.engine import ClockStatus, ClockView
from reglament.ui.clocks import ClockBar
from reglament.ui.deadlines import Deadline, met, missed, running
from reglament.ui.speaking import gettext as _


@dataclass(frozen=True)
class ClockLine:
    """A clock as it is shown. `ours` is false for somebody else's time (the author's answer, acceptance)."""

    name: str
    code: str
    term: Deadline
    norm: str
    why: Sequence[str]
    bar: ClockBar | None
    ours: bool


def clock_lines(speech: Speech) -> list[ClockLine]:
    """The clocks that have begun, in the order of the edition."""
    begun = (
        view
        for view in speech.look.standing.clocks.values()
        if view.status is not ClockStatus.NOT_STARTED and _says_something(view)
    )
    return [_line(speech, view) for view in begun]


def next_term(speech: Speech) -> Deadline:
    """The chip in the head: our nearest promise, or why none runs."""
    standing = speech.look.standing
    if standing.category.is_final:
        late = bool(standing.breaches)
        return Deadline("missed", _("с просрочкой")) if late else Deadline("met", _("в срок"))
    if standing.next_due is None:
        return standing_still(standing.category.value, standing.at - standing.entered_at)
    return term(speech, standing.next_due)


def term(speech: Speech, view: ClockView) -> Deadline:
    """One clock as a chip."""
    if view.status is ClockStatus.STOPPED:
        return _stopped(view)
    if view.status is ClockStatus.PAUSED:
        return standing_still(speech.look.standing.category.value)
    if view.due_at is None:
        after_triage = any(reason.code == "clock.named_after_triage" for reason in view.reasons)
        return Deadline("paused", _("назовём после разбора") if after_triage else _("без нормы"))
    return running(
        datetime.fromtimestamp(view.due_at, UTC),
        now=speech.now,
        left=view.remaining,
        open_until=_open_until(speech, view),
    )


def _says_something(view: ClockView) -> bool:
    """A clock without any norm that has ended tells nobody anything."""
    return view.status is not ClockStatus.STOPPED or view.met is not None


def _stopped(view: ClockView) -> Deadline:
    if view.met is False:
        return missed(max(60, -(view.remaining or 0)))
    return met(view.spent)


def _line(speech: Speech, view: ClockView) -> ClockLine:
    rules = speech.look.rules
    return ClockLine(
        name=speech.clock(view.code),
        code=view.code,
        term=term(speech, view),
        norm=engine.say_norm(view.target, rules, speech.language),
        why=engine.explain_clock(view, rules, speech.language, year=speech.now.year),
        bar=_bar(speech, view),
        ours=view.promise,
    )


def _bar(speech: Speech, view: ClockView) -> ClockBar | None:
    """Drawn only while the clock runs towards a date."""
    if view.due_at is None or view.started_at is None or view.status is not ClockStatus.RUNNING:
        return None
    start, now = view.started_at, int(speech.now.timestamp())
    return ClockBar(
        state=term(speech, view).state,
        due=view.due_at - start,
        now=now - start,
        paused=[(since - start, until - start) for since, until in _pauses(view, now)],
        start=speech.moment(start),
        end=speech.moment(view.due_at),
    )


def _pauses(view: ClockView, now: int) -> list[tuple[int, int]]:
    found = [reason.values for reason in view.reasons if reason.code == "clock.paused"]
    return [(values["since"], now if values["until"] is None else values["until"]) for values in found]


def _open_until(speech: Speech, view: ClockView) -> datetime:
    now = int(speech.now.timestamp())
    calendar = speech.look.rules.calendars.get(view.calendar)
    until = now + HORIZON if calendar is None else calendar.open_until(now, now + HORIZON)
    return datetime.fromtimestamp(until, UTC)
