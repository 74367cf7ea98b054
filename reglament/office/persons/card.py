"""One person: roles and where they come from, zones, substitution, absences, what he has in hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reglament import engine
from reglament.office.circles import HEAD
from reglament.office.frame import name
from reglament.office.persons.leave import Leave, coming
from reglament.paper import capital
from reglament.people.models import Absence, Address, Person
from reglament.people.policies import DeskRequest
from reglament.rulebook.presence import person_key, presence_at
from reglament.rulebook.reading import Book
from reglament.rulebook.roles import roles_in
from reglament.tickets.models import Ticket


@dataclass(frozen=True, slots=True)
class Way:
    """How a person is reached."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """What the page shows. `roles` and `zones` are printed names; counts are of what the reader sees."""

    person: Person
    addresses: tuple[Way, ...]
    roles: tuple[str, ...]
    has_zones: bool
    zones: tuple[str, ...]
    deputy_for: tuple[str, ...]
    absences: list[Leave]
    is_away: bool
    responsible_for: int
    overdue: int
    authored: int
    may_enter_absence: bool


def card(request: DeskRequest, person: Person, book: Book | None) -> Card:
    """Everything of the page."""
    at = request.now
    seen = Ticket.objects.visible_to(request.user, at=at).open().filter(is_history=False).order_by()
    own = seen.filter(responsible=person)
    known = Absence.objects.visible_to(request.user, at=at).filter(person=person, ends_at__gt=at)
    absences = list(known.select_related("deputy").order_by("starts_at"))
    return Card(
        person=person,
        addresses=tuple(_ways(request, person)),
        roles=_roles(request, person, book) if book else (),
        has_zones=book is not None and book.edition.zones is not None,
        zones=tuple(_zones(person, book)) if book else (),
        deputy_for=tuple(_deputy_for(person, book)) if book else (),
        absences=coming(absences, book) if book else [Leave(absence, False) for absence in absences],
        is_away=any(absence.starts_at <= at for absence in absences),
        responsible_for=own.count(),
        overdue=own.filter(next_due_at__lt=at).count(),
        authored=seen.filter(author=person).count(),
        may_enter_absence=may_enter_absence(request, person),
    )


def _ways(request: DeskRequest, person: Person) -> Iterator[Way]:
    labels = {
        Address.Kind.MAIL: _("Почта"),
        Address.Kind.PHONE: _("Телефон"),
        Address.Kind.MESSENGER: _("Мессенджер"),
        Address.Kind.PERSONNEL: _("Табельный номер"),
    }
    for address in Address.objects.visible_to(request.user, at=request.now).filter(person=person):
        yield Way(labels[Address.Kind(address.kind)], address.value)


def may_enter_absence(request: DeskRequest, person: Person) -> bool:
    """One's own, and whoever answers for the desk everybody's."""
    return person.pk == request.user.pk or HEAD.holds(request)


def _roles(request: DeskRequest, person: Person, book: Book) -> tuple[str, ...]:
    held = roles_in(book, person.key, presence_at(request.now), request.now)
    return tuple(name(book, role) for role in book.edition.roles.named if role in held)


def _zones(person: Person, book: Book) -> list[str]:
    columns = [
        column
        for column in ("owner", "substitute", "key_user", "process_owner")
        if any(getattr(row, column) for row in book.annexes.zones.values())
    ]
    return [
        capital(name(book, engine.key(zone)))
        for zone, row in book.annexes.zones.items()
        if person.key in {person_key(getattr(row, column)) for column in columns if getattr(row, column)}
    ]


def _deputy_for(person: Person, book: Book) -> list[str]:
    return [
        name(book, engine.key(role))
        for role, deputies in book.annexes.deputies.items()
        if person.key in map(person_key, deputies)
    ]
