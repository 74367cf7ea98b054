"""Erasing in place: the text or the file goes, the fact with its hash stays, and the chain holds."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.dispatch import Signal

from reglament.people.models import Person
from reglament.tickets.models import Attachment, Message, Note, Ticket

erased = Signal()
"""Something of a ticket was erased: `number`. Whoever keeps words of tickets drops those that are gone."""


@transaction.atomic
def redact(thing: Message | Note | Attachment, *, by: Person, at: datetime) -> None:
    """Empty a text, or let a file go; who did it and when stays. Administrators only: PermissionError."""
    _permit(by)
    if isinstance(thing, Attachment):
        thing.content, thing.name = None, ""
        names = ["content", "name"]
    else:
        thing.body = ""
        names = ["body"]
    thing.redacted_at, thing.redacted_by = at, by
    thing.save(update_fields=[*names, "redacted_at", "redacted_by"])
    erased.send(type(thing), number=thing.ticket_id)


@transaction.atomic
def redact_subject(ticket: Ticket, *, subject: str, by: Person) -> None:
    """Replace the words of a subject that should not be there. Administrators only: PermissionError."""
    _permit(by)
    Ticket.objects.filter(number=ticket.number).update(subject=subject.strip()[:300])
    erased.send(Ticket, number=ticket.number)


def _permit(person: Person) -> None:
    if not person.is_administrator:
        raise PermissionError(person.key)
