"""The result, its acceptance, and its return."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Enclosure, Event
from reglament.tickets.moving import Given, go, into
from reglament.tickets.rating import rated
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse


def resolve(
    number: int,
    *,
    result: str,
    enclosures: tuple[Enclosure, ...] = (),
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Give the result to the author, who accepts it or sends it back."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return go(case, Given(text=result, enclosures=enclosures), into(case, Category.RESOLVED))

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
