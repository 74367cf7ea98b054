"""Who may do what now: roles by the annexes, with deputies, absences and the rota applied.

The module that the setting ROLE_BOOK names. A role is known by its key («руководитель лк»).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from reglament import engine
from reglament.people.models import Person
from reglament.people.roles import Viewer
from reglament.rulebook.memory import once
from reglament.rulebook.presence import Presence, person_key, presence_at
from reglament.rulebook.reading import Book, books_at
from reglament.rulebook.zoning import ROLES, held_by


def roles_of(person: Viewer, *, at: datetime) -> frozenset[str]:
    """The keys of the roles that the person holds at this instant, his deputyships included."""
    if not isinstance(person, Person):
        return frozenset()
    books = books_at(at)
    presence = presence_at(at) if books else Presence(frozenset(), {})
    return frozenset().union(*(roles_in(book, person.key, presence, at) for book in books))


def serves_desk(person: Viewer, *, at: datetime) -> bool:
    """Whether one of the person's roles belongs to a team of the desk, or it is his watch now."""
    books = books_at(at)
    if not books or not isinstance(person, Person):
        return False
    presence = presence_at(at)
    return any(_serves(book, roles_in(book, person.key, presence, at)) for book in books)


def _serves(book: Book, roles: frozenset[str]) -> bool:
    watches = {engine.key(role) for role in book.annexes.rotas}
    return bool(groups_of(book, roles) or watches & roles)


def groups_of(book: Book, roles: Iterable[str]) -> frozenset[str]:
    """The keys of the teams («ЛК», «ПО») to which these roles belong."""
    named = book.edition.roles.named
    return frozenset(named[role].group for role in roles if role in named and named[role].group)


def team_of(book: Book) -> frozenset[str]:
    """The keys of all who serve the desk by the register of people, deputies and rotas left aside."""
    keys = map(person_key, book.annexes.people)
    return frozenset(key for key in keys if groups_of(book, registered_roles(book, key)))


def roles_in(book: Book, key: str, presence: Presence, at: datetime) -> frozenset[str]:
    """By register, as the named deputy of somebody away, as deputy of a role, by rota, by zone."""
    deputies = tuple(presence.deputies.items())
    question = ("roles", book.id, book.annex_ids, key, presence.away, deputies, at)
    return once(question, lambda: _roles_in(book, key, presence, at))


def _roles_in(book: Book, key: str, presence: Presence, at: datetime) -> frozenset[str]:
    roles = set(registered_roles(book, key))
    for absent in presence.under(book.edition).stands_in.get(key, ()):
        roles |= registered_roles(book, absent)
    for role in (*book.annexes.deputies, *book.annexes.rotas):
        if key in map(person_key, holders_in(book, role, presence, at)):
            roles.add(engine.key(role))
    roles |= {role for column, role in ROLES.items() if held_by(book, key, column, presence)}
    return frozenset(roles)


def registered_roles(book: Book, key: str) -> frozenset[str]:
    """The roles that the register of people gives this person."""
    return frozenset(
        engine.key(role)
        for written, person in book.annexes.people.items()
        if person_key(written) == key
        for role in person.roles
    )


def holders_in(book: Book, role: str, presence: Presence, at: datetime) -> tuple[str, ...]:
    """The persons (as the annexes write them) who hold the role now; a deputy when all holders are away."""
    role = engine.key(role)
    if on_duty := _on_duty(book, role, presence, at):
        return (on_duty,)
    own = [key for key, person in book.annexes.people.items() if role in map(engine.key, person.roles)]
    present = tuple(key for key in own if not presence.is_away(key))
    if present or not own:
        return present
    named = {engine.key(name): names for name, names in book.annexes.deputies.items()}
    deputy = presence.first_present(named.get(role, ()))
    return (deputy,) if deputy else ()


def _on_duty(book: Book, role: str, presence: Presence, at: datetime) -> str | None:
    """Whose shift it is; when he is away, the next in the row who is not."""
    for rota in book.annexes.rotas.values():
        if engine.key(rota.role) == role and rota.people:
            shift = (at.astimezone(book.zone).date() - rota.starts) // timedelta(days=rota.shift_days)
            count = len(rota.people)
            return presence.first_present(rota.people[(shift + step) % count] for step in range(count))
    return None
