"""Control tables: the rules from the other side, as the check has compared them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.paper.pen import Pen, Written, sentence, table
from reglament.paper.topics.control_lists import figures, lists, one_table, said, title_of
from reglament.paper.topics.moments import moment
from reglament.paper.values import Table


def write(pen: Pen) -> Written:
    """One table for each kind of question, under the clause of all."""
    examples = pen.edition.examples
    controls = examples.controls if examples else None
    if controls is None:
        return
    yield (
        controls.clause,
        sentence(
            pen.say(
                "сверка: те же правила с другой стороны; она проверена вместе с примерами",
                "control tables: the same rules from the other side; they are checked with the examples",
            )
        ),
    )
    for block in (*_norms(pen, controls), *_tickets(pen, controls), *_people(pen, controls)):
        yield controls.clause, block
    for block in (*figures(pen, controls), *lists(pen, controls)):
        yield controls.clause, block


def _norms(pen: Pen, controls: Any) -> Iterator[Table]:
    for grid in controls.norms:
        rows = list(dict.fromkeys(row for row, _ in grid.cells))
        columns = [one for one in pen.rules.complexities if any(one == column for _, column in grid.cells)]
        named = "".join(f", {pen.name(key)}" for key in (grid.kind, grid.state) if key)
        title = f"{pen.clock(grid.clock)}: {moment(pen, grid.at)}{named}"
        cells = (
            (pen.name(row), *(_shown(pen, grid.cells.get((row, column))) for column in columns))
            for row in rows
        )
        yield table(title, [pen.say("Приоритет", "Priority"), *map(pen.name, columns)], cells)


def _shown(pen: Pen, shown: Any) -> str:
    return "" if shown is None else said(pen, shown)


def _tickets(pen: Pen, controls: Any) -> Iterator[Table]:
    head = pen.say(
        "Случай|Вид|Влияние|Срочность|Когда|Приоритет", "Case|Kind|Impact|Urgency|When|Priority"
    ).split("|")
    rows = [
        (
            one.case or "—",
            pen.name(one.kind) if one.kind else "",
            pen.name(one.impact),
            pen.name(one.urgency),
            ", ".join(map(pen.name, one.circumstances)),
            pen.name(one.priority),
        )
        for one in controls.priorities
    ]
    yield from one_table(title_of(pen, "priorities"), head, rows)
    head = pen.say("Роль|Из|Куда и что указать", "Role|From|To, and what to fill in").split("|")
    for number, moves in enumerate(controls.moves):
        title = title_of(pen, "moves") + (f": {_narrowed(pen, moves)}" if number else "")
        yield from one_table(title, head, _moves(pen, moves))


def _narrowed(pen: Pen, moves: Any) -> str:
    named = [pen.name(key) for key in (moves.kind, moves.priority, moves.complexity) if key]
    return ", ".join(named) or pen.say("ответственного ещё нет", "nobody is responsible yet")


def _moves(pen: Pen, moves: Any) -> Iterator[tuple[str, ...]]:
    for role, states in moves.who.items():
        for state, targets in states.items():
            yield pen.name(role), pen.name(state), said(pen, targets)


def _people(pen: Pen, controls: Any) -> Iterator[Table]:
    rows = [
        (
            pen.name(role),
            "; ".join(f"{said(pen, verb)}: {said(pen, what)}" for verb, what in powers.items()),
        )
        for role, powers in controls.powers.items()
    ]
    head = (pen.say("Роль", "Role"), pen.say("Что поручено", "What it is given to do"))
    yield from one_table(title_of(pen, "powers"), head, rows)
    head = (pen.say("Часов", "Hours"), pen.say("Кто согласует", "Who agrees"))
    rows = [(str(one.hours), pen.names(one.who)) for one in controls.approvals]
    yield from one_table(title_of(pen, "approvals"), head, rows)
