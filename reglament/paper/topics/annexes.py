"""The annexes: each register as a table, with its number and the date from which it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from reglament.paper.pen import Pen, listing, table
from reglament.paper.topics.time import country_name, hours_words
from reglament.paper.values import Block, Cell, Clause, Listing, Section, Table
from reglament.paper.words import ANNEXES

DAY_KINDS = {
    "off": ("выходной", "day off"),
    "working": ("рабочий", "working day"),
    "short": ("короткий", "shortened day"),
}


def annex_sections(pen: Pen) -> Iterator[Section]:
    """A section for every register that is there, by number."""
    for head in sorted(pen.annexes.heads.values(), key=lambda head: head.number):
        title = pen.say(f"Приложение № {head.number}", f"Annex No. {head.number}")
        since = pen.date(head.effective_from)
        note = pen.say(f"Действует с {since}", f"In force from {since}")
        anchor = f"annex-{head.number}"
        clauses = (Clause("", f"{anchor}-register", (register(pen, head.kind),)),)
        yield Section("", f"{title}. {pen.pick(ANNEXES[head.kind])}", anchor, clauses, note=note)


def register(pen: Pen, kind: str) -> Block:
    """One register as it holds now."""
    return _WRITERS[kind](pen)


def _people(pen: Pen) -> Table:
    head = pen.say(
        "Имя|Должность|Подразделение|Роли|Руководитель|Календарь",
        "Name|Post|Department|Roles|Manager|Calendar",
    ).split("|")
    rows = (
        (
            one.name,
            one.position,
            one.department,
            pen.names(one.roles),
            pen.person(one.manager) if one.manager else "",
            pen.name(one.calendar) if one.calendar else "",
        )
        for one in pen.annexes.people.values()
    )
    return table("", head, rows)


def _zones(pen: Pen) -> Table:
    head = pen.say(
        "Зона|Отвечает|Замещает|Ключевой пользователь|Замещает|Владелец процесса|Замещает",
        "Zone|Holder|Substitute|Key user|Substitute|Process owner|Substitute",
    ).split("|")
    rows = (
        (pen.name(key), *(pen.person(who) if who else "" for who in _holders(one)))
        for key, one in pen.annexes.zones.items()
    )
    return table("", head, rows)


def _holders(row: Any) -> tuple[str, ...]:
    return (
        row.owner,
        row.substitute,
        row.key_user,
        row.key_user_substitute,
        row.process_owner,
        row.process_owner_substitute,
    )


def _deputies(pen: Pen) -> Table:
    head = pen.say("Роль|Замещают по порядку", "Role|Deputies in order").split("|")
    return table("", head, ((pen.name(role), pen.persons(who)) for role, who in pen.annexes.deputies.items()))


def _duty(pen: Pen) -> Table:
    head = pen.say("Роль|Очередь|Смена, дней|Начиная с", "Role|In turn|Days a shift|From").split("|")
    rows = (
        (pen.name(one.role), pen.persons(one.people), str(one.shift_days), pen.date(one.starts))
        for one in pen.annexes.rotas.values()
    )
    return table("", head, rows)


def _vip(pen: Pen) -> Listing:
    return listing("", (_with_post(pen, one) for one in pen.annexes.vip))


def _with_post(pen: Pen, key: str) -> str:
    known = pen.annexes.people.get(key)
    return f"{known.name}, {known.position}" if known and known.position else pen.person(key)


def _urgent(pen: Pen) -> Listing:
    return listing("", (one.printed(pen.language) for one in pen.annexes.urgent_operations))


def _catalogue(pen: Pen) -> Table:
    head = pen.say(
        "Услуга|Вид|Зона|Сложность|Согласует|Что указать", "Service|Kind|Zone|Complexity|Approved by|Fields"
    ).split("|")
    rows = (
        (
            item.name.printed(pen.language),
            pen.name(item.kind),
            pen.name(item.zone)
            if item.zone
            else pen.say("по системе", "by system") * bool(pen.edition.zones),
            pen.name(item.complexity) if item.complexity else "",
            ", ".join(
                pen.person(who) if who in pen.annexes.people else pen.name(who) for who in item.approved_by
            ),
            ", ".join(item.fields),
        )
        for item in pen.annexes.catalogue.values()
    )
    return table("", head, rows)


def _calendar(pen: Pen) -> Table:
    head = pen.say("Год|День|Вид|Часы|Календарь|Причина", "Year|Day|Kind|Hours|Calendar|Reason").split("|")
    return table("", head, _special_days(pen))


def _special_days(pen: Pen) -> Iterator[tuple[str, ...]]:
    for number, year in sorted(pen.annexes.years.items()):
        official = pen.say("официальный календарь", "official calendar") if year.country else ""
        yield str(number), official, "", "", "", country_name(pen, year.country)
        for day in year.days:
            hours = hours_words(day.hours, pen.language) if day.hours else ""
            calendar = pen.name(day.calendar) if day.calendar else ""
            yield str(number), pen.date(day.day), pen.pick(DAY_KINDS[day.kind]), hours, calendar, day.reason


def _periods(pen: Pen) -> Table:
    head = pen.say("Период|Зона|Правило|Даты", "Period|Zone|Rule|Dates").split("|")
    rows = (
        (
            period.name.printed(pen.language),
            pen.name(period.zone) if period.zone else pen.say("любая", "any"),
            ", ".join(_recurring(pen, rule) for rule in period.rules),
            ", ".join(_span(pen, *dates) for dates in period.dates),
        )
        for period in pen.annexes.critical_periods
    )
    return table("", head, rows)


def _recurring(pen: Pen, rule: Any) -> str:
    """«1–5 рабочий день месяца», «2 рабочих дня по 25-е»."""
    if rule.day is None:
        return pen.say(
            f"{rule.first}–{rule.last} рабочий день месяца",
            f"working days {rule.first}–{rule.last} of the month",
        )
    return pen.say(
        f"последние {rule.last} р.д по {rule.day}-е число",
        f"the last {rule.last} working days up to day {rule.day}",
    )


def _span(pen: Pen, first: date, last: date) -> str:
    if first == last:
        return pen.date(first)
    if pen.language == "ru" and first.year == last.year:
        return f"{first:%d.%m}–{last:%d.%m.%Y}"
    return f"{pen.date(first)} – {pen.date(last)}"


def _term_of(pen: Pen, one: Any) -> str:
    """«01.02.2026–31.12.2026»; an open end is left open."""
    if one.contract_from is None and one.contract_until is None:
        return ""
    first, last = (pen.date(day) if day else "…" for day in (one.contract_from, one.contract_until))
    return f"{first}–{last}"


def _customers(pen: Pen) -> Table:
    head = pen.say(
        "Организация|ИНН|Класс|Группа|Тариф|Договор|Почтовые домены|Контактные лица|Их не больше",
        "Organisation|Tax number|Class|Group|Plan|Contract|Mail domains|Contacts|At most",
    ).split("|")
    rows = (
        (
            one.name.printed(pen.language),
            one.tax_number,
            pen.name(one.customer_class) if one.customer_class else "",
            one.group,
            pen.name(one.plan) if one.plan else "",
            _term_of(pen, one),
            Cell(", ".join(one.domains)),
            Cell(", ".join(one.contacts)),
            str(one.contacts_at_most or ""),
        )
        for one in pen.annexes.customers.values()
    )
    return table("", head, rows)


_WRITERS: dict[str, Callable[[Pen], Block]] = {
    "people": _people,
    "zones": _zones,
    "deputies": _deputies,
    "duty": _duty,
    "vip": _vip,
    "urgent_operations": _urgent,
    "catalogue": _catalogue,
    "calendar": _calendar,
    "critical_periods": _periods,
    "customers": _customers,
}
