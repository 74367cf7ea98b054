"""Worked examples: what the norms come to, as the check has played them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from reglament.paper.pen import Pen, Written, sentence, table
from reglament.paper.topics import controls
from reglament.paper.topics.moments import moment
from reglament.paper.words import DEED_ACTIONS, HAPPENINGS, SHOWN


def write(pen: Pen) -> Written:
    """One table: the ticket, what happens to it, what its clocks come to."""
    examples = pen.edition.examples
    if examples is None or not examples.named:
        return
    yield from _played(pen, examples)
    yield from controls.write(pen)


def _played(pen: Pen, examples: Any) -> Written:
    yield (
        examples.clause,
        sentence(
            pen.say(
                "примеры проверены: сроки в них посчитаны теми же правилами, по которым работает линия",
                "the examples are checked: their dates come from the same rules that run the desk",
            )
        ),
    )
    head = pen.say("Пример|Запрос|Что происходит|Сроки", "Example|Ticket|What happens|Dates").split("|")
    rows = [
        (
            one.name.printed(pen.language),
            _ticket(pen, one),
            "; ".join(_happens(pen, one)),
            "; ".join(_shown(pen, clock, shown) for clock, shown in one.expected.items()),
        )
        for one in examples.named.values()
    ]
    yield examples.clause, table(pen.say("Примеры расчёта сроков", "Worked examples"), head, rows)


def _ticket(pen: Pen, one: Any) -> str:
    named = (one.kind, one.priority, one.complexity, one.impact, one.urgency, one.zone, one.channel)
    return ", ".join([moment(pen, one.at), *(pen.name(name) for name in named if name)])


def _happens(pen: Pen, one: Any) -> Iterator[str]:
    yield from (_event(pen, event) for event in one.events)
    if one.deeds:
        deeds = ", ".join(_deed(pen, deed) for deed in one.deeds)
        yield pen.say(f"само: {deeds}", f"by itself: {deeds}")
    if one.seen_at is not None:
        seen = moment(pen, one.seen_at)
        yield pen.say(f"сроки — на {seen}", f"dates as of {seen}")


def _event(pen: Pen, event: Any) -> str:
    return f"{moment(pen, event.at)} — {', '.join(_parts(pen, event))}"


def _deed(pen: Pen, deed: Any) -> str:
    """«Вт 10:00 — автор»; where the ticket goes, and its code."""
    parts = [pen.names(deed.to)] if deed.to else []
    if deed.state:
        code = f" ({pen.name(deed.code)})" if deed.code else ""
        parts.append(pen.say(f"«{pen.name(deed.state)}»", f"“{pen.name(deed.state)}”") + code)
    if deed.action is not None:
        parts.append(pen.pick(DEED_ACTIONS[deed.action.value]))
    if deed.tier:
        parts.append(
            pen.say(f"передать на линию {pen.name(deed.tier)}", f"to pass on to line {pen.name(deed.tier)}")
        )
    return f"{moment(pen, deed.at)} — {', '.join(parts)}"


def _parts(pen: Pen, event: Any) -> Iterator[str]:
    if event.what is not None:
        yield pen.pick(HAPPENINGS[event.what.value])
    if event.mark is not None:
        yield pen.say(f"балл {event.mark}", f"mark {event.mark}")
    if event.until is not None:
        yield pen.say(f"срок {moment(pen, event.until)}", f"by {moment(pen, event.until)}")
    if event.state:
        yield pen.say(f"состояние «{pen.name(event.state)}»", f"state “{pen.name(event.state)}”")
    named = (event.code, event.kind, event.priority, event.complexity, event.zone)
    yield from (pen.name(name) for name in named if name)


def _shown(pen: Pen, clock: str, shown: Any) -> str:
    said = moment(pen, shown) if isinstance(shown, datetime) else pen.pick(SHOWN[shown.value])
    declared = pen.edition.clocks[clock]
    return f"{declared.name.printed(pen.language)} — {said}"
