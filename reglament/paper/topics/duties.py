"""Duties of either party, works announced beforehand, the queue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.paper.pen import Pen, Written, sentence, table
from reglament.paper.topics.clocks import event

LATE = {
    "refused": ("назначать работы позже нельзя", "later than that they are not planned"),
    "breach": ("позже — нарушение срока", "later than that is a missed norm"),
}
SPANS = {"month": ("месяц", "month"), "quarter": ("квартал", "quarter"), "year": ("год", "year")}
ORDERS = {
    "due": ("запросы берут по ближайшему сроку", "tickets are taken by the nearest deadline"),
    "priority": (
        "запросы берут по приоритету, равные — в порядке поступления",
        "tickets are taken by priority, equal ones in order of arrival",
    ),
    "arrival": ("запросы берут в порядке поступления", "tickets are taken in order of arrival"),
}


def write(pen: Pen) -> Written:
    """Who owes what, on tickets and by the calendar."""
    for duty in pen.edition.duties.values():
        yield duty.clause, sentence(*_duty(pen, duty))


def _duty(pen: Pen, duty: Any) -> Iterator[str]:
    what = duty.what or duty.name.printed(pen.language)
    yield pen.say(f"{pen.name(duty.who)} — {what}", f"{pen.name(duty.who)}: {what}")
    if duty.while_in:
        yield pen.say(
            f"в состояниях: {pen.names(duty.while_in)}", f"in the states: {pen.names(duty.while_in)}"
        )
    only = pen.names((*duty.priorities, *duty.kinds))
    if only:
        yield pen.say(f"только для: {only}", f"only for: {only}")
    if duty.every:
        every = pen.norm(duty.every)
        yield pen.say(f"не реже раза в {every}", f"at least every {every}")
    if duty.within:
        yield pen.say(f"в течение {pen.norm(duty.within)}", f"within {pen.norm(duty.within)}")
    if duty.begins:
        yield pen.say(f"начиная с {pen.date(duty.begins)}", f"from {pen.date(duty.begins)} on")
    if duty.done_by:
        done = ", ".join(event(pen, one) for one in duty.done_by)
        yield pen.say(f"исполнена, когда: {done}", f"fulfilled by: {done}")
    yield from _missed(pen, duty)
    yield from _opened(pen, duty.ticket)


def _missed(pen: Pen, duty: Any) -> Iterator[str]:
    follows = [
        pen.say(
            f"{pen.many(duty.tell, 'об этом узнаёт', 'об этом узнают')}",
            f"these are told: {pen.names(duty.tell)}",
        )
        if duty.tell
        else "",
        pen.say(
            f"приоритет понижается до {pen.name(duty.lower_to)}",
            f"the priority is lowered to {pen.name(duty.lower_to)}",
        )
        if duty.lower_to
        else "",
        pen.say(f"запрос переходит в «{pen.name(duty.then)}»", f"the ticket goes to “{pen.name(duty.then)}”")
        if duty.then
        else "",
    ]
    said = ", ".join(filter(None, follows))
    if said:
        yield pen.say(f"если не исполнена: {said}", f"when it is missed: {said}")


def _opened(pen: Pen, ticket: Any) -> Iterator[str]:
    if ticket is None:
        return
    zone = (
        pen.say(f", зона «{pen.name(ticket.zone)}»", f", zone “{pen.name(ticket.zone)}”")
        if ticket.zone
        else ""
    )
    yield pen.say(
        f"к сроку система сама заводит запрос вида «{pen.name(ticket.kind)}»{zone}",
        f"when it comes round the desk opens a ticket of the kind “{pen.name(ticket.kind)}”{zone}",
    )
    if ticket.within:
        yield pen.say(
            f"на него даётся {pen.norm(ticket.within)}", f"it is due within {pen.norm(ticket.within)}"
        )


def write_works(pen: Pen) -> Written:
    """Works: who plans them, how long before people are told."""
    works = pen.edition.works
    if works is None:
        return
    head = pen.say(
        "Работы|Предупредить за|Напомнить за|Кого|Если позже|Что это",
        "Works|Notice|Reminded before|Whom|When too late|What they are",
    ).split("|")
    rows = [
        (
            sort.name.printed(pen.language),
            pen.norm(sort.notice) or pen.say("по факту", "when it happens"),
            ", ".join(pen.norm(one) for one in sort.reminders),
            pen.names(sort.to),
            pen.pick(LATE[sort.too_late]) if sort.notice else "",
            sort.what,
        )
        for sort in works.named.values()
    ]
    if rows:
        yield works.clause, table(pen.say("Работы", "Works"), head, rows)
    for sort in works.named.values():
        if said := _when(pen, sort):
            yield sort.clause or works.clause, sentence(*said)
    if works.planned_by:
        who = pen.any_of(works.planned_by)
        yield works.clause, sentence(pen.say(f"работы назначает {who}", f"works are planned by {who}"))


def _when(pen: Pen, sort: Any) -> list[str]:
    """In which hours works of a sort go on, and so many of them."""
    name, said = sort.name.printed(pen.language), []
    if sort.window:
        hours = pen.name(sort.window)
        said.append(pen.say(f"{name} — в часы календаря «{hours}»", f"{name}: in the hours of “{hours}”"))
    if sort.outside_by:
        who = pen.any_of(sort.outside_by)
        said.append(pen.say(f"вне их назначает {who}", f"outside them planned by {who}"))
    if sort.hours_at_most is not None:
        most, per = sort.hours_at_most, pen.pick(SPANS[sort.per])
        said.append(
            pen.say(f"{name}: за {per} не больше {most} ч", f"{name}: at most {most} hours in a {per}")
        )
    return said


def write_queue(pen: Pen) -> Written:
    """The order of the queue and its limits."""
    queue = pen.edition.queue
    if queue is None:
        return
    own, per = queue.in_work_at_most, queue.per_author_at_most
    yield (
        queue.clause,
        sentence(
            pen.pick(ORDERS[queue.order]),
            pen.say(
                f"в работе у одного — не больше {own} сразу", f"one person works on {own} at a time at most"
            )
            if own
            else "",
            pen.say(
                f"у одного автора открытых запросов не больше {per}: следующий — когда закончен прежний",
                f"one author has {per} open tickets at most: the next once one of them is finished",
            )
            if per
            else "",
        ),
    )
