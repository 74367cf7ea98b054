"""Who has to know an edition and has not said so is reminded by letter, rarer and rarer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Max

from reglament.notices.models import Delivery
from reglament.notices.models.deliveries import Kind
from reglament.notices.telling import letter, mail_of
from reglament.rulebook.acquainting import missing, reminded_since
from reglament.rulebook.models import Edition
from reglament.rulebook.reading import Book, books_at


@dataclass(frozen=True, slots=True)
class Reminded:
    """How often somebody was reminded, and when last."""

    times: int
    last: datetime


def remind(at: datetime) -> int:
    """Write the letters that are due, one for each person and edition in force. Returns how many."""
    return sum(_of_edition(book, at) for book in books_at(at))


@transaction.atomic
def _of_edition(book: Book, at: datetime) -> int:
    edition = Edition.objects.get(pk=book.id)
    due = reminded_since(edition, at)
    if due is None:
        return 0
    known = reminders(edition)
    waiting = [one for one in missing(edition, book) if one.pk not in known or known[one.pk].last < due]
    boxes = mail_of({one.pk for one in waiting})
    letters = []
    for person in waiting:
        if (box := boxes.get(person.pk)) is not None:
            delivery = letter(person, box, Kind.READING, at, at)
            delivery.digest = [edition.pk]
            letters.append(delivery)
    Delivery.objects.bulk_create(letters)
    return len(letters)


def reminders(edition: Edition) -> Mapping[int, Reminded]:
    """Who (id) was reminded of this edition."""
    rows = Delivery.objects.filter(kind=Kind.READING, digest=[edition.pk]).order_by()
    found = rows.values_list("person").annotate(times=Count("pk"), last=Max("made_at"))
    return {person: Reminded(times, last) for person, times, last in found}
