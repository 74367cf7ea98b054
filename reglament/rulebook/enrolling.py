"""Persons and departments whom the register of people names: the desk's own records follow it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from reglament import engine
from reglament.people import addresses, changes, organisations, persons
from reglament.people.models import Department, Organisation, Person
from reglament.people.names import FullName, sort_key
from reglament.people.persons import Particulars
from reglament.rulebook.presence import person_key


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the register with its keys in the form in which people are stored; "" where it is silent."""

    key: str
    name: str
    position: str = ""
    mail: str = ""
    department: str = ""
    manager: str = ""


def entries(annexes: engine.Annexes) -> dict[str, Entry]:
    """Every line of the register, by the key of its person."""
    return {
        person_key(written): Entry(
            key=person_key(written),
            name=person.name,
            position=person.position,
            mail=person.email,
            department=" ".join(person.department.split()),
            manager=person_key(person.manager) if person.manager else "",
        )
        for written, person in annexes.people.items()
    }


def heads(register: Mapping[str, Entry]) -> dict[str, str]:
    """Department -> its head: the one member who answers to nobody in it (keys of persons)."""
    found: dict[str, list[str]] = {}
    for entry in register.values():
        above = register.get(entry.manager)
        if entry.department and (above is None or above.department != entry.department):
            found.setdefault(entry.department, []).append(entry.key)
    return {department: keys[0] for department, keys in found.items() if len(keys) == 1}


def enrol_registered(
    edition: engine.Edition, annexes: engine.Annexes, *, by: Person | None, at: datetime
) -> list[Person]:
    """Add those who are missing; posts, managers, departments of all follow the register. Returns the added.

    Whom an administrator gave to another organisation stays there, without a department.
    """
    register = entries(annexes)
    known = set(Person.objects.filter(key__in=register).values_list("key", flat=True))
    added = [_enrol(entry, by, at) for key, entry in register.items() if key not in known]
    by_key = {person.key: person for person in Person.objects.filter(key__in=register)}
    house = _house(edition, by_key.values(), by, at)
    departments = _departments(house, register, by, at) if house else {}
    for key, person in by_key.items():
        _follow(person, register[key], by_key, house, departments, by, at)
    for department, key in heads(register).items():
        if department in departments:
            organisations.head_department(departments[department], by_key[key], by=by, at=at)
    return added


def full_name(written: str) -> FullName:
    """«Орлова Наталья Сергеевна» in its parts."""
    parts = [*written.split(), "", "", ""]
    return FullName(parts[0], parts[1], " ".join(parts[2:]).strip())


def _enrol(entry: Entry, by: Person | None, at: datetime) -> Person:
    particulars = Particulars(job_title=entry.position)
    person = persons.enrol(entry.key, full_name(entry.name), by=by, at=at, particulars=particulars)
    if entry.mail:
        addresses.add(person, "mail", entry.mail, by=by, at=at, verified=True)
    return person


def _house(
    edition: engine.Edition, registered: Iterable[Person], by: Person | None, at: datetime
) -> Organisation | None:
    """The organisation whose regulation this is; None where the document names none."""
    name = edition.document.organisation.strip()
    if not name:
        return None
    named = Organisation.objects.filter(sort_key=sort_key(name)) | Organisation.objects.filter(
        legal_name=name
    )
    own = Organisation.objects.filter(pk__in={each.organisation_id for each in registered})
    return named.order_by("pk").first() or own.first() or organisations.register(name, by=by, at=at)


def _departments(
    house: Organisation, register: Mapping[str, Entry], by: Person | None, at: datetime
) -> dict[str, Department]:
    """The departments that the register names, by their names there; what is missing is added at the top."""
    rows = sorted(house.departments.all(), key=lambda row: (row.parent_id is None, -row.pk))
    known = {row.sort_key: row for row in rows}  # of several of one name the one at the top
    named = dict.fromkeys(entry.department for entry in register.values() if entry.department)
    return {
        name: known.get(sort_key(name))
        or organisations.add_department(house, f"{name[:1].upper()}{name[1:]}", by=by, at=at)
        for name in named
    }


def _follow(
    person: Person,
    entry: Entry,
    by_key: Mapping[str, Person],
    house: Organisation | None,
    departments: Mapping[str, Department],
    by: Person | None,
    at: datetime,
) -> None:
    """What the register is silent about stays as it is."""
    wanted: dict[str, object] = {}
    if entry.position:
        wanted["job_title"] = entry.position
    if entry.manager in by_key:
        wanted["manager"] = by_key[entry.manager]
    if house is not None and person.organisation_id in (None, house.pk):
        wanted["organisation"] = house
        if entry.department:
            wanted["department"] = departments[entry.department]
    if any(getattr(person, name) != value for name, value in wanted.items()):
        changes.apply(person, wanted, verb="follow_register", by=by, at=at)
