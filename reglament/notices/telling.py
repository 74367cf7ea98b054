"""The reader of the journal that tells people: notices on the page, letters where the edition wants them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from reglament import engine
from reglament.engine import FactKind
from reglament.notices.models import Delivery, Notice
from reglament.notices.models.deliveries import Kind
from reglament.notices.occasions import SILENT, Occasion, occasions
from reglament.notices.ways import way_of
from reglament.people.models import Address, Person
from reglament.rulebook.presence import presence_at
from reglament.rulebook.reading import book_of
from reglament.tickets import journal
from reglament.tickets.models import Pending, Ticket
from reglament.tickets.relations import Circle, circle
from reglament.tickets.undo import WITHIN


def wants(fact: engine.Fact, journal: Sequence[engine.Fact]) -> bool:
    """Verdicts on clocks and what stays inside the desk are told to nobody."""
    return fact.kind not in SILENT


def read(rows: Sequence[Pending], at: datetime) -> None:
    """Tell what these facts are worth telling. What was taken back meanwhile is not told at all."""
    presence = presence_at(at)
    tickets = Ticket.objects.in_bulk([row.ticket_id for row in rows])
    journals = journal.read(sorted(tickets))
    notices: list[Notice] = []
    for row in rows:
        stored = journals[row.ticket_id]
        ticket = tickets[row.ticket_id]
        fact = stored[row.seq - 1].fact()
        if fact.kind is FactKind.RETRACTED:
            _take_back(ticket, int(fact.data["retracts"]))
        elif row.seq not in _retracted(stored):
            around = circle(ticket, book_of(ticket.edition_id, at), at, presence)
            notices += _notices(around, fact, _verb(stored, row.seq), at)
    Notice.objects.bulk_create(notices, ignore_conflicts=True)
    _write_letters([notice for notice in notices if notice.delivery == engine.Delivery.LETTER], at)


def _notices(
    around: Circle, fact: engine.Fact, verb: Sequence[engine.Fact], at: datetime
) -> Iterator[Notice]:
    """One for each person; nobody is told of what he did himself, but for the number of what he sent."""
    told: set[int] = set()
    for occasion in occasions(fact, verb, around.book.rules, around.ticket.category):
        way = way_of(around.book.rules, occasion.event)
        if way is None:
            continue
        for person in _meant(around, occasion, fact):
            own = str(person.pk) == fact.actor and occasion.event is not engine.Notice.REGISTERED
            if not own and person.pk not in told and around.sees(person):
                told.add(person.pk)
                yield Notice(
                    person=person,
                    ticket=around.ticket,
                    seq=fact.seq,
                    event=occasion.event.value,
                    delivery=way.delivery.value,
                    on_page=way.on_page,
                    at=at,
                )


def _meant(around: Circle, occasion: Occasion, fact: engine.Fact) -> list[Person]:
    """Whom the desk told by itself stands in the journal; all others are looked up now."""
    if known := fact.data.get("told", occasion.persons):
        return list(Person.objects.active().filter(pk__in=[int(person) for person in known]))
    if "told" in fact.data:
        return []
    return around.persons(occasion.to)


def _write_letters(notices: Sequence[Notice], at: datetime) -> None:
    """A letter waits until its verb cannot be undone any more."""
    boxes = mail_of({notice.person_id for notice in notices})
    known = Notice.objects.filter(ticket__in={notice.ticket_id for notice in notices})
    stored = {(each.ticket_id, each.seq, each.person_id, each.event): each for each in known}
    not_before = at + timedelta(seconds=WITHIN + 1)
    letters = []
    for notice in notices:
        saved = stored.get((notice.ticket_id, notice.seq, notice.person_id, notice.event))
        box = boxes.get(notice.person_id)
        if saved is not None and box is not None:
            letters.append(letter(notice.person, box, Kind.NOTICE, at, not_before, saved))
    Delivery.objects.bulk_create(letters)


def letter(
    person: Person, box: Address, kind: Kind, at: datetime, not_before: datetime, notice: Notice | None = None
) -> Delivery:
    """A letter to this address, not written down yet."""
    return Delivery(
        kind=kind,
        person=person,
        notice=notice,
        address=box.value,
        is_verified=box.is_verified,
        made_at=at,
        not_before=not_before,
    )


def mail_of(persons: set[int]) -> dict[int, Address]:
    """The mail address of each of these persons; a verified one goes before others."""
    rows = Address.objects.filter(person__in=persons, kind=Address.Kind.MAIL).order_by("verified_at", "-pk")
    boxes: dict[int, Address] = {}
    for row in rows:
        if row.person_id not in boxes or not boxes[row.person_id].is_verified:
            boxes[row.person_id] = row
    return boxes


def _take_back(ticket: Ticket, seq: int) -> None:
    """What was told of a fact that was taken back goes, unless its letter has left."""
    rows = Notice.objects.filter(ticket=ticket, seq=seq)
    rows.exclude(deliveries__sent_at__isnull=False).delete()


def _retracted(stored: Sequence[journal.Row]) -> set[int]:
    return {row.data["retracts"] for row in stored if row.kind == FactKind.RETRACTED.value}


def _verb(stored: Sequence[journal.Row], seq: int) -> list[engine.Fact]:
    """The facts recorded together with this one."""
    start = seq - 1
    while start > 0 and stored[start].part > 0:
        start -= 1
    end = seq
    while end < len(stored) and stored[end].part > 0:
        end += 1
    return [row.fact() for row in stored[start:end]]
