"""States and the moves between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reglament.engine.conditions import ANYTHING, Condition
from reglament.engine.durations import Duration


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
