"""Closed lists that an edition and its compiled rules share. The value is what files and journals carry."""

from __future__ import annotations

from enum import StrEnum


class Category(StrEnum):
    """What a state means to the engine, whatever an edition calls it."""

    __hash__ = str.__hash__  # the one of Enum is Python and dear

    NEW = "new"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    AWAITING_AUTHOR = "awaiting_author"
    AWAITING_APPROVAL = "awaiting_approval"
    AWAITING_THIRD_PARTY = "awaiting_third_party"
    SCHEDULED = "scheduled"
    BACKLOG = "backlog"  # approved, waiting for its turn among the planned changes
    RESOLVED = "resolved"
    CLOSED = "closed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"

    @property
    def is_final(self) -> bool:
        """Nobody has a move any more, though some windows (reopening, appeal) may be open."""
        return self in _FINAL


_FINAL = frozenset({Category.CLOSED, Category.REJECTED, Category.WITHDRAWN})


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
    REFUSED = "refused"  # an approver's refusal led here; with `within` also not later than that


class Approval(StrEnum):
    """Whether somebody has to agree to tickets of a kind."""

    NONE = "none"
    REQUIRED = "required"  # always; by effort where the edition says so
    BY_CATALOGUE = "by_catalogue"  # those whom the catalogue names for the service


class Norm(StrEnum):
    """What a cell of a table can say besides a duration."""

    BY_PLAN = "by_plan"  # no norm; a date is promised after the estimate
    NONE = "none"
    NOT_OFFERED = "not_offered"  # this combination is refused


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
