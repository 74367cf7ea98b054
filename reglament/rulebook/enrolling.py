"""Persons whom the register of people names and the desk does not know yet."""

from __future__ import annotations

from datetime import datetime

from reglament import engine
from reglament.people import addresses, persons
from reglament.people.models import Person
from reglament.people.names import FullName
from reglament.people.persons import Particulars
from reglament.rulebook.presence import person_key


def enrol_registered(annexes: engine.Annexes, *, by: Person | None, at: datetime) -> list[Person]:
    """Add those who are missing, with post, mail address and manager; passwords come later. Returns them."""
    written = {person_key(key): person for key, person in annexes.people.items()}
    known = set(Person.objects.filter(key__in=written).values_list("key", flat=True))
    added = [_enrol(key, person, by, at) for key, person in written.items() if key not in known]
    by_key = {person.key: person for person in Person.objects.filter(key__in=written)}
    for person in added:
        manager = by_key.get(person_key(written[person.key].manager)) if written[person.key].manager else None
        if manager is not None:
            Person.objects.filter(pk=person.pk).update(manager=manager)
    return added


def _enrol(key: str, written: object, by: Person | None, at: datetime) -> Person:
    name, position, mail = (str(getattr(written, part)) for part in ("name", "position", "email"))
    particulars = Particulars(job_title=position)
    person = persons.enrol(key, full_name(name), by=by, at=at, particulars=particulars)
    if mail:
        addresses.add(person, "mail", mail, by=by, at=at, verified=True)
    return person


def full_name(written: str) -> FullName:
    """«Орлова Наталья Сергеевна» in its parts."""
    parts = [*written.split(), "", "", ""]
    return FullName(parts[0], parts[1], " ".join(parts[2:]).strip())
