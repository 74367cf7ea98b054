"""A draft as it stands: does it read, what does the check say, what does it change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reglament import engine, paper
from reglament.office.registers.wrong import Wrong, wrong_in
from reglament.office.regulation.findings import Line, findings_of
from reglament.paper.comparing import Change, Mark, compare, marked
from reglament.people.models import Person
from reglament.rulebook.models import Edition, EditionState
from reglament.rulebook.reading import Book, book_of
from reglament.ui.language import language


@dataclass(frozen=True, slots=True)
class Difference:
    """One change with both texts as one, word by word."""

    change: Change
    text: str
    runs: tuple[tuple[Mark, str], ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What the page shows. `book` None: the text does not read, `wrong` says why."""

    book: Book | None
    wrong: tuple[Wrong, ...] = ()
    findings: tuple[Line, ...] = ()
    changes: tuple[Difference, ...] = ()
    against: Edition | None = None

    @property
    def unsound(self) -> bool:
        """It reads, and the check finds errors."""
        return self.book is not None and not self.sound

    @property
    def sound(self) -> bool:
        """It may be handed over for approval."""
        return self.book is not None and not any(one.level == "error" for one in self.findings)


def read(row: Edition, *, by: Person, at: datetime) -> Draft:
    """Read the draft beside the annexes in force and compare it with the edition that holds."""
    try:
        book = book_of(row.pk, at)
    except engine.NotationErrors as errors:
        return Draft(None, tuple(wrong_in(errors, row.text, row.source)))
    against = in_force(row.regulation, by=by, at=at)
    previous = book_of(against.pk, at) if against else None
    found = findings_of(book, at, previous.edition if previous else None)
    changes = differences(previous, book) if previous else ()
    return Draft(book, (), tuple(found), changes, against)


def differences(old: Book, new: Book) -> tuple[Difference, ...]:
    """What a reader of the old one has to learn."""
    spoken = language()
    before = paper.document(old.edition, old.annexes, spoken, old.rules)
    after = paper.document(new.edition, new.annexes, spoken, new.rules)
    return tuple(
        Difference(one, one.words(spoken), tuple(marked(one.was, one.becomes)))
        for one in compare(before, after)
    )


def in_force(regulation: str, *, by: Person, at: datetime) -> Edition | None:
    """The newest edition of the document that holds."""
    rows = Edition.objects.visible_to(by, at=at).filter(regulation=regulation, state=EditionState.IN_FORCE)
    return rows.order_by("-in_force_from").first()
