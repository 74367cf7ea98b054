"""4, 5 and after: measures, availability, billing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from reglament.paper.pen import Pen, Written, listing, sentence, table
from reglament.paper.topics import load


def write_measures(pen: Pen) -> Written:
    """What is measured, of the line and of one person."""
    measures = pen.edition.measures
    if measures is None:
        return
    if measures.line:
        yield from _line(pen, measures)
    if measures.watched:
        yield (
            measures.clause,
            listing(pen.say("Наблюдаем без веса:", "Watched without weight:"), measures.watched),
        )
    if measures.personal:
        yield measures.personal.clause or measures.clause, sentence(*_personal(pen, measures))
    if measures.bonus:
        yield measures.clause, sentence(measures.bonus)
    if measures.load:
        yield from load.write(pen, measures.load)


def _line(pen: Pen, measures: Any) -> Written:
    head = pen.say("Показатель|Цель|Вес, %|Условие", "Measure|Target|Weight, %|Condition").split("|")
    rows = (
        (one.name.printed(pen.language), _decimal(pen, one.target), str(one.weight), one.condition)
        for one in measures.line.values()
    )
    period = f", {measures.period}" if measures.period else ""
    title = pen.say(f"Показатели линии{period}", f"Measures of the line{period}")
    yield measures.clause, table(title, head, rows)


def _personal(pen: Pen, measures: Any) -> Iterator[str]:
    personal = measures.personal
    named = ", ".join(measures.line[key].name.printed(pen.language) for key in personal.measures)
    yield pen.say(f"по сотруднику считают: {named}", f"of one person: {named}")
    if personal.from_count is not None:
        yield pen.say(
            f"если закрытых запросов не меньше {personal.from_count}",
            f"from {personal.from_count} closed tickets on",
        )
    if personal.not_counted:
        yield pen.say("не учитываются: ", "not counted: ") + ", ".join(personal.not_counted)
    if personal.count_of_closed:
        yield pen.say(
            f"число закрытых — {personal.count_of_closed}", f"count of closed: {personal.count_of_closed}"
        )


def _parts(pen: Pen, availability: Any) -> Iterator[str]:
    for part in availability.parts.values():
        hours = pen.name(part.calendar or availability.calendar)
        if_works = pen.say(f", работает, если {part.works_if}", f", works if {part.works_if}")
        yield pen.say(
            f"{part.name.printed(pen.language)} — {_percent(pen, part.target)} часов «{hours}»",
            f"{part.name.printed(pen.language)}: {_percent(pen, part.target)} of “{hours}”",
        ) + (if_works if part.works_if else "")


def write_availability(pen: Pen) -> Written:
    """The service, outages, sanctions."""
    availability = pen.edition.availability
    if availability is None:
        return
    clause = availability.clause
    yield (
        clause,
        sentence(
            pen.say(f"сервис — {availability.service}", f"the service: {availability.service}"),
            pen.say(f"сервис работает, если {availability.works_if}", f"it works if: {availability.works_if}")
            if availability.works_if
            else "",
            pen.say(f"измеряется так: {availability.measured}", f"measured by: {availability.measured}")
            if availability.measured
            else "",
        ),
    )
    yield (
        clause,
        sentence(
            pen.say(f"простой начинается: {availability.begins}", f"an outage begins: {availability.begins}")
            if availability.begins
            else "",
            pen.say(f"кончается: {availability.ends}", f"it ends: {availability.ends}")
            if availability.ends
            else "",
        ),
    )
    if availability.parts:
        opening = pen.say("Своя цель у частей системы:", "Parts of the system with an aim of their own:")
        yield clause, listing(opening, _parts(pen, availability))
    target, hours = _percent(pen, availability.target), pen.name(availability.calendar)
    yield (
        clause,
        sentence(
            pen.say(
                f"цель — {target}; согласованные часы — календарь «{hours}»",
                f"target: {target}; agreed hours: calendar “{hours}”",
            ),
            pen.say(f"доступность = {availability.formula}", f"availability = {availability.formula}")
            if availability.formula
            else "",
        ),
    )
    yield from _scales(pen, availability)
    if availability.excluded:
        yield clause, listing(pen.say("Не простой:", "No outage:"), availability.excluded)
    if availability.sanctions:
        yield from _sanctions(pen, availability)
    if availability.review:
        yield clause, sentence(availability.review)


def _scales(pen: Pen, availability: Any) -> Written:
    head = pen.say("Масштаб|Что это|Вес|Восстановить за", "Scale|What|Weight|Recovered within").split("|")
    rows = (
        (one.name.printed(pen.language), one.what, pen.number(one.weight), pen.norm(one.recover_within))
        for one in availability.scales.values()
    )
    first = next(iter(availability.scales.values()), None)
    clause = (first.clause if first else "") or availability.clause
    yield clause, table(pen.say("Масштаб простоя", "Scale of an outage"), head, rows)


def _sanctions(pen: Pen, availability: Any) -> Written:
    sanctions = availability.sanctions
    clause = sanctions.clause or availability.clause
    yield (
        clause,
        sentence(
            pen.say("санкции применяются", "sanctions are applied")
            if sanctions.applied
            else pen.say("санкции показываются, но не применяются", "sanctions are shown, not applied"),
            sanctions.to,
        ),
    )
    head = pen.say("Доступность от|Не начисляется", "Availability from|Not paid").split("|")
    rows = ((_percent(pen, step.at_least), _percent(pen, step.reduction)) for step in sanctions.steps)
    yield clause, table(pen.say("Санкции за месяц", "Sanctions of a month"), head, rows)
    yield (
        clause,
        sentence(
            pen.say(
                f"за каждое превышение срока восстановления — ещё {_percent(pen, sanctions.per_breach)}",
                f"for each breach of recovery {_percent(pen, sanctions.per_breach)} more",
            )
            if sanctions.per_breach is not None
            else "",
            pen.say(
                f"всего не больше {_percent(pen, sanctions.cap)} за месяц",
                f"at most {_percent(pen, sanctions.cap)} a month",
            )
            if sanctions.cap is not None
            else "",
            sanctions.dispute,
        ),
    )


def _decimal(pen: Pen, target: str) -> str:
    """«не меньше 4,5»."""
    return pen.say(re.sub(r"(?<=\d)\.(?=\d)", ",", target), target)


def _percent(pen: Pen, value: Decimal) -> str:
    return pen.say(f"{pen.number(value)} %", f"{pen.number(value)}%")


def write_billing(pen: Pen) -> Written:
    """How work is paid."""
    billing = pen.edition.billing
    if billing is None:
        return
    rows = [
        (pen.say("Ставка", "Rate"), billing.rate),
        (pen.say("Квант", "Quantum"), billing.quantum),
        (pen.say("Округление", "Rounding"), billing.rounding),
        (pen.say("Предоплата", "Prepayment"), billing.prepayment),
        (pen.say("Срочно", "Urgent"), billing.urgent),
        (pen.say("Пакет", "Package"), billing.package),
        (pen.say("Лимит исчерпан", "Package used up"), billing.used_up),
        (pen.say("Гарантия", "Warranty"), billing.warranty),
        (pen.say("В работе", "At work"), billing.at_most_in_work),
        (pen.say("Отпуск", "Leave"), billing.leave),
        (pen.say("Акт", "Act"), billing.acceptance),
    ]
    head = (pen.say("Что", "What"), pen.say("Как", "How"))
    yield billing.clause, table(pen.say("Расчёты", "Billing"), head, [row for row in rows if row[1]])
    if billing.free:
        yield billing.clause, listing(pen.say("Бесплатно:", "Free of charge:"), billing.free)
