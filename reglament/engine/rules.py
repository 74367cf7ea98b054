"""Rules: an edition and its annexes compiled into few, flat mechanisms that the fold can run.

The language of an edition is rich; what acts is poor on purpose: states, transitions, clocks, norms, timers, a way
to find the priority, and limits. `compilation.compile` makes these values; nothing else in the engine reads an edition.
All values are immutable. A `clause` is the number of the paragraph («3.4.6») that says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .calendars import Calendar, DayRule
from .conditions import ANYTHING, Condition
from .durations import Duration
from .facts import FactKind


class Category(StrEnum):
    """What a state means to the engine, whatever an edition calls it."""

    NEW = "new"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    AWAITING_AUTHOR = "awaiting_author"
    AWAITING_APPROVAL = "awaiting_approval"
    AWAITING_THIRD_PARTY = "awaiting_third_party"
    SCHEDULED = "scheduled"
    RESOLVED = "resolved"
    CLOSED = "closed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"

    @property
    def is_final(self) -> bool:
        """Nobody has a move any more, though some windows (reopening, appeal) may be open."""
        return self in (Category.CLOSED, Category.REJECTED, Category.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class StateRule:
    """A state: which clocks run in it, which stand, whose move it is, what the author reads."""

    name: str
    category: Category
    move: str  # a relative person: диспетчер, ответственный, автор, …; "" = nobody
    author_label: str
    runs: frozenset[str] = frozenset()
    pauses: frozenset[str] = frozenset()
    clause: str = ""


class Need(StrEnum):
    """What a transition demands of the person who makes it."""

    RESPONSIBLE = "responsible"
    QUESTION = "question"
    GROUND = "ground"  # with clause and what to do next
    CLOSURE_CODE = "closure_code"
    ANSWER = "answer"  # a human answer to the author
    REASON = "reason"
    APPROVER = "approver"
    THIRD_PARTY = "third_party"  # who
    FOREIGN_NUMBER = "foreign_number"
    CHECK_DATE = "check_date"
    DATE = "date"
    CONSENT = "consent"  # the author agreed to the date
    RESULT = "result"
    AUTHOR_ANSWER = "author_answer"
    DECISION = "decision"
    WHAT_IS_WRONG = "what_is_wrong"
    APPEAL_DECISION = "appeal_decision"


class Guard(StrEnum):
    """A circumstance in which a transition is open at all."""

    ALWAYS = "always"
    NO_RESPONSIBLE = "no_responsible"  # nobody was assigned yet
    EXPIRED = "expired"  # the timer that leads here is due; the system alone goes this way
    DATE_REACHED = "date_reached"
    WITHIN = "within"  # not later than `within` after the source state was entered


@dataclass(frozen=True, slots=True)
class Transition:
    """One permitted move. `source` "" stands for every open state."""

    code: str  # «в_работе → исполнен», unique
    source: str
    target: str
    who: tuple[str, ...]  # roles and relative persons; «система» = the desk itself
    needs: tuple[Need, ...] = ()
    guard: Guard = Guard.ALWAYS
    within: Duration | None = None
    closure_codes: tuple[str, ...] = ()  # the only codes allowed on this way; () = any
    complexities: tuple[str, ...] = ()  # «С0 по телефону»: or these complexities
    closure_code: str | None = None  # set by this way itself
    stops: frozenset[str] = frozenset()  # clocks
    when: Condition = ANYTHING
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """What starts or stops a clock: a kind of fact, or entering a state. Exactly one is set."""

    fact: FactKind | None = None
    state: str | None = None


class Norm(StrEnum):
    """What a cell of a table can say besides a duration."""

    BY_PLAN = "by_plan"  # no norm; a date is promised after the estimate
    NONE = "none"
    NOT_OFFERED = "not_offered"  # this combination is refused


@dataclass(frozen=True, slots=True)
class Target:
    """One line of a table of norms: where the condition holds, this is promised. The first that holds wins."""

    when: Condition
    norm: Duration | Norm
    clause: str


class Pausing(StrEnum):
    """What makes a running clock stand."""

    NEVER = "never"
    BY_STATE = "by_state"  # the states say which clocks stand
    IN_STATES = "in_states"  # `ClockRule.paused_in`


class Again(StrEnum):
    """What a clock does when its start event comes again after it has stopped."""

    NO = "no"  # it finishes once and for ever
    REMAINDER = "remainder"
    RESTART = "restart"


class InFlight(StrEnum):
    """What a change of priority or complexity does to a running clock."""

    EARLIER = "earlier"  # the earlier of the old deadline and now + new norm
    FROM_REGISTRATION = "from_registration"  # start + new norm, pauses kept
    FROM_NOW = "from_now"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class ClockRule:
    """A named clock as data."""

    code: str  # «Т2»
    name: str  # «исполнение»
    starts: tuple[Trigger, ...]
    stops: tuple[Trigger, ...]
    targets: tuple[Target, ...]
    calendars: tuple[tuple[Condition, str], ...]  # the first that holds names the calendar
    pausing: Pausing = Pausing.NEVER
    paused_in: frozenset[str] = frozenset()
    again: Again = Again.NO
    least_after_return: Duration | None = None
    raised: InFlight = InFlight.KEEP
    lowered: InFlight = InFlight.KEEP
    complexity_changed: InFlight = InFlight.KEEP
    planned_date_replaces: bool = False  # «Т2 = плановая дата из оценки»
    counts_provisional: bool = True  # False: the date is named only after triage
    never_later_after_triage: bool = False  # a promised reaction never moves later
    when: Condition = ANYTHING  # the clock exists only for these tickets
    clause: str = ""
    change_clause: str = ""


class Action(StrEnum):
    """What a timer does. Everything but MOVE and HAND_OVER only tells people."""

    REMIND = "remind"
    ESCALATE = "escalate"
    NAME_NEW_DATE = "name_new_date"  # tell, and the responsible owes the author a new date
    CALL_AUTHOR = "call_author"
    CHECK = "check"
    MOVE = "move"
    HAND_OVER = "hand_over"


class AnchorKind(StrEnum):
    """What a timer counts from."""

    CLOCK_SHARE = "clock_share"  # a share of the clock's norm is used up
    CLOCK = "clock"  # `after` since the clock began to run
    STATE = "state"  # `after` since the state was entered
    FACT = "fact"  # `after` since the last fact of this kind
    COUNT = "count"  # a counter went above a limit: due at once
    DATE = "date"  # a date that a fact carries (check date, scheduled date)


@dataclass(frozen=True, slots=True)
class Anchor:
    """`name`: a clock, a state, a kind of fact, a counter (returns, handovers, pauses, …), or "until"."""

    kind: AnchorKind
    name: str
    share: int = 0  # per cent, for CLOCK_SHARE
    after: Duration | None = None  # for CLOCK, STATE, FACT
    above: int = 0  # for COUNT


class Unless(StrEnum):
    """What makes a due timer pointless, so that it is passed over."""

    NOTHING = "nothing"
    PLANNED = "planned"  # a plan of solution stands in the journal
    ANSWERED = "answered"  # the matter (attention, dispute) was answered
    REACTED = "reacted"


@dataclass(frozen=True, slots=True)
class TimerRule:
    """Something the desk does by itself. `to` are roles and relative persons."""

    code: str  # stable name, stands in the journal: «1.3.2/Т2/75»
    anchor: Anchor
    action: Action
    to: tuple[str, ...] = ()
    transition: str = ""  # for MOVE: Transition.code
    tier: str = ""  # for HAND_OVER
    every: Duration | None = None  # repeats from the anchor
    when: Condition = ANYTHING
    unless: Unless = Unless.NOTHING
    at_local: int | None = None  # seconds of the day at which a reminder counted in working days goes out
    announced_by: tuple[str, ...] = ()  # codes of reminders that must have gone out before (I5)
    grace: Duration | None = None  # and how long to wait after a late one
    note: str = ""  # «назвать автору новый срок», printed
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Modifier:
    """An amendment of the priority: shift upwards with a cap, or set, or cap."""

    code: str
    shift: int = 0
    not_above: str | None = None
    sets: str | None = None
    caps: str | None = None  # not above this one, e.g. changes ≤ П3
    except_code: str | None = None  # a circumstance that lifts the cap
    when: Condition = ANYTHING
    clause: str = ""


@dataclass(frozen=True, slots=True)
class PriorityRules:
    """Impact × urgency with amendments. `order` runs from the most to the least urgent."""

    order: tuple[str, ...]
    impacts: tuple[str, ...]
    urgencies: tuple[str, ...]
    matrix: Mapping[tuple[str, str], str]
    modifiers: tuple[Modifier, ...] = ()
    modifiers_add_up: bool = False
    clause: str = ""
    modifier_clause: str = ""


@dataclass(frozen=True, slots=True)
class Provisional:
    """What a ticket counts as until somebody of the desk has looked at it."""

    kind: str
    impact: str
    urgency: str | None  # None = as the author said
    complexity: str | None  # None = by kind
    clause: str = ""


@dataclass(frozen=True, slots=True)
class KindRule:
    """A kind of ticket."""

    name: str
    code: str
    filed_by: tuple[str, ...]  # () = anybody
    initial_complexity: str | None
    approval: bool = False
    by_plan: bool = False
    required: tuple[str, ...] = ()  # fields
    clause: str = ""


@dataclass(frozen=True, slots=True)
class ClosureCode:
    """How a ticket ended and whether that counts."""

    name: str
    outcome: str  # решён | не решён | не считается
    counts_on_time: bool = True


@dataclass(frozen=True, slots=True)
class Limit:
    """A permission that depends on a count or a share: who may, up to which count, and who after it."""

    code: str  # complexity_change, reschedule, incomplete_return, attention, …
    at_most: int | None = None
    share: int | None = None  # per cent of `clock` after which `then` decides
    clock: str = ""
    who: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    per: Duration | None = None
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that acts, of one edition with its annexes."""

    edition: str  # key of the edition, e.g. «3»
    checksum: str
    language: str
    calendars: Mapping[str, Calendar]
    day_rule: DayRule
    states: Mapping[str, StateRule]
    initial_state: str
    transitions: tuple[Transition, ...]
    clocks: Mapping[str, ClockRule]
    timers: tuple[TimerRule, ...]
    kinds: Mapping[str, KindRule]
    priorities: PriorityRules
    complexities: tuple[str, ...]
    zones: tuple[str, ...]
    provisional: Provisional
    closure_codes: Mapping[str, ClosureCode]
    limits: Mapping[str, Limit] = field(default_factory=dict)
    policies: Mapping[str, object] = field(default_factory=dict)  # rare typed rules by name, see compilation
