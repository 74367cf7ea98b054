"""Somebody meant by a few letters of his name."""

from __future__ import annotations

from datetime import datetime

from reglament.people.models import Person
from reglament.people.names import fold

MOST = 6


def find(written: str, *, by: Person, at: datetime) -> list[Person]:
    """Active colleagues of `by` whom «Рябова», «рябова а.» or the full name can mean, at most six.

    Of several, one whose whole name was written is the one meant.
    """
    words = fold(written).replace(".", " ").split()
    if not words:
        return []
    rows = Person.objects.visible_to(by, at=at).active().filter(sort_key__startswith=words[0])
    found = [person for person in rows[:200] if _fits(person, words)]
    whole = [person for person in found if fold(person.full_name) == " ".join(words)]
    return whole if len(whole) == 1 else found[:MOST]


def _fits(person: Person, words: list[str]) -> bool:
    """Each word begins the part of the name in its place."""
    parts = fold(person.full_name).split()
    return len(words) <= len(parts) and all(
        part.startswith(word) for part, word in zip(parts, words, strict=False)
    )
