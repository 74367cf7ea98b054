"""Mass incidents that everybody may know of: whoever files a ticket is offered to join them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reglament.people import statements
from reglament.people.models import Person
from reglament.rulebook.reading import book_of
from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import TicketQuerySet

MOST = 3


@dataclass(frozen=True, slots=True)
class Announcement:
    """A mass incident as those see it who do not see its ticket."""

    number: int
    subject: str
    zone: str
    since: datetime


def announced(person: Person, *, at: datetime) -> list[Announcement]:
    """The latest open mass incidents of the person's organisation that somebody has joined, at most three.

    None of a closed zone: what happens there only those named by the edition know.
    """
    key = ("mass incidents", person.pk, person.organisation_id)
    rows = statements.objects(Ticket, key, lambda: _mains(person))
    shown = [row for row in rows if not _is_closed(row, at)]
    return [Announcement(row.number, row.subject, row.zone, row.registered_at) for row in shown[:MOST]]


def _mains(person: Person) -> TicketQuerySet:
    joined = Ticket.objects.filter(parent__isnull=False).order_by().values("parent")
    mains = Ticket.objects.open().filter(pk__in=joined, organisation=person.organisation_id)
    if person.organisation_id is None:
        mains = Ticket.objects.open().filter(pk__in=joined, organisation__isnull=True)
    return mains.exclude(author=person).order_by("-number")[: MOST * 2]


def _is_closed(ticket: Ticket, at: datetime) -> bool:
    zone = book_of(ticket.edition_id, at).rules.policies.zones.get(ticket.zone)
    return zone is not None and bool(zone.seen_by)
