"""Annexes: what changes every week. Dated registers beside the norm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from reglament.engine.calendars.hours import Hours
from reglament.engine.names import Name
from reglament.engine.values import value

from .document import Places
from .periods import PeriodRule


@value
class AnnexHead:
    """Which annex this is and from when it counts. `changed_by`: roles, as the norm says."""

    kind: str
    name: Name
    number: int
    effective_from: date
    changed_by: tuple[str, ...] = ()
    source: str = ""


@value
class Person:
    """Somebody by a key; roles and department by name. `manager` is a person's key."""

    key: str
    name: str
    position: str = ""
    roles: tuple[str, ...] = ()
    department: str = ""
    manager: str = ""
    email: str = ""
    calendar: str = ""


@value
class ZoneHolders:
    """Who holds a zone: keys of persons."""

    zone: str
    owner: str
    substitute: str = ""
    key_user: str = ""
    key_user_substitute: str = ""
    process_owner: str = ""
    process_owner_substitute: str = ""


@value
class Rota:
    """Who is on duty in turn: keys of persons, one shift each, from a date on."""

    people: tuple[str, ...]
    shift_days: int
    starts: date
    role: str


@value
class CatalogueItem:
    """A service that can be ordered: ready zone, complexity and approval. `zone` "" = by system."""

    name: Name
    kind: str
    zone: str = ""
    complexity: str = ""
    approved_by: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


class DayKind(StrEnum):
    """What a special day is."""

    OFF = "off"
    WORKING = "working"
    SHORT = "short"


@value
class SpecialDay:
    """A day unlike its weekday. `hours` None = by kind; `calendar` "" = all that follow holidays."""

    day: date
    kind: DayKind
    hours: Hours | None = None
    calendar: str = ""
    reason: str = ""


@value
class YearCalendar:
    """The calendar of a year: the official one of `country` as shipped, and own days."""

    year: int
    country: str = ""
    days: tuple[SpecialDay, ...] = ()


@value
class CriticalPeriod:
    """Dates (inclusive) in which a zone's tickets weigh more. `zone` "" = every zone.

    `rules`: how they recur from month to month; the check compares the dates with them.
    """

    name: Name
    zone: str
    dates: tuple[tuple[date, date], ...]
    rules: tuple[PeriodRule, ...] = ()


@value
class Customer:
    """An organisation that is served, known by its name or by `tax_number` (ИНН).

    `customer_class`: a class of the edition. Organisations of one `group` (a word) may share the highest
    plan. `domains`: those of its mail addresses; () = any. `contacts`: who may file, by mail address or by
    key, in order; `contacts_at_most` of them count, where the edition's number is not to hold.
    """

    name: Name
    tax_number: str = ""
    customer_class: str = ""
    group: str = ""
    domains: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    contacts_at_most: int | None = None
    plan: str = ""  # of a contract that nobody signed in the desk, with its first and its last day
    contract_from: date | None = None
    contract_until: date | None = None

    def contract_covers(self, day: date) -> bool:
        """A contract of this line is in force on this day."""
        known = bool(self.plan or self.contract_from or self.contract_until)
        begun = self.contract_from is None or self.contract_from <= day
        return known and begun and (self.contract_until is None or day <= self.contract_until)


@value
class Annexes:
    """All registers in force beside an edition. What is absent is empty."""

    heads: Mapping[str, AnnexHead] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    zones: Mapping[str, ZoneHolders] = field(default_factory=dict)
    deputies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # role -> persons, in order
    rotas: Mapping[str, Rota] = field(default_factory=dict)  # role -> rota
    vip: tuple[str, ...] = ()  # persons
    urgent_operations: tuple[Name, ...] = ()
    catalogue: Mapping[str, CatalogueItem] = field(default_factory=dict)
    years: Mapping[int, YearCalendar] = field(default_factory=dict)
    critical_periods: tuple[CriticalPeriod, ...] = ()
    customers: Mapping[str, Customer] = field(default_factory=dict)
    places: Places = field(default_factory=Places, compare=False, repr=False)
