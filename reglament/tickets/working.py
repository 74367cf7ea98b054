"""Working: taking a ticket up, waiting for others or for a date, going on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Enclosure, Event
from reglament.tickets.instants import seconds
from reglament.tickets.moving import Given, go, into
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal


def take(
    number: int,
    *,
    answer: str,
    enclosures: tuple[Enclosure, ...] = (),
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Take the ticket into work with a first human answer to the author (clause 3.1.3 of the sample)."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return go(case, Given(text=answer, enclosures=enclosures), into(case, Category.IN_PROGRESS))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def wait_for_third_party(
    number: int,
    *,
    who: str,
    foreign_number: str,
    check_at: datetime | None,
    text: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Wait for somebody outside; the author reads who it is and under which number."""
    said = "\n\n".join(filter(None, (text.strip(), " ".join(filter(None, (who.strip(), foreign_number))))))

    def decide(case: Case) -> Sequence[Event] | Refusal:
        given = Given(
            text=said,
            third_party=who.strip(),
            foreign_number=foreign_number.strip(),
            until=None if check_at is None else seconds(check_at),
        )
        return go(case, given, into(case, Category.AWAITING_THIRD_PARTY))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def schedule(
    number: int,
    *,
    until: datetime | None,
    consent: bool,
    text: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Put the work off to a date that the author agreed to."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        given = Given(text=text, until=None if until is None else seconds(until), consent=consent)
        return go(case, given, into(case, Category.SCHEDULED))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def resume(
    number: int,
    *,
    text: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Go on with the work: what was waited for is there."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        given = Given(text=text, granted=True if case.state.category is Category.AWAITING_APPROVAL else None)
        return go(case, given, into(case, Category.IN_PROGRESS))

    return perform(Intent(number, decide, expected_version), by=by, at=at)
