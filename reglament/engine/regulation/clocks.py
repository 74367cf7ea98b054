"""Clause 3.1.5: the clocks. There is no other clock than those an edition declares."""

from __future__ import annotations

from enum import StrEnum

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value
from reglament.engine.vocabulary import Again, Norm, Pausing


class Event(StrEnum):
    """What may start or stop a clock besides entering a state."""

    REGISTERED = "registered"
    HUMAN_ANSWER = "human_answer"
    QUESTION = "question"
    REFUSED = "refused"
    JOINED = "joined"
    AUTHOR_WROTE = "author_wrote"
    WROTE_TO_AUTHOR = "wrote_to_author"
    APPROVER_DECIDED = "approver_decided"
    TAKEN = "taken"
    ESTIMATED = "estimated"
    DATE_NAMED = "date_named"
    RETURNED = "returned"
    OUTAGE_BEGAN = "outage_began"
    OUTAGE_ENDED = "outage_ended"
    CALLED = "called"
    WORKED_AROUND = "worked_around"
    WORKS_ANNOUNCED = "works_announced"


@value(kw_only=False)
class ClockEvent:
    """Exactly one of these: a kind of event, the state (key) that is entered, the clock that is missed."""

    event: Event | None = None
    state: str | None = None
    missed: str = ""


class NormSource(StrEnum):
    """Where a clock's norm stands."""

    TABLE = "table"  # a table of «сроки», `NormReference.table` is its key
    ACCEPTANCE = "acceptance"
    AUTHOR_SILENT = "author_silent"
    UPDATES = "updates"
    APPROVAL = "approval"
    ESTIMATE = "estimate"
    OUTAGE_SCALE = "outage_scale"
    FIXED = "fixed"  # written at the clock itself


@value(kw_only=False)
class NormReference:
    """Where the norm of a clock stands, or the norm itself."""

    source: NormSource
    table: str = ""
    fixed: Duration | Norm | None = None


@value
class Clock:
    """A named clock. `calendar` is a calendar's key, or "" = by priority (`Calendars.by_priority`).

    `paused_in` holds states (keys) for Pausing.IN_STATES. `kinds`: the clock exists only for these kinds.
    """

    code: Name
    name: Name
    starts: tuple[ClockEvent, ...]
    stops: tuple[ClockEvent, ...]
    norm: NormReference
    calendar: str = ""
    pausing: Pausing = Pausing.NEVER
    paused_in: tuple[str, ...] = ()
    again: Again = Again.NO
    kinds: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()  # priorities for which it is an aim, never missed; ("",) = for all
    authors_time: bool = False  # counted on the calendar of the author, where he has one
    clause: str = ""


@value
class Provisional:
    """What a ticket counts as until somebody of the desk has looked at it. None = as said / by kind."""

    kind: str
    impact: str | None = None
    urgency: str | None = None
    priority: str | None = None
    complexity: str | None = None
    clause: str = ""
