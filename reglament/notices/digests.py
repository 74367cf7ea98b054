"""One letter a day about what is worth no letter of its own."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from reglament.notices.models import Delivery, Notice
from reglament.notices.models.deliveries import Kind
from reglament.notices.telling import letter, mail_of
from reglament.people.models import Person

AT_ONCE = 200  # persons


def write_digests(at: datetime) -> int:
    """Write the day's letters: for each person what he has not seen meanwhile. Returns how many."""
    written = 0
    while persons := _next():
        written += _write(persons, at)
    return written


def _next() -> list[int]:
    rows = Notice.objects.filter(delivery="digest", digested_at__isnull=True).order_by("person")
    return list(rows.values_list("person", flat=True).distinct()[:AT_ONCE])


@transaction.atomic
def _write(persons: list[int], at: datetime) -> int:
    waiting = Notice.objects.filter(delivery="digest", digested_at__isnull=True, person__in=persons)
    rows = list(waiting.select_for_update(skip_locked=True).order_by("pk"))
    boxes = mail_of({row.person_id for row in rows})
    people = Person.objects.in_bulk([row.person_id for row in rows])
    letters: list[Delivery] = []
    for key, box in boxes.items():
        unseen = [row.pk for row in rows if row.person_id == key and row.seen_at is None]
        if unseen:
            delivery = letter(people[key], box, Kind.DIGEST, at, at)
            delivery.digest = unseen
            letters.append(delivery)
    Delivery.objects.bulk_create(letters)
    Notice.objects.filter(pk__in=[row.pk for row in rows]).update(digested_at=at)
    return len(letters)
