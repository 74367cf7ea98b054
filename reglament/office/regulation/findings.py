"""What the check finds in the edition in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reglament import engine
from reglament.rulebook.reading import Book
from reglament.ui.language import language


@dataclass(frozen=True, slots=True)
class Line:
    """One finding for the eye; `level` is error, warning or note; `clause` may be ""."""

    level: str
    clause: str
    line: int
    what: str
    mend: str


def findings(book: Book, at: datetime) -> list[Line]:
    """Of the edition in force, errors first."""
    return findings_of(book, at)


def findings_of(book: Book, at: datetime, previous: engine.Edition | None = None) -> list[Line]:
    """Errors first; with the edition before also what it named and this one lost."""
    today = at.astimezone(book.zone).date()
    spoken = language()
    return [
        Line(one.level.value, one.clause, one.place.line, one.what(spoken), one.mend(spoken))
        for one in engine.check_edition(book.edition, book.annexes, today, previous)
    ]
