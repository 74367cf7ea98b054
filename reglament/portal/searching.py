"""Search by number or word: word forms of both languages, ё = е, parts of words."""

from __future__ import annotations

import re
from datetime import datetime

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Exists, F, Func, OuterRef, Q, TextField, Value
from django.db.models.functions import Lower

from reglament import engine
from reglament.people.models import Person
from reglament.tickets.models import Message
from reglament.tickets.models.tickets import TicketQuerySet

MOST_WORDS = 8
_NUMBER = re.compile(r"\d{1,12}")


def search(tickets: TicketQuerySet, text: str, *, by: Person, at: datetime) -> TicketQuerySet:
    """Those whose number is in the text or in which every word of it was said; the newest first."""
    words = engine.key(text).split()[:MOST_WORDS]
    number = _NUMBER.search(text) if len(words) <= 2 else None
    exact = Q(number=int(number[0])) if number else Q(pk__in=[])
    if not words:
        return tickets.none()
    said = Q(pk__isnull=False)
    for word in words:
        said &= _says(word, by, at)
    return (
        tickets.alias(plain=_plain("subject"), vector=_vector("subject"))
        .filter(exact | said)
        .order_by("-number")
    )


def _says(word: str, person: Person, at: datetime) -> Q:
    """The word, or a form of it, stands in the subject or in something that was written."""
    written = Message.objects.visible_to(person, at=at).filter(ticket=OuterRef("pk"))
    messages = written.alias(plain=_plain("body"), vector=_vector("body"))
    found = Q(plain__contains=word) | Q(vector=SearchQuery(word, config="russian"))
    return found | Q(Exists(messages.filter(found)))


def _plain(column: str) -> Func:
    values = (Lower(F(column)), Value("ё"), Value("е"))
    return Func(*values, function="translate", output_field=TextField())


def _vector(column: str) -> SearchVector:
    return SearchVector(_plain(column), config="russian")
