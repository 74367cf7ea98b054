"""What the annexes know of a ticket that weighs on its priority: who asks, which zone, which days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from reglament import engine
from reglament.people.models import Person
from reglament.rulebook.presence import person_key
from reglament.rulebook.reading import Book

VIP, PERIODS = "vip", "critical_periods"


@dataclass(frozen=True, slots=True)
class Weights:
    """Codes of amendments that hold whatever the zone, and those that hold in one zone."""

    everywhere: frozenset[str] = frozenset()
    by_zone: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, zone: str) -> frozenset[str]:
        """The codes for a ticket of this zone."""
        return self.everywhere | self.by_zone.get(zone, frozenset())


def weights(book: Book, author: str, day: date) -> Weights:
    """What holds for this author (key of a person) on this day of the desk."""
    codes = {modifier.source: modifier.code for modifier in book.rules.priorities.modifiers}
    everywhere = set()
    if VIP in codes and author in map(person_key, book.annexes.vip):
        everywhere.add(codes[VIP])
    zones = set(_critical_zones(book, day)) if PERIODS in codes else set()
    if "" in zones:
        everywhere.add(codes[PERIODS])
    return Weights(frozenset(everywhere), {zone: frozenset({codes[PERIODS]}) for zone in zones if zone})


def calendar_of(book: Book, author: str, person: Person) -> str:
    """The calendar by which this author lives: his own in the register of people, else his department's."""
    written = next((one for key, one in book.annexes.people.items() if person_key(key) == author), None)
    if written is not None and written.calendar:
        return written.calendar
    departments = book.rules.policies.calendars_of_departments
    if not departments:
        return ""
    name = written.department if written is not None else ""
    if not name and person.department is not None:
        name = person.department.name
    return departments.get(engine.key(name), "")


def _critical_zones(book: Book, day: date) -> Iterator[str]:
    for period in book.annexes.critical_periods:
        if any(first <= day <= last for first, last in period.dates):
            yield engine.key(period.zone)
