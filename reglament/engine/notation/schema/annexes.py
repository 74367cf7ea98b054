"""The annexes: one register a file, dated. Persons are referred to by key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from reglament.engine.names import Name
from reglament.engine.notation.closed import Country, Either, NameOf, OpenHours, name_of, phrase
from reglament.engine.notation.keyed import ByDate, ByYear, Keyed
from reglament.engine.notation.named import Named
from reglament.engine.notation.numbers import Day, Whole
from reglament.engine.notation.period_rules import PeriodRuleText
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Prose, Word
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import PEOPLE, Sort
from reglament.engine.notation.spots import Use
from reglament.engine.notation.words import APPROVED_BY_NOBODY, BY_SYSTEM, EVERY_ZONE
from reglament.engine.notation.words_of_work import DAY_KINDS
from reglament.engine.notation.written import DateRange
from reglament.engine.regulation.annexes import (
    CatalogueItem,
    CriticalPeriod,
    Customer,
    DayKind,
    Person,
    Rota,
    SpecialDay,
    YearCalendar,
    ZoneHolders,
)

from .parts import CALENDAR, COMPLEXITY, NAME, PROSE, ROLES, may, need

_PERSON_REF = name_of(Sort.PERSON)
_PERSONS = Many(_PERSON_REF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a file says of itself."""

    number: int
    effective_from: date


HEAD: Final = Record(
    Head,
    (
        need("number", "номер", "number", Whole(use=Use.STRUCTURE, least=1, most=99)),
        need("effective_from", "действует_с", "effective_from", Day(use=Use.PRINTS)),
    ),
    keeps_clause=False,
)


def _person(name: str, who: Name, **values: Any) -> Person:
    return Person(key=who.key, name=name, **values)


PEOPLE_SHAPE: Final = Named(
    Sort.PERSON,
    Record(
        _person,
        (
            need("name", "имя", "name", PROSE),
            may("position", "должность", "position", PROSE),
            may("roles", "роли", "roles", ROLES),
            may("department", "подразделение", "department", Prose(use=Use.ACTS)),
            may("manager", "руководитель", "manager", _PERSON_REF),
            may("email", "почта", "email", Word()),
            may("calendar", "календарь", "calendar", CALENDAR),
        ),
        named="who",
        keeps_clause=False,
    ),
)


def _holders(**values: Any) -> Callable[[str], ZoneHolders]:
    return lambda zone: ZoneHolders(zone=zone, **values)


ZONES_SHAPE: Final = Keyed(
    (Sort.ZONE,),
    Record(
        _holders,
        (
            need("owner", "отвечает", "owner", _PERSON_REF),
            may("substitute", "замещает", "substitute", _PERSON_REF),
            may("key_user", "ключевой", "key_user", _PERSON_REF),
            may("key_user_substitute", "замещает_ключевого", "key_user_substitute", _PERSON_REF),
            may("process_owner", "владелец", "process_owner", _PERSON_REF),
            may("process_owner_substitute", "замещает_владельца", "process_owner_substitute", _PERSON_REF),
        ),
        keeps_clause=False,
    ),
)
DEPUTIES_SHAPE: Final = Keyed((Sort.ROLE,), _PERSONS)


def _rota(**values: Any) -> Callable[[str], Rota]:
    return lambda role: Rota(role=role, **values)


DUTY_SHAPE: Final = Keyed(
    (Sort.ROLE,),
    Record(
        _rota,
        (
            need("people", "очередь", "people", _PERSONS),
            need("shift_days", "смена_дней", "shift_days", Whole(least=1, most=366)),
            need("starts", "начиная_с", "starts", Day()),
        ),
        keeps_clause=False,
    ),
)
VIP_SHAPE: Final = _PERSONS
OPERATIONS_SHAPE: Final = Many(NAME, split=False)
CATALOGUE_SHAPE: Final = Named(
    Sort.SERVICE,
    Record(
        CatalogueItem,
        (
            need("kind", "вид", "kind", name_of(Sort.KIND)),
            may("zone", "зона", "zone", Either(first=phrase(BY_SYSTEM), other=name_of(Sort.ZONE))),
            may("complexity", "сложность", "complexity", COMPLEXITY),
            may(
                "approved_by",
                "согласует",
                "approved_by",
                Either(first=phrase(APPROVED_BY_NOBODY), other=Many(NameOf(sorts=(*PEOPLE, Sort.PERSON)))),
            ),
            may("fields", "поля", "fields", Many(Prose(use=Use.ACTS), split=False)),
        ),
        named="name",
        keeps_clause=False,
    ),
)


def _special_day(kind: DayKind = DayKind.SHORT, **values: Any) -> Callable[[date], SpecialDay]:
    return lambda day: SpecialDay(day=day, kind=kind, **values)


_SPECIAL_DAY = Record(
    _special_day,
    (
        may("kind", "вид", "kind", phrase(DAY_KINDS)),
        may("hours", "часы", "hours", OpenHours()),
        may("calendar", "календарь", "calendar", CALENDAR),
        may("reason", "причина", "reason", PROSE),
    ),
    shorthand="kind",
    keeps_clause=False,
)


def _year(days: Any = None, **values: Any) -> Callable[[int], YearCalendar]:
    special = tuple(make(day) for day, make in sorted((days or {}).items()))
    return lambda year: YearCalendar(year=year, days=special, **values)


YEARS_SHAPE: Final = ByYear(
    Record(
        _year,
        (
            may("country", "страна", "country", Country()),
            may("days", "дни", "days", ByDate(_SPECIAL_DAY)),
        ),
        shorthand="country",
        keeps_clause=False,
    )
)
PERIODS_SHAPE: Final = Named(
    None,
    Record(
        CriticalPeriod,
        (
            need("zone", "зона", "zone", Either(first=phrase(EVERY_ZONE), other=name_of(Sort.ZONE))),
            need("dates", "даты", "dates", Many(DateRange())),
            may("rules", "правило", "rule", Many(PeriodRuleText()), use=Use.TRIES),
        ),
        named="name",
        keeps_clause=False,
    ),
)
CUSTOMERS_SHAPE: Final = Named(
    Sort.ORGANISATION,
    Record(
        Customer,
        (
            may("tax_number", "инн", "tax_number", Word()),
            may("customer_class", "класс", "class", name_of(Sort.CUSTOMER)),
            may("group", "группа", "group", Prose(use=Use.ACTS)),
            may("plan", "тариф", "plan", name_of(Sort.PLAN)),
            may("contract_from", "договор_с", "contract_from", Day(use=Use.ACTS)),
            may("contract_until", "договор_по", "contract_until", Day(use=Use.ACTS)),
            may("domains", "домены", "domains", Many(Word())),
            may("contacts", "контакты", "contacts", Many(Word())),
            may("contacts_at_most", "контактов_не_больше", "contacts_at_most", Whole(least=1, most=100_000)),
        ),
        named="name",
        keeps_clause=False,
    ),
)
