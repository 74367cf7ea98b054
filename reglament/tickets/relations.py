"""Who somebody is to a ticket: its author, its responsible, the key user of its zone, his deputy, …"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Q

from reglament import engine
from reglament.people.models import Department, Person
from reglament.rulebook import sight
from reglament.rulebook.presence import Presence, person_key, presence_at
from reglament.rulebook.reading import Book
from reglament.rulebook.roles import groups_of, holders_in, roles_in
from reglament.rulebook.zoning import ROLES, held_by, holder_of
from reglament.tickets.directory import Directory
from reglament.tickets.models import Ticket

SYSTEM = "система"
AUTHOR, BENEFICIARY, RESPONSIBLE, APPROVER = "автор", "получатель", "ответственный", "согласующий"
OWN = {
    AUTHOR: "author_id",
    BENEFICIARY: "beneficiary_id",
    RESPONSIBLE: "responsible_id",
    APPROVER: "approvers",  # all who have been asked and have not decided
}
OF_ZONE = {
    "консультант зоны": "owner",
    "ключевой пользователь": "key_user",
    "ключевой пользователь зоны": "key_user",
    "владелец процесса": "process_owner",
    "владелец процесса зоны": "process_owner",
}
SUBSTITUTE = "заместитель зоны"
MANAGERS = {"руководитель автора": AUTHOR, "руководитель согласующего": APPROVER}


def own(ticket: Ticket, name: str) -> tuple[int, ...]:
    """The ids of those whom the ticket itself knows in this relation (one of `OWN`)."""
    value = getattr(ticket, OWN[name])
    return tuple(value) if isinstance(value, list | tuple) else () if value is None else (value,)


@dataclass(frozen=True, slots=True)
class Circle:
    """The people around one ticket at one instant, by the annexes of its edition."""

    ticket: Ticket
    book: Book
    presence: Presence
    at: datetime
    directory: Directory = field(default_factory=Directory)

    def roles(self, person: Person | None) -> frozenset[str]:
        """Every role and relation (keys) in which this person meets the ticket; None is the desk itself."""
        if person is None:
            return frozenset({SYSTEM})
        if not person.is_active:
            return frozenset()
        roles = set(roles_in(self.book, person.key, self.presence, self.at))
        roles |= {role for role, holder in self.ticket.appointed.items() if holder == person.pk}
        roles |= groups_of(self.book, roles)
        roles |= set(self._own(person.pk)) | set(self._stood_in_for(person))
        if self.ticket.zone:  # such a role counts in one's own zones alone
            roles -= set(ROLES.values())
        for name, column in OF_ZONE.items():
            if self.ticket.zone in held_by(self.book, person.key, column, self.presence):
                roles.add(name)
        return frozenset(roles | ({AUTHOR} if self._answers_for_author(roles) else set()))

    def persons(self, names: Iterable[str]) -> list[Person]:
        """Those who are meant by these roles and relations, each once, in this order; only the active."""
        meant = dict.fromkeys(reference for name in names for reference in self._meant(engine.key(name)))
        order = {reference: place for place, reference in enumerate(meant)}
        known = Q(pk__in=[each for each in meant if isinstance(each, int)])
        found = Person.objects.active().filter(
            known | Q(key__in=[each for each in meant if isinstance(each, str)])
        )
        return sorted(found, key=lambda person: min(order.get(person.pk, 99), order.get(person.key, 99)))

    def ids(self, names: Iterable[str]) -> list[int]:
        """The ids of those who are meant, each once, in this order."""
        return list(dict.fromkeys(person for name in names for person in self._ids(engine.key(name))))

    def _ids(self, name: str) -> Sequence[int]:
        if name in self.ticket.appointed:
            return [self.ticket.appointed[name]]
        if name in OWN or name in MANAGERS or name in OF_ZONE or name == SUBSTITUTE:
            meant = tuple(self._meant(name))
            keys = [reference for reference in meant if isinstance(reference, str)]
            return [*(each for each in meant if isinstance(each, int)), *self.directory.ids(keys)]
        return self.directory.holders((self.book.id, name), lambda: map(person_key, self._holding(name)))

    def sees(self, person: Person) -> bool:
        """Whether the ticket exists for this person: `Ticket.objects.visible_to` for a row at hand."""
        if person.pk in self.ticket.participants or self._decides_instead(person):
            return person.is_active
        views = sight.of(person, at=self.at, presence=self.presence)
        return any(view.shows(self.ticket.edition_id, self.ticket.zone, self.ticket.state) for view in views)

    def speaks_for(self, person: Person) -> list[int]:
        """The approvers (ids) whose decision his word is: himself, and those whom he stands in for."""
        absent = self.presence.stands_in.get(person.key, ())
        held = Person.objects.filter(pk__in=self.ticket.approvers, key__in=absent) if absent else None
        stood_in = set(held.values_list("pk", flat=True)) if held is not None else set()
        return [each for each in self.ticket.approvers if each == person.pk or each in stood_in]

    def _decides_instead(self, person: Person) -> bool:
        """He stands in for an approver who is away and sees the ticket."""
        if not self.ticket.approvers or not self.presence.stands_in.get(person.key):
            return False
        return bool(set(self.speaks_for(person)) & set(self.ticket.participants))

    def _own(self, person: int) -> Iterator[str]:
        return (name for name in OWN if person in own(self.ticket, name))

    def _stood_in_for(self, person: Person) -> Iterator[str]:
        """A named deputy answers for the responsible and the approver who is away."""
        if absent := self.presence.stands_in.get(person.key, ()):
            holder = self.ticket.responsible
            if holder is not None and holder.key in absent:
                yield RESPONSIBLE
            if self.ticket.approvers and self.speaks_for(person):
                yield APPROVER

    def _answers_for_author(self, roles: set[str]) -> bool:
        """When the author is away or gone, the edition names who answers and accepts instead."""
        terms = self.book.rules.policies.substitution
        if terms is None or not roles & set(map(engine.key, terms.author_gone)):
            return False
        active = getattr(self.ticket, "author_is_active", None)
        gone = not (self.ticket.author.is_active if active is None else active)
        return gone or author_key(self.ticket) in self.presence.away

    def _meant(self, name: str) -> Iterator[int | str]:
        """Ids of persons known from the ticket, keys of persons known from the annexes."""
        if name in self.ticket.appointed:
            yield self.ticket.appointed[name]
        elif name in OWN:
            yield from own(self.ticket, name)
            if name == APPROVER and self.ticket.approvers and self.presence.stands_in:
                yield from self._deputies_of_approvers()
        elif name in MANAGERS:
            yield from (above for each in own(self.ticket, MANAGERS[name]) for above in self._managers(each))
        elif name in OF_ZONE or name == SUBSTITUTE:
            yield from self._of_zone(OF_ZONE.get(name, "owner"), substitute=name == SUBSTITUTE)
        else:
            yield from map(person_key, self._holding(name))

    def _deputies_of_approvers(self) -> Iterator[str]:
        """Whoever speaks for an approver who is away is meant along with him."""
        keys = Person.objects.filter(pk__in=self.ticket.approvers).values_list("key", flat=True)
        yield from filter(None, map(self.presence.deputy_of, keys))

    def _managers(self, person: int | None) -> Iterator[int]:
        """His manager; where none is recorded, the nearest head above him in the tree of departments."""
        row = Person.objects.filter(pk=person).values("manager", "department").first() if person else None
        if row is None:
            return
        above = row["manager"]
        department = row["department"] if above is None else None
        while department is not None and above in (None, person):
            above, department = Department.objects.values_list("manager", "parent").get(pk=department)
        if above not in (None, person):
            yield above

    def _of_zone(self, column: str, *, substitute: bool) -> Iterator[str]:
        if substitute:
            rows = self.book.annexes.zones.items()
            holder = next(
                (row.substitute for name, row in rows if engine.key(name) == self.ticket.zone), None
            )
        else:
            holder = holder_of(self.book, self.ticket.zone, column, self.presence)
        if holder:
            yield person_key(holder)

    def _holding(self, name: str) -> tuple[str, ...]:
        """The holders of a role, or everybody present in a team; a person whom an annex names himself."""
        members = [key for key, role in self.book.edition.roles.named.items() if role.group == name]
        if not members:
            held = holders_in(self.book, name, self.presence, self.at)
            return held or tuple(one for one in self.book.annexes.people if engine.key(one) == name)
        holders = (holders_in(self.book, role, self.presence, self.at) for role in members)
        return tuple(dict.fromkeys(key for keys in holders for key in keys))


def author_key(ticket: Ticket) -> str:
    """The key of the author, from the row when it was read along with it."""
    return getattr(ticket, "author_key", None) or ticket.author.key


def circle(ticket: Ticket, book: Book, at: datetime, presence: Presence | None = None) -> Circle:
    """The people around the ticket now; the absences are read unless they are known."""
    known = presence_at(at) if presence is None else presence
    return Circle(ticket, book, known.under(book.edition), at)


class Surroundings:
    """The circles of many tickets at one instant: absences and persons are read once, when wanted."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self.directory = Directory()
        self._presence: Presence | None = None

    def of(self, ticket: Ticket, book: Book) -> Circle:
        """The people around this ticket."""
        if self._presence is None:
            self._presence = presence_at(self.at)
        return Circle(ticket, book, self._presence.under(book.edition), self.at, self.directory)
