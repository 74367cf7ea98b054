"""What a person's roles let him see. What he sees by relation to a ticket stands in the ticket itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reglament import engine
from reglament.people.models import Person
from reglament.rulebook.memory import once
from reglament.rulebook.models import Edition
from reglament.rulebook.presence import Presence, person_key, presence_at
from reglament.rulebook.reading import Book, books_at
from reglament.rulebook.roles import groups_of, roles_in
from reglament.rulebook.zoning import named_in

KEY_USER = frozenset({"ключевой пользователь зоны", "ключевой пользователь"})
OWNER = frozenset({"владелец процесса", "владелец процесса зоны"})
OF_ZONE = KEY_USER | OWNER


@dataclass(frozen=True, slots=True)
class View:
    """Of one regulation: does the person see every zone that is not closed, and which zones besides?

    `editions` None means every edition there is (the desk has one regulation). `states`: those in which one
    of the person's roles has a move, so that whoever decides sees what he decides.
    """

    editions: frozenset[int] | None
    line: bool
    zones: frozenset[str]
    closed: frozenset[str]
    states: frozenset[str]
    notes: bool

    @property
    def is_whole_desk(self) -> bool:
        """Nothing at all is hidden from the person."""
        return self.line and self.editions is None and self.closed <= self.zones

    def shows(self, edition: int, zone: str, state: str) -> bool:
        """Whether a ticket of this edition in this zone and state is seen."""
        if self.editions is not None and edition not in self.editions:
            return False
        return zone in self.zones or ((self.line or state in self.states) and zone not in self.closed)


def of(person: Person, *, at: datetime, presence: Presence | None = None) -> tuple[View, ...]:
    """One view per regulation; tickets of older editions are seen by the policy of the newest one."""
    return once(("sight", person.pk, at), lambda: _of(person, at, presence))


def _of(person: Person, at: datetime, presence: Presence | None) -> tuple[View, ...]:
    books = {book.regulation: book for book in books_at(at)}
    if not books or not person.is_active:
        return ()
    presence = presence or presence_at(at)
    alone = len(books) == 1
    return tuple(
        _view(
            book,
            person.key,
            roles_in(book, person.key, presence, at),
            None if alone else _editions(book.regulation),
        )
        for book in books.values()
    )


def sees_notes(person: Person, *, at: datetime) -> bool:
    """Whether the edition shows internal notes to one of the person's roles."""
    return any(view.notes for view in of(person, at=at))


def _view(book: Book, key: str, roles: frozenset[str], editions: frozenset[int] | None) -> View:
    me = roles | groups_of(book, roles)
    policy = book.edition.confidentiality
    seen_by = _keys(policy.ticket_seen_by) if policy else _teams(book)
    notes = _keys(policy.notes_seen_by) if policy else _teams(book)
    closed = _closed(book)
    zones = _zones(book, key, seen_by) - frozenset(closed)
    for zone, names in closed.items():
        if names & me or key in map(person_key, names) or zone in _zones(book, key, names):
            zones |= frozenset({zone})
    return View(
        editions=editions,
        line=bool(seen_by & me - OF_ZONE),
        zones=zones,
        closed=frozenset(closed),
        states=_states(book, me - OF_ZONE),
        notes=bool(notes & me),
    )


def _states(book: Book, me: frozenset[str]) -> frozenset[str]:
    return frozenset(way.source for way in book.rules.transitions if way.source and _keys(way.who) & me)


def _zones(book: Book, key: str, seen_by: frozenset[str]) -> frozenset[str]:
    """The zones that a policy opens to the person as their key user or process owner."""
    mine: frozenset[str] = frozenset()
    if seen_by & KEY_USER:
        mine |= named_in(book, key, "key_user")
    if seen_by & OWNER:
        mine |= named_in(book, key, "process_owner")
    return mine


def _closed(book: Book) -> dict[str, frozenset[str]]:
    """Closed zones and who is named as seeing them."""
    zones = book.edition.zones
    if zones is None:
        return {}
    return {name: _keys(zone.seen_by) for name, zone in zones.named.items() if zone.seen_by}


def _keys(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(engine.key, names))


def _teams(book: Book) -> frozenset[str]:
    """Without a clause on confidentiality the desk sees everything and alone reads notes."""
    return frozenset(role.group for role in book.edition.roles.named.values() if role.group)


def _editions(regulation: str) -> frozenset[int]:
    return frozenset(Edition.objects.filter(regulation=regulation).values_list("pk", flat=True))
