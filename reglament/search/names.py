"""Names asked for: persons, organisations and bases whose name or number holds a word, as marks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Q

from reglament.people.models import Base, Organisation, Person
from reglament.people.names import fold
from reglament.search import marks

SHORTEST = 3  # letters: a shorter word is in half of all names
MOST = 50  # names that one word may mean


def marks_of(word: str, *, by: Person, at: datetime) -> frozenset[str]:
    """The marks of whoever the reader knows whose name holds this word; an INN names its organisation."""
    if len(word) < SHORTEST:
        return frozenset()
    return frozenset(_marks_of(fold(word), by, at))


def _marks_of(word: str, by: Person, at: datetime) -> Iterator[str]:
    persons = Person.objects.visible_to(by, at=at).filter(sort_key__contains=word)
    yield from (marks.person(key) for key in persons.values_list("pk", flat=True)[:MOST])
    called = Q(inn=word) if word.isdecimal() else Q(sort_key__contains=word)
    organisations = Organisation.objects.visible_to(by, at=at).filter(called)
    yield from (marks.organisation(key) for key in organisations.values_list("pk", flat=True)[:MOST])
    bases = Base.objects.visible_to(by, at=at).filter(name__icontains=word)
    yield from (marks.base(key) for key in bases.values_list("pk", flat=True)[:MOST])
