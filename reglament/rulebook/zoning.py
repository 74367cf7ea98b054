"""Who holds which zone. A substitute holds it while the one before him is away."""

from __future__ import annotations

from collections.abc import Iterator

from reglament import engine
from reglament.rulebook.presence import Presence, person_key
from reglament.rulebook.reading import Book

COLUMNS = {
    "owner": ("owner", "substitute"),
    "key_user": ("key_user", "key_user_substitute"),
    "process_owner": ("process_owner", "process_owner_substitute"),
}
ROLES = {"key_user": "ключевой пользователь", "process_owner": "владелец процесса"}


def holder_of(book: Book, zone: str, column: str, presence: Presence) -> str | None:
    """The person (as the annex writes him) who holds the zone in this capacity now; None when nobody does."""
    row = next((row for name, row in book.annexes.zones.items() if engine.key(name) == zone), None)
    return presence.first_present(getattr(row, name) for name in COLUMNS[column]) if row else None


def held_by(book: Book, key: str, column: str, presence: Presence) -> frozenset[str]:
    """The zones (keys) that the person with this key holds in this capacity now."""
    return frozenset(_held(book, key, column, presence))


def _held(book: Book, key: str, column: str, presence: Presence) -> Iterator[str]:
    for name, row in book.annexes.zones.items():
        holder = presence.first_present(getattr(row, part) for part in COLUMNS[column])
        if holder and person_key(holder) == key:
            yield engine.key(name)


def named_in(book: Book, key: str, column: str) -> frozenset[str]:
    """The zones (keys) in whose row of the register the person stands, present or not."""
    return frozenset(
        engine.key(name)
        for name, row in book.annexes.zones.items()
        if key in {person_key(getattr(row, part)) for part in COLUMNS[column] if getattr(row, part)}
    )
