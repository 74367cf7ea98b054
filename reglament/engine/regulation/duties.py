"""Duties of either party, works announced before they begin, analyses owed after a ticket has ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value

from .clocks import ClockEvent


@value
class DutyTicket:
    """What the desk opens when a periodic duty comes round."""

    kind: str
    zone: str = ""
    within: Duration | None = None
    clause: str = ""


@value
class Duty:
    """What somebody owes: on a ticket while it is in some states, or by the calendar, as a ticket of its own.

    On a ticket: `every` (again and again) or `within` (once, from entering the state); `done_by` fulfils it.
    When it is missed, `tell` hear of it, the desk moves the ticket to `then` or lowers it to `lower_to`.
    """

    name: Name
    who: str
    what: str = ""
    while_in: tuple[str, ...] = ()  # states
    priorities: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    every: Duration | None = None
    within: Duration | None = None
    done_by: tuple[ClockEvent, ...] = ()
    tell: tuple[str, ...] = ()
    then: str = ""  # a state
    lower_to: str = ""  # a priority
    begins: date | None = None
    ticket: DutyTicket | None = None
    clause: str = ""


class TooLate(StrEnum):
    """What becomes of works that are announced too late."""

    REFUSED = "refused"
    BREACH = "breach"


class Span(StrEnum):
    """The part of the calendar in which something is counted."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@value
class WorkSort:
    """A sort of works: how long before it begins people are told, and again, and whom."""

    name: Name
    notice: Duration | None = None  # None: told when it happens
    reminders: tuple[Duration, ...] = ()
    to: tuple[str, ...] = ()
    too_late: TooLate = TooLate.BREACH
    window: str = ""  # a calendar: works go on in its hours, else by whom `outside_by` names
    outside_by: tuple[str, ...] = ()
    hours_at_most: int | None = None  # of all works of the sort that begin in one `per`
    per: Span = Span.MONTH
    what: str = ""
    clause: str = ""


@value
class Works:
    """Works on what is supported, planned for a zone and a time."""

    named: Mapping[str, WorkSort] = field(default_factory=dict)
    planned_by: tuple[str, ...] = ()
    clause: str = ""


@value
class Review:
    """An analysis of the causes, owed after the end of tickets of these priorities: a ticket of its own."""

    within: Duration
    kind: str
    who: str
    priorities: tuple[str, ...] = ()
    says: str = ""
    clause: str = ""
