"""How an edition is put in force, and what the check says of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace
from unittest.mock import patch

from reglament import engine
from reglament.rulebook import bounding, enacting
from reglament.rulebook.reading import Book
from reglament.tickets import migrating

ENACTED = datetime(2026, 1, 20, 9, tzinfo=UTC)
LOAD = {"overload", "tight", "spare", "one_away", "staff", "no_users"}


def beginning(book: Book) -> object:
    """From when the edition holds, and under which number."""
    nobody = SimpleNamespace(filter=lambda *_, **__: SimpleNamespace(exists=lambda: False))
    with patch.object(enacting, "Scope", SimpleNamespace(objects=nobody)):
        starts = enacting._starts_at(book.edition, dict(bounding.EVERYBODY), "main", ENACTED)
    return starts, book.rules.edition


def migration(book: Book) -> object:
    """Whether open tickets move to an edition that holds for them now."""
    ticket = SimpleNamespace(
        organisation_id=None, author=SimpleNamespace(department_id=None), zone="", edition_id=1
    )
    with (
        patch.object(migrating, "edition_at", lambda *_, **__: 2),
        patch.object(migrating, "book_of", lambda *_: book),
    ):
        return migrating._target(ticket, ENACTED)  # type: ignore[arg-type]


def load(book: Book) -> object:
    """Whether the teams can keep what is promised, as `reglament check` reckons their load."""
    findings = engine.check_edition(book.edition, book.annexes, date(2026, 2, 1))
    return [found.what() for found in findings if found.code in LOAD]
