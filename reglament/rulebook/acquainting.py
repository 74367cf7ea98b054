"""Who has to know an edition, and who has said that he does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reglament.people.models import Person
from reglament.rulebook.models import Acquaintance, Edition
from reglament.rulebook.presence import person_key
from reglament.rulebook.reading import Book


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


def last_read(person: Person, regulation: str, before: Edition) -> Edition | None:
    """The newest edition of the document, before this one, that the person has said he knows."""
    rows = Acquaintance.objects.filter(person=person, edition__regulation=regulation)
    row = rows.exclude(edition=before).select_related("edition").order_by("-edition__in_force_from").first()
    return row.edition if row else None


def has_read(person: Person, edition: Edition) -> bool:
    """Whether the person has said so."""
    return Acquaintance.objects.filter(person=person, edition=edition).exists()
