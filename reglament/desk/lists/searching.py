"""Search by number, by words of the subject and by names."""

from __future__ import annotations

import re

from django.db.models import Q

from reglament.desk.seat import Seat
from reglament.people.names import fold
from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import TicketQuerySet

NUMBER = re.compile(r"(?:№|n|no|#)?\s*(?:[\w-]*-)?(\d{1,18})", re.IGNORECASE)
MOST_WORDS = 8


def numbered(query: str) -> int | None:
    """The number that the query is, with or without its mask («ЛК-1486», «№ 1486»)."""
    found = NUMBER.fullmatch(query.strip())
    return int(found[1]) if found else None


def matching(seat: Seat, query: str) -> TicketQuerySet:
    """The visible tickets in which every word stands: in the subject or in a name; ё and е are one letter."""
    found = Ticket.objects.visible_to(seat.person, at=seat.at)
    words = query.split()[:MOST_WORDS]
    number = numbered(query)
    condition = Q()
    for word in words:
        condition &= _holds(word)
    return found.filter(condition | Q(number=number) if number is not None else condition)


def _holds(word: str) -> Q:
    pattern = re.sub("[её]", "[её]", re.escape(word.casefold()))
    name = fold(word)
    return (
        Q(subject__iregex=pattern)
        | Q(author__sort_key__contains=name)
        | Q(responsible__sort_key__contains=name)
    )
