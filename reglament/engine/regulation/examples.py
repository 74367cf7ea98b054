"""Worked examples: what the norms come to in a case, printed for people and run as tests before signing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from reglament.engine.names import Name
from reglament.engine.values import value

from .controls import Controls
from .escalation import EscalationAction
from .shown import Shown

__all__ = ["Example", "ExampleDeed", "ExampleEvent", "Examples", "Happening", "Shown"]


class Happening(StrEnum):
    """What may happen in an example besides a change of state or of classification."""

    ANSWERED = "answered"
    AUTHOR_WROTE = "author_wrote"
    ESTIMATED = "estimated"
    DECIDED = "decided"
    DECLINED = "declined"
    PLANNED = "planned"
    HANDED_OVER = "handed_over"
    JOINED = "joined"
    DETACHED = "detached"
    PARENT_RESOLVED = "parent_resolved"
    ATTENTION_ASKED = "attention_asked"
    PRIORITY_DISPUTED = "priority_disputed"
    ZONE_DISPUTED = "zone_disputed"
    RATED = "rated"
    OUTAGE_BEGAN = "outage_began"
    OUTAGE_ENDED = "outage_ended"


@value
class ExampleEvent:
    """One thing that happens, at a local moment.

    `until`: the date that an estimate or a plan names, or at which the incident is due that it joined.
    """

    at: datetime
    what: Happening | None = None
    state: str = ""
    kind: str = ""
    priority: str = ""
    complexity: str = ""
    zone: str = ""
    code: str = ""
    mark: int | None = None
    until: datetime | None = None


@value
class ExampleDeed:
    """One thing the desk does by itself: whom it tells (roles, relative persons), where the ticket goes.

    `action` and `tier`: what those told are asked for; looked at where the example speaks of it.
    """

    at: datetime
    to: tuple[str, ...] = ()
    state: str = ""
    code: str = ""
    action: EscalationAction | None = None
    tier: str = ""


@value
class Example:
    """A ticket from registration to a moment, and what its clocks (keys) must show then.

    `seen_at` None: right after the last event. `deeds` None: what the desk does by itself is not looked at;
    else it is exactly this, in order. Moments are local, without a zone.
    """

    name: Name
    at: datetime
    expected: Mapping[str, datetime | Shown] = field(default_factory=dict)
    kind: str = ""
    zone: str = ""
    channel: str = ""
    plan: str = ""
    customer: str = ""
    regime: str = ""
    impact: str = ""
    urgency: str = ""
    priority: str = ""
    complexity: str = ""
    events: tuple[ExampleEvent, ...] = ()
    deeds: tuple[ExampleDeed, ...] | None = None
    seen_at: datetime | None = None
    clause: str = ""


@value
class Examples:
    """All worked examples by key, and the control tables."""

    named: Mapping[str, Example]
    controls: Controls | None = None
    clause: str = ""
