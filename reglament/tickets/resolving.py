"""The result, its acceptance, and its return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.closing import closed
from reglament.tickets.events import Enclosure, Event, Words
from reglament.tickets.moving import Given, go, into
from reglament.tickets.rating import rated
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Lack, Refusal, refuse


def resolve(
    number: int,
    *,
    result: str,
    cause: str = "",
    enclosures: tuple[Enclosure, ...] = (),
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Give the result to the author, who accepts it or sends it back."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        given = Given(text=result, cause=cause, enclosures=enclosures)
        return go(case, given, into(case, Category.RESOLVED))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def accept(
    number: int,
    *,
    mark: int | None = None,
    text: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """The author (or the one for whom it was filed) accepts; he may give a mark with it."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if case.state.category is not Category.RESOLVED:
            return refuse("move.none", state=case.state.state)
        accepted = go(case, Given(text=text), into(case, Category.CLOSED))
        if isinstance(accepted, Refusal) or mark is None:
            return accepted
        given = rated(case, mark)
        return given if isinstance(given, Refusal) else (*accepted, *given)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def accept_in_call(
    number: int, *, text: str = "", by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """The author said on the telephone that it helped; whoever called him writes it down for him."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if case.state.category is not Category.RESOLVED:
            return refuse("move.none", state=case.state.state)
        if not case.is_desk:
            return refuse("role.needed", who=case.teams)
        if (lack := not_by_phone(case.rules, case.state.complexity)) is not None:
            return Refusal((lack,))
        words = Words(text, channel="телефон") if text.strip() else None
        call = Event(FactKind.CALLED, words=words)
        for_author = replace(case, roles=case.roles | {"автор"})
        return go(for_author, Given(before=(call,)), into(case, Category.CLOSED))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def solve_in_call(
    number: int,
    *,
    result: str,
    code: str,
    cause: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Solved and accepted while the author was still on the telephone: closed with this code at once."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if (lack := not_by_phone(case.rules, case.state.complexity)) is not None:
            return Refusal((lack,))
        return closed(case, code, result, cause=cause)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def not_by_phone(rules: engine.Rules, complexity: str) -> Lack | None:
    """Why a result of this complexity is not accepted in a call (clause 3.6.2 of the sample), or None.

    Where the edition knows no complexities, or no acceptance, nothing is in the way.
    """
    terms = rules.policies.acceptance
    if terms is None or not rules.complexities or complexity in map(engine.key, terms.accepted_by_phone):
        return None
    return Lack("accept.not_by_phone", terms.clause, {"known": terms.accepted_by_phone or ("—",)})


def send_back(
    number: int,
    *,
    what_is_wrong: str,
    enclosures: tuple[Enclosure, ...] = (),
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """The result did not help: back into work, the clock goes on with its remainder."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if case.state.category is not Category.RESOLVED:
            return refuse("move.none", state=case.state.state)
        return go(case, Given(text=what_is_wrong, enclosures=enclosures), into(case, Category.IN_PROGRESS))

    return perform(Intent(number, decide, expected_version), by=by, at=at)
