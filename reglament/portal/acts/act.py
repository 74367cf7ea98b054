"""What a person of the portal may do with a ticket: when it is open, what it asks, which verb it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise

from reglament import engine
from reglament.engine import Category, FactKind, Need
from reglament.people.models import Person
from reglament.portal.forms.acting import ActForm, Data
from reglament.tickets.events import Enclosure
from reglament.tickets.looking import Look
from reglament.tickets.recording import Done


@dataclass(frozen=True, slots=True)
class Sight:
    """One ticket before one person of the portal."""

    look: Look
    person: Person

    @property
    def category(self) -> Category:
        """What the state means."""
        return self.look.standing.category

    @property
    def is_authors_side(self) -> bool:
        """The person filed it, it was filed for him, or he answers for its author."""
        ticket = self.look.ticket
        return self.person.pk in (ticket.author_id, ticket.beneficiary_id) or "автор" in self.look.roles

    def way(self, *targets: Category, need: Need | None = None) -> engine.Move | None:
        """The first open way into one of these categories (that asks for this)."""
        states = self.look.rules.states
        for move in self.look.open_moves:
            fits = states[move.transition.target].category in targets
            if fits and (need is None or need in move.transition.needs):
                return move
        return None

    def has(self, kind: FactKind) -> bool:
        """Whether such a thing has happened."""
        return kind in self.look.state.last


@dataclass(frozen=True, slots=True)
class Call:
    """An act with everything that was given."""

    sight: Sight
    data: Mapping[str, Any]
    enclosures: tuple[Enclosure, ...]
    at: datetime

    @property
    def number(self) -> int:
        """Of which ticket."""
        return self.sight.look.ticket.number

    @property
    def by(self) -> Person:
        """Who does it."""
        return self.sight.person

    @property
    def text(self) -> str:
        """What was written."""
        return str(self.data.get("text", ""))


@dataclass(frozen=True, slots=True)
class Act:
    """One of them. `said` is what the page says when it is done."""

    slug: str
    is_open: Callable[[Sight], bool]
    form: Callable[[Sight, Data, Data], ActForm]
    do: Callable[[Call], Done]
    said: str | Promise
    takes_files: bool = False


BACK = (Category.NEW, Category.ASSIGNED, Category.IN_PROGRESS)


def draft(sight: Sight, slug: str) -> dict[str, str]:
    """The prefix of the form, and the name of its text in the browser."""
    return {"slug": slug, "draft": f"{sight.look.ticket.number}:{slug}"}
