"""3.1.3-3.1.4: states, the moves between them, who sees what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament import engine
from reglament.paper.pen import Pen, Written, sentence, table
from reglament.paper.words import CATEGORIES, NEEDS


def write(pen: Pen) -> Written:
    """The states and the passages."""
    lifecycle = pen.edition.lifecycle
    head = pen.say(
        "Состояние|Автор видит|Идут часы|Стоят|Чей ход", "State|The author sees|Running|Standing|Whose move"
    ).split("|")
    yield lifecycle.clause, table(pen.say("Состояния запроса", "States of a ticket"), head, _states(pen))
    head = pen.say("Из|В|Кто|Нужно|Когда", "From|To|Who|Needs|When").split("|")
    yield lifecycle.clause, table(pen.say("Переходы", "Passages"), head, _passages(pen))


def _states(pen: Pen) -> Iterator[tuple[str, ...]]:
    for key, state in pen.edition.lifecycle.states.items():
        yield (
            pen.name(key) + _meaning(pen, key, state),
            state.author_label.printed(pen.language),
            pen.names(state.runs),
            pen.names(state.pauses),
            pen.name(state.move) if state.move else "—",
        )


def _meaning(pen: Pen, key: str, state: Any) -> str:
    """What kind of state this is, where its name does not say so."""
    words = CATEGORIES[state.category.value]
    if engine.key(words[0]) == key:
        return ""
    return pen.say(f" (вид: «{words[0]}»)", f" (counts as “{words[1]}”)")


def _passages(pen: Pen) -> Iterator[tuple[str, ...]]:
    for way in pen.edition.lifecycle.passages:
        source = pen.name(way.source) if way.source else pen.say("любое открытое", "any open")
        yield (
            source,
            pen.name(way.target),
            pen.names(way.who),
            ", ".join(pen.pick(NEEDS[need]) for need in way.needs),
            "; ".join(filter(None, _when(pen, way))),
        )


def _when(pen: Pen, way: Any) -> Iterator[str]:
    if way.guard is engine.Guard.NO_RESPONSIBLE:
        yield pen.say("ответственного ещё нет", "nobody is responsible yet")
    if way.guard is engine.Guard.EXPIRED:
        what = f" {pen.name(way.expired)}" if way.expired else pen.say(" молчание", " (silence)")
        yield pen.say(f"истекло:{what}", f"ran out:{what}")
    if way.guard is engine.Guard.DATE_REACHED:
        yield pen.say("наступила дата", "the date has come")
    if way.within:
        yield pen.say(f"не позже {pen.norm(way.within)}", f"not later than {pen.norm(way.within)}")
    yield from _only(pen, way)
    if way.stops:
        yield pen.say(f"останавливает {pen.names(way.stops)}", f"stops {pen.names(way.stops)}")


def _only(pen: Pen, way: Any) -> Iterator[str]:
    only = (*way.closure_codes, *way.complexities, *way.kinds)
    if only:
        yield pen.say(f"только: {pen.names(only)}", f"only: {pen.names(only)}")
    if way.hours:
        name = pen.name(way.hours)
        yield pen.say(f"только в часы календаря «{name}»", f"in the hours of “{name}” alone")
    if way.not_priorities:
        yield pen.say(f"кроме {pen.names(way.not_priorities)}", f"except {pen.names(way.not_priorities)}")
    if way.closure_code:
        yield pen.say(f"код «{pen.name(way.closure_code)}»", f"code “{pen.name(way.closure_code)}”")


def write_sight(pen: Pen) -> Written:
    """Who sees a ticket, who sees internal notes."""
    sight = pen.edition.confidentiality
    if sight is None:
        return
    yield (
        sight.clause,
        sentence(
            pen.say(
                f"запрос видят: {pen.names(sight.ticket_seen_by)}",
                f"a ticket is seen by: {pen.names(sight.ticket_seen_by)}",
            ),
            pen.say(
                f"внутренние заметки видят только {pen.names(sight.notes_seen_by)}",
                f"internal notes are seen only by {pen.names(sight.notes_seen_by)}",
            ),
        ),
    )
