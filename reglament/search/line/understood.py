"""What a line was understood as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import Q

from reglament.people.models import Person
from reglament.rulebook.reading import Book
from reglament.search.matching import Term
from reglament.ui.language import Language


@dataclass(frozen=True)
class Asking:
    """Who asks, when, and under which editions: what the names in a line can mean."""

    by: Person
    at: datetime
    books: Sequence[Book]
    language: Language

    @property
    def zone(self) -> ZoneInfo:
        """The desk's time zone; UTC where no edition is in force."""
        return self.books[0].zone if self.books else ZoneInfo("UTC")


@dataclass(frozen=True)
class Misunderstood:
    """A key or a value that is not there, and the nearest ones that are."""

    what: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chip:
    """One piece as it was understood; `without` is the line that lacks it. `wrong`: why it does not count."""

    text: str
    without: str
    wrong: str = ""


@dataclass(frozen=True)
class Understood:
    """All of a line. `narrowed`: it says more than words."""

    chips: Sequence[Chip] = ()
    terms: Sequence[Term] = ()
    condition: Q = field(default_factory=Q)
    number: int | None = None

    @property
    def narrowed(self) -> bool:
        """Something besides words is asked for."""
        return bool(self.condition)

    @property
    def is_empty(self) -> bool:
        """Nothing that counts is asked for."""
        return not self.terms and not self.condition
