"""What the desk does by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reglament.engine.conditions import ANYTHING, Condition
from reglament.engine.durations import Duration


class Action(StrEnum):
    """What a timer does. Everything but MOVE and HAND_OVER only tells people."""

    REMIND = "remind"
    ESCALATE = "escalate"
    NAME_NEW_DATE = "name_new_date"  # tell, and the responsible owes the author a new date
    CALL_AUTHOR = "call_author"
    CHECK = "check"
    MOVE = "move"
    HAND_OVER = "hand_over"
    LOWER = "lower"  # the priority
    BREACH = "breach"  # nobody writes this one: every promise has it, to record the moment it was missed


COUNTERS = (
    "returns",  # from «исполнен» back to work
    "reopenings",
    "hand_overs",
    "pauses",  # entries into a waiting state
    "complexity_changes",  # after triage
    "reschedules",  # of a planned date
    "incomplete_returns",  # questions before any work
    "attentions",
)


class AnchorKind(StrEnum):
    """What a timer counts from."""

    CLOCK_SHARE = "clock_share"  # a share of the clock's norm is used up
    CLOCK = "clock"  # `after` since the clock began to run
    STATE = "state"  # `after` since the state was entered
    FACT = "fact"  # `after` since the last fact of this kind
    COUNT = "count"  # a counter went above a limit: due at once
    DATE = "date"  # a date that a fact carries: "until" (check date, scheduled date) or "planned"
    PRIORITY = "priority"  # `after` since the ticket got its priority; `when` says which priorities


@dataclass(frozen=True, slots=True)
class Anchor:
    """`name`: a clock, a state, a kind of fact, one of `COUNTERS`, "until", "planned" or "works/‹sort›"."""

    kind: AnchorKind
    name: str
    share: int = 0  # per cent, for CLOCK_SHARE
    after: Duration | None = None  # for CLOCK, STATE, FACT, PRIORITY; None = at once, unless it repeats
    above: int = 0  # for COUNT
    below: int | None = None  # for FACT of a mark: only one below this
    before: Duration | None = None  # for DATE: so long before it


class Unless(StrEnum):
    """What makes a due timer pointless, so that it is passed over."""

    NOTHING = "nothing"
    PLANNED = "planned"  # a plan of solution stands in the journal
    ANSWERED = "answered"  # the matter (attention, dispute, a low mark) was answered
    WORKED_AROUND = "worked_around"  # the author has a workaround
    REACTED = "reacted"
    ACKNOWLEDGED = "acknowledged"  # somebody took the call since the ticket got its priority


@dataclass(frozen=True, slots=True)
class TimerRule:
    """Something the desk does by itself. `to` are roles and relative persons."""

    code: str  # stable name, stands in the journal: «1.3.2/Т2/75»
    anchor: Anchor
    action: Action
    to: tuple[str, ...] = ()
    transition: str = ""  # for MOVE: Transition.code
    tier: str = ""  # for HAND_OVER
    every: Duration | None = None  # repeats: from the anchor, or from `after` if that is given
    when: Condition = ANYTHING
    unless: Unless = Unless.NOTHING
    at_local: int | None = None  # seconds of the day at which a reminder counted in working days goes out
    announced_by: tuple[str, ...] = ()  # codes of reminders that must have gone out before (I5)
    grace: Duration | None = None  # and how long to wait after a late one
    least_norm: Duration | None = None  # for CLOCK_SHARE: passes over norms shorter than this
    authors_time: bool = False  # counted on the calendar of the author, where he has one
    priority: str = ""  # for LOWER
    in_trial: tuple[str, ...] = ()  # whom it tells instead while the trial lasts; () = the same
    note: str = ""  # «назвать автору новый срок», printed
    clause: str = ""
