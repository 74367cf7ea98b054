"""Asking the author and hearing him."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Enclosure, Event
from reglament.tickets.moving import Given, go, into
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal


def ask(
    number: int,
    *,
    question: str,
    enclosures: tuple[Enclosure, ...] = (),
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Ask the author; the ticket waits for him and the clocks that the edition names stand."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        given = Given(text=question, enclosures=enclosures)
        return go(case, given, into(case, Category.AWAITING_AUTHOR))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def answer(
    number: int,
    *,
    body: str,
    enclosures: tuple[Enclosure, ...] = (),
    channel: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """The author's answer to the question, by himself or written down by the desk for him."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return answered(case, Given(text=body, enclosures=enclosures, channel=channel))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def answered(case: Case, given: Given) -> Sequence[Event] | Refusal:
    """Back to where the question was asked: to work when somebody is responsible, else to the new ones."""
    first = Category.IN_PROGRESS if case.state.responsible else Category.NEW
    decided = go(case, given, into(case, first))
    return (
        decided
        if not isinstance(decided, Refusal)
        else go(case, given, into(case, Category.IN_PROGRESS, Category.NEW, Category.ASSIGNED))
    )
