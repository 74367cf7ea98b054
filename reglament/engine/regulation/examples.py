"""Worked examples: what the norms come to in a case, printed for people and run as tests before signing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from reglament.engine.names import Name
from reglament.engine.values import value


class Shown(StrEnum):
    """What an example may expect of a clock besides an instant."""

    STANDS = "stands"
    MET = "met"
    MISSED = "missed"
    BY_PLAN = "by_plan"
    NO_NORM = "no_norm"
    NOT_STARTED = "not_started"


class Happening(StrEnum):
    """What may happen in an example besides a change of state or of classification."""

    ANSWERED = "answered"
    AUTHOR_WROTE = "author_wrote"
    ESTIMATED = "estimated"
    DECIDED = "decided"
    PLANNED = "planned"


@value
class ExampleEvent:
    """One thing that happens, at a local moment: `until` is the date that an estimate or a plan names."""

    at: datetime
    what: Happening | None = None
    state: str = ""
    kind: str = ""
    priority: str = ""
    complexity: str = ""
    until: datetime | None = None


@value
class Example:
    """A ticket from registration to a moment, and what its clocks (keys) must show then.

    `seen_at` None: right after the last event. Moments are local, without a zone.
    """

    name: Name
    at: datetime
    expected: Mapping[str, datetime | Shown]
    kind: str = ""
    zone: str = ""
    impact: str = ""
    urgency: str = ""
    priority: str = ""
    complexity: str = ""
    events: tuple[ExampleEvent, ...] = ()
    seen_at: datetime | None = None
    clause: str = ""


@value
class Examples:
    """All worked examples by key."""

    named: Mapping[str, Example]
    clause: str = ""
