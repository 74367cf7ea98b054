"""Names asked for: persons, organisations and bases whose name or number holds a word, as marks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import CharField, Q, QuerySet, Value

from reglament.people.models import Base, Organisation, Person
from reglament.people.names import fold
from reglament.search import marks

SHORTEST = 3  # letters: a shorter word is in half of all names
MOST = 50  # names that one word may mean
SIGNS = {"person": marks.person, "organisation": marks.organisation, "base": marks.base}


def marks_of(word: str, *, by: Person, at: datetime) -> frozenset[str]:
    """The marks of whoever the reader knows whose name holds this word; an INN names its organisation."""
    if len(word) < SHORTEST:
        return frozenset()
    named = fold(word)
    called = Q(inn=named) if named.isdecimal() else Q(sort_key__contains=named)
    found = _keys("person", Person.objects.visible_to(by, at=at).filter(sort_key__contains=named)).union(
        _keys("organisation", Organisation.objects.visible_to(by, at=at).filter(called)),
        _keys("base", Base.objects.visible_to(by, at=at).filter(sort_key__contains=named)),
        all=True,
    )
    return frozenset(SIGNS[sort](key) for sort, key in found)


def _keys(sort: str, found: QuerySet[Any, Any]) -> QuerySet[Any, tuple[Any, ...]]:
    keys: QuerySet[Any, tuple[Any, ...]] = found.order_by().values_list(Value(sort, CharField()), "pk")
    return keys[:MOST]
