"""How a ticket ends: closed with a code, rejected, withdrawn; and how it comes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Event, Tie
from reglament.tickets.moving import Given, go, into
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse


def close(
    number: int,
    *,
    code: str,
    text: str = "",
    cause: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Close with a code of the edition; `text` goes to the author."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return closed(case, code, text, cause=cause)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def closed(
    case: Case, code: str, text: str, tie: Tie | None = None, *, cause: str = ""
) -> Sequence[Event] | Refusal:
    """The way to an end with this code, if one is open from here."""
    code = engine.key(code)
    if not code:
        return refuse("need.closure_code")
    if code not in case.rules.closure_codes:
        known = ", ".join(case.rules.closure_codes)
        return refuse("code.unknown", value=code, known=known)
    return go(case, Given(text=text, code=code, cause=cause, tie=tie), _with_code(case, code))


def usual_code(rules: engine.Rules, zone: str) -> str:
    """The code that closes a ticket which belongs to no zone (clause 2.4 of the sample); "" for others."""
    outside = rules.policies.outside
    return outside.closure_code if outside and zone == engine.OUTSIDE else ""


def _with_code(case: Case, code: str) -> Callable[[engine.Transition], bool]:
    ends = into(case, Category.CLOSED)
    return lambda way: ends(way) and way.closure_code in (None, "", code)


def reject(
    number: int,
    *,
    ground: str,
    explanation: str,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Refuse the ticket on a ground of the edition; the explanation says what the author can do next."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        given = Given(text=explanation, ground=engine.key(ground))
        return go(case, given, into(case, Category.REJECTED))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def grant_appeal(
    number: int, *, decision: str, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """Restore a rejected ticket; its clock goes on from registration."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if case.state.category is not Category.REJECTED:
            return refuse("move.none", state=case.state.state)
        return go(
            case, Given(text=decision), into(case, Category.NEW, Category.ASSIGNED, Category.IN_PROGRESS)
        )

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def withdraw(
    number: int, *, reason: str, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """The author takes the ticket back, from any open state."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return go(case, Given(text=reason), into(case, Category.WITHDRAWN))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def reopen(
    number: int, *, what_is_wrong: str, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """Bring a closed ticket back within its window; later the author files a new one that is linked to it."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if case.state.category is not Category.CLOSED:
            return refuse("state.open")
        return go(case, Given(text=what_is_wrong), into(case, Category.IN_PROGRESS, Category.ASSIGNED))

    return perform(Intent(number, decide, expected_version), by=by, at=at)
