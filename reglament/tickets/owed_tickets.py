"""Tickets that the desk opens because somebody owes something: whose they are, when they are due."""

from __future__ import annotations

from datetime import datetime

from reglament import engine
from reglament.people.models import Person
from reglament.rulebook.lasting import end_of
from reglament.rulebook.presence import person_key, presence_at
from reglament.rulebook.reading import Book
from reglament.rulebook.roles import holders_in
from reglament.tickets.events import Tie
from reglament.tickets.instants import seconds
from reglament.tickets.opening import register
from reglament.tickets.recording import Done
from reglament.tickets.registering import Opening
from reglament.tickets.triage import Classes


def open_owed(
    book: Book,
    *,
    key: str,
    duty: str,
    subject: str,
    body: str,
    who: str,
    kind: str,
    within: engine.Duration | None,
    at: datetime,
    zone: str = "",
    tie: Tie | None = None,
) -> Done | None:
    """A ticket of the desk's own; None where there is nobody to do it. The same `key` opens it once.

    Whoever owes it is responsible (`who` "": the desk as a whole, it waits to be assigned); it stands in the
    name of a colleague, since nobody works for himself.
    """
    doer = holder(book, who, at) if who else None
    author = colleague(book, doer, at)
    if author is None:
        return None
    due = end_of(book.rules, seconds(at), within) if within is not None else None
    data = {"duty": duty, "due": due}
    opening = Opening(
        author=author,
        subject=subject,
        body=body,
        channel="",
        classes=Classes(kind=kind, zone=zone or None),
        key=key,
        edition=book.id,
        tie=tie,
        is_new_contact=False,
        responsible=str(doer.pk) if doer is not None and doer != author else "",
        data={name: value for name, value in data.items() if value is not None},
    )
    return register(opening, by=None, at=at)


def holder(book: Book, who: str, at: datetime) -> Person | None:
    """The first of those present who hold this role or belong to this team."""
    presence = presence_at(at).under(book.edition)
    roles = [key for key, role in book.edition.roles.named.items() if key == who or role.group == who]
    keys = [person_key(one) for role in roles for one in holders_in(book, role, presence, at)]
    found = {person.key: person for person in Person.objects.active().filter(key__in=keys)}
    return next((found[key] for key in keys if key in found), None)


def colleague(book: Book, doer: Person | None, at: datetime) -> Person | None:
    """Somebody else of the desk in whose name it stands; where there is nobody else, whoever does it."""
    desk = {key for key, role in book.edition.roles.named.items() if role.group}
    keys = [
        person_key(name)
        for name, person in book.annexes.people.items()
        if desk & set(map(engine.key, person.roles))
    ]
    others = Person.objects.active().filter(key__in=keys)
    ranked = sorted((each for each in others if each != doer), key=lambda person: keys.index(person.key))
    return ranked[0] if ranked else doer
