"""Search by number or word among the tickets of a person of the portal: plain words, no keys to learn."""

from __future__ import annotations

import re
from datetime import datetime

from django.db.models import Q

from reglament.people.models import Person
from reglament.search.finding import answering
from reglament.search.line.reading import words_of
from reglament.tickets.models.tickets import TicketQuerySet

MOST_WORDS = 8
_NUMBER = re.compile(r"\d{1,12}")


def search(tickets: TicketQuerySet, text: str, *, by: Person, at: datetime) -> TicketQuerySet:
    """Those whose number is in the text, or in which each word of it stands or begins; the newest first."""
    terms = words_of(text, by=by, at=at)[:MOST_WORDS]
    if not terms:
        return tickets.none()
    number = _NUMBER.search(text) if len(terms) <= 2 else None
    exact = Q(number=int(number[0])) if number else Q(pk__in=[])
    said = answering(terms, by=by, at=at)
    return tickets.filter(exact | Q(said)).order_by("-number")
