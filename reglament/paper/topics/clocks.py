"""The clocks of a ticket, and what it counts as before triage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.paper.pen import Pen, Written, sentence, table
from reglament.paper.values import Cell
from reglament.paper.words import AGAIN, EVENTS


def write(pen: Pen) -> Written:
    """Every clock the desk keeps."""
    clause = pen.edition.clocks_clause
    yield clause, sentence(pen.say("других часов у запроса нет", "a ticket has no other clocks than these"))
    head = pen.say(
        "Часы|Что это|Начало|Конец|Стоят|Снова|Календарь|Норма",
        "Clock|What|Starts|Stops|Stands|Again|Calendar|Norm",
    ).split("|")
    yield clause, table(pen.say("Часы запроса", "Clocks of a ticket"), head, _rows(pen))
    for key, clock in pen.edition.clocks.items():
        if clock.aims:
            of = pen.names(filter(None, clock.aims)) or pen.say("всех запросов", "all tickets")
            yield (
                clock.clause or clause,
                sentence(
                    pen.say(
                        f"{pen.clock(key)} для {of} — цель: считается, но нарушения нет",
                        f"{pen.clock(key)} for {of} is an aim: counted, and nothing is missed by it",
                    )
                ),
            )
        if clock.authors_time:
            yield (
                clock.clause or clause,
                sentence(
                    pen.say(
                        f"{pen.clock(key)} считается по календарю автора, если у него он свой",
                        f"{pen.clock(key)} is counted on the author's calendar, where he has his own",
                    )
                ),
            )


def _rows(pen: Pen) -> Iterator[tuple[str | Cell, ...]]:
    for key, clock in pen.edition.clocks.items():
        code, name = pen.name(key), clock.name.printed(pen.language)
        only = pen.say(" (только {})", " (only {})").format(pen.names(clock.kinds)) if clock.kinds else ""
        yield (
            code,
            ("" if name == code else name) + only,
            _events(pen, clock.starts),
            _events(pen, clock.stops),
            _stands(pen, clock),
            pen.pick(AGAIN[clock.again]),
            pen.name(clock.calendar) if clock.calendar else pen.say("по приоритету", "by priority"),
            Cell(_norm(pen, clock.norm)),
        )


def _events(pen: Pen, events: Any) -> str:
    return ", ".join(event(pen, one) for one in events)


def event(pen: Pen, one: Any) -> str:
    """What begins or ends a clock or a duty: a missed norm, an event, a state."""
    if one.missed:
        return pen.say(f"пропущен срок {pen.clock(one.missed)}", f"{pen.clock(one.missed)} is missed")
    if one.event:
        return pen.pick(EVENTS[one.event])
    return pen.say(f"«{pen.name(one.state)}»", f"“{pen.name(one.state)}”")


def _stands(pen: Pen, clock: Any) -> str:
    if clock.pausing == "never":
        return pen.say("никогда", "never")
    if clock.pausing == "by_state":
        return pen.say("по состоянию", "by state")
    return pen.names(clock.paused_in)


def _norm(pen: Pen, reference: Any) -> str:
    if reference.source == "fixed":
        return pen.norm(reference.fixed)
    return pen.clause(_places(pen).get(reference.source, "") or _table(pen, reference.table))


def _table(pen: Pen, name: str) -> str:
    found = pen.edition.terms.tables.get(name)
    return found.clause if found else ""


def _places(pen: Pen) -> dict[str, str]:
    """Where the norm of a clock stands."""
    edition = pen.edition
    changes, exchange, acceptance = edition.terms.changes, edition.exchange, edition.result.acceptance
    return {
        "acceptance": acceptance.clause if acceptance else "",
        "author_silent": exchange.author_silent.clause if exchange and exchange.author_silent else "",
        "updates": exchange.updates.clause if exchange and exchange.updates else "",
        "approval": changes.clause if changes else "",
        "estimate": changes.clause if changes else "",
        "outage_scale": _outages(pen),
    }


def _outages(pen: Pen) -> str:
    scales = pen.edition.availability.scales.values() if pen.edition.availability else ()
    return next((scale.clause for scale in scales), "")


def write_provisional(pen: Pen) -> Written:
    """What a ticket counts as until somebody has looked at it."""
    provisional = pen.edition.provisional
    if provisional is None:
        return
    counted = [
        f"{word} — {pen.name(value)}"
        for word, value in (
            (pen.say("вид", "kind"), provisional.kind),
            (pen.say("влияние", "impact"), provisional.impact),
            (pen.say("срочность", "urgency"), provisional.urgency),
            (pen.say("приоритет", "priority"), provisional.priority),
            (pen.say("сложность", "complexity"), provisional.complexity),
        )
        if value
    ]
    yield (
        provisional.clause,
        sentence(
            pen.say("пока запрос не разобран, он считается так: ", "until triage a ticket counts as: ")
            + ", ".join(counted),
            _as_said(pen),
            pen.say("обещанная реакция потом не отодвигается", "a promised reaction never moves later"),
        ),
    )


def _as_said(pen: Pen) -> str:
    provisional, priorities = pen.edition.provisional, pen.edition.priorities
    if provisional is None or priorities is None or not priorities.urgencies or provisional.urgency:
        return ""
    return pen.say("срочность — со слов автора", "the urgency is as the author says")
