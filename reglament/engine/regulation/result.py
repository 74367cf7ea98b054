"""Section 3.6: results and how a ticket ends."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value
from reglament.engine.vocabulary import Again

from .causes import Causes
from .duties import Review
from .exchange import Reminder
from .terms import NormTable


class AcceptanceSilence(StrEnum):
    """What silence after a result means."""

    ACCEPT = "accept"
    HOLD = "hold"


@value
class Acceptance:
    """The author accepts. `term` by kind. `no_reminders_for`: complexities whose one letter announces all."""

    term: NormTable
    reminders: tuple[Reminder, ...] = ()
    silence: AcceptanceSilence = AcceptanceSilence.ACCEPT
    closure_code: str = ""
    no_reminders_for: tuple[str, ...] = ()
    remind_first: Mapping[str, tuple[str, ...]]  # kind -> who is reminded before silence counts
    accepted_by_phone: tuple[str, ...] = ()  # complexities accepted in the call
    clause: str = ""


@value
class Continuation:
    """How a clock goes on when a ticket comes back."""

    clock: str
    again: Again
    least: Duration | None = None
    clause: str = ""


class NewWish(StrEnum):
    """A new wish instead of a complaint."""

    NEW_TICKET = "new_ticket"


@value
class Return:
    """The result did not help."""

    who: tuple[str, ...]
    needs: str = ""
    continuation: Continuation | None = None
    new_wish: NewWish = NewWish.NEW_TICKET
    escalated_at: int | None = None
    escalated_to: str = ""
    counts_as_repeat: bool = True
    clause: str = ""


@value
class Partial:
    """A part of the result: all prose, printed."""

    allowed: str = ""
    how: str = ""
    workaround: str = ""
    clause: str = ""


class Outcome(StrEnum):
    """How a ticket ended."""

    SOLVED = "solved"
    UNSOLVED = "unsolved"
    NOT_COUNTED = "not_counted"


@value
class ClosureCode:
    """How a ticket ended and whether that counts as in time."""

    name: Name
    outcome: Outcome
    counts_on_time: bool = True
    clause: str = ""


class TooLate(StrEnum):
    """What happens after the window."""

    NEW_LINKED = "new_linked"


@value
class Reopening:
    """A closed ticket comes back."""

    within: Duration
    too_late: TooLate = TooLate.NEW_LINKED
    continuation: Continuation | None = None
    clause: str = ""


@value
class Rating:
    """The author's mark, `lowest` to `highest`; below `call_below` somebody calls."""

    lowest: int
    highest: int
    asked: str = ""
    call_below: int | None = None
    called_by: str = ""
    call_within: Duration | None = None
    shown_from: int | None = None
    clause: str = ""


@value
class Withdrawal:
    """The author takes a ticket back."""

    who: tuple[str, ...]
    effort: str = ""
    clause: str = ""


@value
class Result:
    """The whole of section 3.6."""

    codes: Mapping[str, ClosureCode]
    codes_clause: str = ""
    consists_of: str = ""
    acceptance: Acceptance | None = None
    returning: Return | None = None
    partial: Partial | None = None
    reopening: Reopening | None = None
    rating: Rating | None = None
    withdrawal: Withdrawal | None = None
    causes: Causes | None = None
    review: Review | None = None
    clause: str = ""
