"""Who sits at the desk: the person, the editions in force, the roles he holds at this moment."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from reglament import engine
from reglament.engine import Need
from reglament.people.models import Person
from reglament.people.policies import DeskRequest
from reglament.rulebook.presence import Presence, presence_at
from reglament.rulebook.reading import Book, books_at
from reglament.rulebook.roles import groups_of, roles_in, team_of
from reglament.rulebook.zoning import held_by
from reglament.tickets.models import gates
from reglament.tickets.relations import OF_ZONE


@dataclass(frozen=True)
class Seat:
    """Everything by which lists and forms are cut to one person."""

    person: Person
    at: datetime
    books: tuple[Book, ...]
    presence: Presence

    @cached_property
    def roles(self) -> frozenset[str]:
        """Keys of the person's roles, with the teams they belong to."""
        return frozenset(name for book in self.books for name in self._roles_in(book))

    @cached_property
    def categories(self) -> frozenset[engine.Category]:
        """What the states of the editions mean: a list of what cannot be is not offered."""
        return frozenset(state.category for book in self.books for state in book.rules.states.values())

    @cached_property
    def is_alone(self) -> bool:
        """One person does everything, whatever the regulation."""
        return all(map(is_of_one, self.books))

    @cached_property
    def movers(self) -> frozenset[str]:
        """The relative persons whose move a ticket can be."""
        return frozenset(state.move for book in self.books for state in book.rules.states.values())

    @cached_property
    def mark(self) -> Hashable:
        """All on which the person's lists depend but the time."""
        return (
            gates.mark(self.person, self.at),
            self.roles,
            self.movers,
            tuple(sorted(self.held.items())),
            self.presence.stands_in.get(self.person.key, ()),
        )

    def seen_at(self, at: datetime) -> Seat:
        """The same person with the same roles, for whom the clock shows another time."""
        other = replace(self, at=at)
        vars(other).update(roles=self.roles, held=self.held)
        return other

    @cached_property
    def held(self) -> Mapping[str, frozenset[str]]:
        """The zones in which the person is each of the relative persons that an edition speaks of."""
        return {mover: self._zones_as(mover) for mover in self.movers & OF_ZONE.keys()}

    def zones_as(self, mover: str) -> frozenset[str]:
        """The zones in which the person is this relative person («консультант зоны»)."""
        return self.held.get(mover, frozenset())

    def _zones_as(self, mover: str) -> frozenset[str]:
        column = OF_ZONE[mover]
        return frozenset(
            zone for book in self.books for zone in held_by(book, self.person.key, column, self.presence)
        )

    def _roles_in(self, book: Book) -> Iterator[str]:
        roles = roles_in(book, self.person.key, self.presence, self.at)
        yield from roles
        yield from groups_of(book, roles)


def assigns(rules: engine.Rules) -> bool:
    """Whether the edition knows of somebody responsible; where one person does everything, it does not."""
    return any(Need.RESPONSIBLE in way.needs for way in rules.transitions)


def is_of_one(book: Book) -> bool:
    """One person does everything: nobody is made responsible, and nobody else serves the desk."""
    return not assigns(book.rules) and len(team_of(book)) == 1


def seat_of(request: DeskRequest) -> Seat:
    """The seat of whoever asks."""
    books, presence = books_at(request.now), presence_at(request.now)
    known = presence.under(books[-1].edition) if books else presence
    return Seat(request.user, request.now, books, known)
