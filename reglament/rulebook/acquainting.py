"""Who has to know an edition, and who has said that he does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from reglament.people.models import Person
from reglament.rulebook.models import Acquaintance, Edition
from reglament.rulebook.presence import person_key
from reglament.rulebook.reading import Book

REMINDED_AFTER: Final = (0, 3, 7, 14)
"""Days since the edition holds, after which whoever has not said so is reminded; then every week."""
LATE_AFTER: Final = 7
"""Days after which the head sees somebody as late."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who has to know; `at` None: he has not said so yet."""

    person: Person
    at: datetime | None


def acquaint(edition: Edition, *, by: Person, at: datetime) -> bool:
    """Note that the person has read it; False where that was noted before."""
    _, fresh = Acquaintance.objects.get_or_create(edition=edition, person=by, defaults={"at": at})
    return fresh


def readers(edition: Edition, book: Book) -> list[Reader]:
    """Whom the annex of people names, in its order, and whoever else has read it."""
    said = dict(Acquaintance.objects.filter(edition=edition).values_list("person", "at"))
    keys = [person_key(written) for written in book.annexes.people]
    named = {person.key: person for person in Person.objects.filter(key__in=keys, is_active=True)}
    order = [named[key] for key in keys if key in named]
    known = {person.pk for person in order}
    others = Person.objects.filter(pk__in=set(said) - known).order_by("sort_key", "pk")
    return [Reader(person, said.get(person.pk)) for person in (*order, *others)]


def missing(edition: Edition, book: Book) -> list[Person]:
    """Who has to know it and has not said so."""
    return [one.person for one in readers(edition, book) if one.at is None]


def reminded_since(edition: Edition, at: datetime) -> datetime | None:
    """The last instant by which a reminder was due; None before the edition holds."""
    if edition.in_force_from is None or edition.in_force_from > at:
        return None
    days = (at - edition.in_force_from).days
    last = max(step for step in REMINDED_AFTER if step <= days)
    if last == REMINDED_AFTER[-1]:
        last += (days - last) // 7 * 7
    return edition.in_force_from + timedelta(days=last)


def is_late(edition: Edition, at: datetime) -> bool:
    """Whether who has not said so by now is late."""
    return edition.in_force_from is not None and at >= edition.in_force_from + timedelta(days=LATE_AFTER)


def days_of_reading(edition: Edition, zone: tzinfo) -> dict[str, date]:
    """The keys of those who have said that they know it, each with the day."""
    rows = Acquaintance.objects.filter(edition=edition).values_list("person__key", "at")
    return {key: at.astimezone(zone).date() for key, at in rows}


def last_read(person: Person, regulation: str, before: Edition) -> Edition | None:
    """The newest edition of the document, before this one, that the person has said he knows."""
    rows = Acquaintance.objects.filter(person=person, edition__regulation=regulation)
    row = rows.exclude(edition=before).select_related("edition").order_by("-edition__in_force_from").first()
    return row.edition if row else None


def has_read(person: Person, edition: Edition) -> bool:
    """Whether the person has said so."""
    return Acquaintance.objects.filter(person=person, edition=edition).exists()
