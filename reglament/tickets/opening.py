"""How a ticket begins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError

from reglament import engine
from reglament.people.models import Base, Person
from reglament.rulebook.contracting import contract_of
from reglament.rulebook.reading import book_of, edition_at, rules_for
from reglament.tickets import storage
from reglament.tickets.events import Enclosure, Tie
from reglament.tickets.instants import moment, seconds
from reglament.tickets.models import Ticket
from reglament.tickets.reading import state
from reglament.tickets.recording import Done, Intent, case_of, perform
from reglament.tickets.refusals import Refusal, Refused
from reglament.tickets.registering import Opening, came_at, registered
from reglament.tickets.relations import Surroundings
from reglament.tickets.triage import Classes
from reglament.tickets.work import Work


def open_ticket(
    *,
    author: Person,
    subject: str,
    body: str = "",
    channel: str,
    by: Person | None,
    at: datetime,
    kind: str | None = None,
    zone: str | None = None,
    impact: str | None = None,
    urgency: str | None = None,
    complexity: str | None = None,
    service: str = "",
    circumstances: tuple[str, ...] = (),
    beneficiary: Person | None = None,
    base: Base | None = None,
    enclosures: tuple[Enclosure, ...] = (),
    happened_at: datetime | None = None,
    received_at: datetime | None = None,
    key: str | None = None,
    tie: Tie | None = None,
    answers: Mapping[str, str] | None = None,
    wished: datetime | None = None,
) -> Done:
    """Register a ticket under the edition that holds for its author now. Raises Refused, NoEdition."""
    classes = Classes(kind, zone, impact, urgency, complexity, None, circumstances)
    opening = Opening(
        author=author,
        subject=subject,
        body=body,
        channel=channel,
        classes=classes,
        service=service,
        beneficiary=beneficiary,
        base=base,
        enclosures=enclosures,
        happened_at=happened_at,
        received_at=received_at,
        key=key,
        tie=tie,
        answers=answers,
        wished=wished,
    )
    return register(opening, by=by, at=at)


def register(opening: Opening, *, by: Person | None, at: datetime) -> Done:
    """The same with everything in one value. One registered under this key before is given back as it is."""
    if (known := _known(opening)) is not None:
        return as_it_is(known, at)
    (number,) = storage.next_numbers(1)
    intent = intended(opening, number, by=by, at=at)
    try:
        return perform(intent, by=by, at=at)
    except IntegrityError:
        if (known := _known(opening)) is None:
            raise
        return as_it_is(known, at)


def _known(opening: Opening) -> Ticket | None:
    """What the same author registered under the same key before; another's key tells nothing."""
    if opening.key is None:
        return None
    return Ticket.objects.filter(foreign_id=opening.key, author=opening.author).first()


def intended(opening: Opening, number: int, *, by: Person | None, at: datetime) -> Intent:
    """The registration under this number (of `storage.next_numbers`), for batches."""
    return Intent(number, lambda case: registered(case, opening), new=_row(opening, number, by, at))


def promise(opening: Opening, *, at: datetime) -> engine.Standing:
    """What would be promised if the ticket came now; nothing is stored. Raises Refused, NoEdition."""
    row = _row(opening, 0, opening.author, at)
    book = book_of(row.edition_id, at)
    work = Work(row, book, engine.begin(book.rules), is_new=True)
    case = case_of(work, Surroundings(at), opening.author, at)
    decided = registered(case, opening)
    if isinstance(decided, Refusal):
        raise Refused(decided, book.rules)
    work.append(decided, actor=case.by, at=case.at, recorded_at=case.recorded_at)
    return work.standing(case.at)


def as_it_is(ticket: Ticket, at: datetime) -> Done:
    """A ticket to which nothing was done."""
    return Done(ticket, (), state(ticket, at))


def _row(opening: Opening, number: int, by: Person | None, at: datetime) -> Ticket:
    author = opening.author
    contract = contract_of(author.organisation_id, at)
    edition = opening.edition or edition_at(
        at,
        organisation=author.organisation_id,
        contract=contract,
        department=author.department_id,
        zone=opening.classes.keyed().zone,
    )
    return Ticket(
        number=number,
        subject=opening.subject.strip()[:300],
        author=author,
        beneficiary=opening.beneficiary,
        organisation_id=author.organisation_id,
        contract_id=contract,
        base=opening.base,
        channel=engine.key(opening.channel),
        registered_at=moment(came_at(rules_for(edition, at), opening, seconds(at))),
        registered_by=by,
        is_history=opening.is_history,
        foreign_id=opening.key,
        edition_id=edition,
        zone=opening.classes.keyed().zone or "",
    )
