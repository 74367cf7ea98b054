"""Results: what the fold answers. Values only; sentences are made of them by `explanation`, when asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .durations import Duration
from .facts import NOTHING
from .rules import Action, Category, Norm, Transition


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is so: a rule code from a closed list, its clause, and the values it used."""

    code: str
    clause: str = ""
    values: Mapping[str, Any] = field(default_factory=lambda: NOTHING)


class ClockStatus(StrEnum):
    """Where a clock is. A breach is a fact apart: `ClockView.breached_at`."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class ClockView:
    """One clock at one instant. Instants: seconds since the epoch, UTC; lengths: seconds of its calendar."""

    code: str
    name: str
    status: ClockStatus
    calendar: str
    target: Duration | Norm
    started_at: int | None = None
    due_at: int | None = None  # None where there is no norm or the clock stands
    spent: int = 0
    paused: int = 0
    remaining: int | None = None  # negative = overdue by so much
    share: int | None = None  # per cent of the norm used up
    stopped_at: int | None = None
    met: bool | None = None  # the verdict, fixed at the stop (I8)
    breached_at: int | None = None  # the due instant that was missed
    first_due_at: int | None = None  # as first promised
    provisional: bool = False
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class DueTimer:
    """What happens next by itself, and when."""

    at: int
    rule: str  # TimerRule.code
    action: Action
    anchor: int  # seq of the fact it counts from
    to: tuple[str, ...] = ()
    transition: str = ""
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything the desk knows of a ticket at an instant; the only place deadlines come from."""

    at: int
    seq: int
    state: str
    category: Category
    author_label: str
    kind: str
    zone: str
    priority: str
    complexity: str
    impact: str
    urgency: str
    responsible: str
    move: str  # relative person whose move it is; "" = nobody
    triaged: bool
    clocks: Mapping[str, ClockView]
    next_timer: DueTimer | None
    next_due: ClockView | None  # our nearest promise
    breaches: tuple[str, ...]  # clocks that ever missed
    closure_code: str = ""
    planned_for: int | None = None
    returns: int = 0
    reopenings: int = 0
    hand_overs: int = 0
    pauses: int = 0
    parent: str = ""
    edition: str = ""
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """A transition open to somebody now, or the reason why not."""

    transition: Transition
    open: bool
    why_not: Reason | None = None
