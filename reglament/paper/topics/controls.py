"""Control tables: the rules from the other side, as the check has compared them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from reglament import engine
from reglament.paper.pen import Pen, Written, capital, sentence, table
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
    for block in (*_figures(pen, controls), *_lists(pen, controls)):
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
    return "" if shown is None else _said(pen, shown)


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
    yield from _one(_title(pen, "priorities"), head, rows)
    head = pen.say("Роль|Из|Куда и что указать", "Role|From|To, and what to fill in").split("|")
    for number, moves in enumerate(controls.moves):
        title = _title(pen, "moves") + (f": {_narrowed(pen, moves)}" if number else "")
        yield from _one(title, head, _moves(pen, moves))


def _narrowed(pen: Pen, moves: Any) -> str:
    named = [pen.name(key) for key in (moves.kind, moves.priority, moves.complexity) if key]
    return ", ".join(named) or pen.say("ответственного ещё нет", "nobody is responsible yet")


def _moves(pen: Pen, moves: Any) -> Iterator[tuple[str, ...]]:
    for role, states in moves.who.items():
        for state, targets in states.items():
            yield pen.name(role), pen.name(state), _said(pen, targets)


def _people(pen: Pen, controls: Any) -> Iterator[Table]:
    rows = [
        (
            pen.name(role),
            "; ".join(f"{_said(pen, verb)}: {_said(pen, what)}" for verb, what in powers.items()),
        )
        for role, powers in controls.powers.items()
    ]
    head = (pen.say("Роль", "Role"), pen.say("Что поручено", "What it is given to do"))
    yield from _one(_title(pen, "powers"), head, rows)
    head = (pen.say("Часов", "Hours"), pen.say("Кто согласует", "Who agrees"))
    rows = [(str(one.hours), pen.names(one.who)) for one in controls.approvals]
    yield from _one(_title(pen, "approvals"), head, rows)


def _figures(pen: Pen, controls: Any) -> Iterator[Table]:
    for windows in controls.windows:
        begins = f"{_title(pen, 'windows')}: {moment(pen, windows.at)}"
        yield from _pairs(pen, begins, windows.until)
    for name in PAIRS:
        yield from _pairs(pen, _title(pen, name), getattr(controls, name))
    for one in controls.recovery:
        yield from _pairs(pen, f"{_title(pen, 'recovery')}: {moment(pen, one.at)}", one.until)
    head = pen.say("Доступность|Превышений|Не начисляется", "Availability|Breaches|Not paid").split("|")
    rows = [
        (_percent(pen, one.available), str(one.late), _percent(pen, one.withheld))
        for one in controls.withheld
    ]
    yield from _one(_title(pen, "withheld"), head, rows)


PAIRS = (
    *("counts", "switches", "short", "told", "forms", "complexities", "kinds", "outcomes", "cases"),
    "weights",
)


def _percent(pen: Pen, value: Decimal) -> str:
    return f"{_said(pen, value)} %" if pen.language == "ru" else f"{_said(pen, value)}%"


def _lists(pen: Pen, controls: Any) -> Iterator[Table]:
    rows = [
        (pen.name(state), pen.name(complexity), pen.names(codes))
        for state, by_complexity in controls.codes.items()
        for complexity, codes in by_complexity.items()
    ]
    if controls.off_time:
        rows.append((_title(pen, "off_time"), "—", pen.names(controls.off_time)))
    head = pen.say("Состояние|Сложность|Коды", "State|Complexity|Codes").split("|")
    yield from _one(_title(pen, "codes"), head, rows)
    rows = [
        (moment(pen, one.at), pen.name(one.priority) if one.priority else "—", pen.names(one.channels))
        for one in controls.arrivals
    ]
    head = pen.say("Когда|Приоритет|Каналы", "When|Priority|Channels").split("|")
    yield from _one(_title(pen, "arrivals"), head, rows)
    lists = {name: getattr(controls, name) for name in ("letters_by", "personal")}
    more = [(_title(pen, name), pen.names(keys)) for name, keys in lists.items() if keys]
    yield from _one(pen.say("Ещё", "More"), (pen.say("Что", "What"), pen.say("Ответ", "Answer")), more)


def _pairs(pen: Pen, title: str, values: Mapping[Any, Any]) -> Iterator[Table]:
    head = (pen.say("Что", "What"), pen.say("Ответ", "Answer"))
    yield from _one(title, head, [(_said(pen, key), _said(pen, value)) for key, value in values.items()])


def _one(title: str, head: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Iterator[Table]:
    found = list(rows)
    if found:
        yield table(title, list(head), found)


def _title(pen: Pen, name: str) -> str:
    return capital(engine.controls.say_table(name, pen.language))


def _said(pen: Pen, value: Any) -> str:
    return engine.controls.say_answer(value, pen.rules, pen.language)
