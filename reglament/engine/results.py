"""Results: what the fold answers. Values only; sentences are made of them by `explanation`, when asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from .durations import Duration
from .reasons import Reason
from .rules import Action, Category, Norm, Transition

__all__ = ["ClockStatus", "ClockView", "DueTimer", "Move", "Reason", "Standing"]


class ClockStatus(StrEnum):
    """Where a clock is. A breach is a fact apart: `ClockView.breached_at`."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"


class ClockView(NamedTuple):
    """One clock at one instant. Instants: seconds since the epoch, UTC; lengths: seconds of its calendar."""

    code: str
    name: str
    status: ClockStatus
    calendar: str = ""
    target: Duration | Norm = Norm.NONE
    started_at: int | None = None
    due_at: int | None = None  # None where there is no norm, the clock stands, or the date is named later
    spent: int = 0
    paused: int = 0
    remaining: int | None = None  # negative = overdue by so much
    share: int | None = None  # per cent of the norm used up
    stopped_at: int | None = None
    met: bool | None = None  # the verdict, fixed at the stop (I8); None: nothing was promised
    breached_at: int | None = None  # the due instant that was missed first
    first_due_at: int | None = None  # as first promised
    provisional: bool = False  # before triage
    promise: bool = True  # ours to keep; False: somebody else's time
    reasons: Sequence[Reason] = ()
    aim: bool = False  # counted, but nothing is missed by it


class DueTimer(NamedTuple):
    """What happens next by itself, and when."""

    at: int
    rule: str  # TimerRule.code, or «breach/<clock>»
    action: Action
    anchor: int  # seq of the fact it counts from
    to: tuple[str, ...] = ()
    transition: str = ""
    reason: Reason | None = None
    turn: int = 0  # which repetition
    tier: str = ""  # for HAND_OVER
    clock: str = ""  # for BREACH
    due: int = 0  # for BREACH: the instant that was missed; else when it was to happen
    priority: str = ""  # for LOWER
    held: Reason | None = None  # why others who are usually told are not, as in a trial


class Standing(NamedTuple):
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
    next_timer: DueTimer | None  # what is to be done next, overdue things included
    next_due: ClockView | None  # our nearest promise
    breaches: tuple[str, ...]  # our promises that were ever missed
    closure_code: str = ""
    planned_for: int | None = None  # the date agreed with the author, or the new one named to him
    until: int | None = None  # check date or scheduled date of the present state
    returns: int = 0
    reopenings: int = 0
    hand_overs: int = 0
    pauses: int = 0
    parent: str = ""
    edition: str = ""
    entered_at: int = 0  # when the state was entered
    reasons: tuple[Reason, ...] = ()
    findings: tuple[Reason, ...] = ()  # what the edition would have forbidden; kept and shown


class Move(NamedTuple):
    """A transition open to somebody now, or the reason why not."""

    transition: Transition
    open: bool
    why_not: Reason | None = None
    closure_codes: tuple[str, ...] = ()  # the codes to choose from; () = this way asks for none
    until: int | None = None  # end of the window in which it is open
