"""Control tables of figures and lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from reglament import engine
from reglament.paper.pen import Pen, capital, table
from reglament.paper.topics.moments import moment
from reglament.paper.values import Table


def figures(pen: Pen, controls: Any) -> Iterator[Table]:
    """Terms, numbers, switches, outages and what they cost."""
    for windows in controls.windows:
        begins = f"{title_of(pen, 'windows')}: {moment(pen, windows.at)}"
        yield from _pairs(pen, begins, windows.until)
    for name in PAIRS:
        yield from _pairs(pen, title_of(pen, name), getattr(controls, name))
    for one in controls.recovery:
        yield from _pairs(pen, f"{title_of(pen, 'recovery')}: {moment(pen, one.at)}", one.until)
    head = pen.say("Доступность|Превышений|Не начисляется", "Availability|Breaches|Not paid").split("|")
    rows = [
        (_percent(pen, one.available), str(one.late), _percent(pen, one.withheld))
        for one in controls.withheld
    ]
    yield from one_table(title_of(pen, "withheld"), head, rows)


PAIRS = (
    *("counts", "switches", "short", "told", "forms", "complexities", "kinds", "outcomes", "cases"),
    "weights",
)


def _percent(pen: Pen, value: Decimal) -> str:
    return f"{said(pen, value)} %" if pen.language == "ru" else f"{said(pen, value)}%"


def lists(pen: Pen, controls: Any) -> Iterator[Table]:
    """Codes, channels, and what stands alone."""
    rows = [
        (pen.name(state), pen.name(complexity), pen.names(codes))
        for state, by_complexity in controls.codes.items()
        for complexity, codes in by_complexity.items()
    ]
    if controls.off_time:
        rows.append((title_of(pen, "off_time"), "—", pen.names(controls.off_time)))
    head = pen.say("Состояние|Сложность|Коды", "State|Complexity|Codes").split("|")
    yield from one_table(title_of(pen, "codes"), head, rows)
    rows = [
        (moment(pen, one.at), pen.name(one.priority) if one.priority else "—", pen.names(one.channels))
        for one in controls.arrivals
    ]
    head = pen.say("Когда|Приоритет|Каналы", "When|Priority|Channels").split("|")
    yield from one_table(title_of(pen, "arrivals"), head, rows)
    lists = {name: getattr(controls, name) for name in ("letters_by", "personal")}
    more = [(title_of(pen, name), pen.names(keys)) for name, keys in lists.items() if keys]
    if controls.share_of:
        more.append((title_of(pen, "share_of"), pen.clock(controls.share_of)))
    if controls.availability is not None:
        more.append((title_of(pen, "availability"), _percent(pen, controls.availability)))
    more += [
        (sign, pen.say(f"линия {pen.name(tier)}", f"line {pen.name(tier)}"))
        for sign, tier in controls.signs.items()
    ]
    yield from one_table(pen.say("Ещё", "More"), (pen.say("Что", "What"), pen.say("Ответ", "Answer")), more)


def _pairs(pen: Pen, title: str, values: Mapping[Any, Any]) -> Iterator[Table]:
    head = (pen.say("Что", "What"), pen.say("Ответ", "Answer"))
    yield from one_table(title, head, [(said(pen, key), said(pen, value)) for key, value in values.items()])


def one_table(title: str, head: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Iterator[Table]:
    """The table, unless it has no rows."""
    found = list(rows)
    if found:
        yield table(title, list(head), found)


def title_of(pen: Pen, name: str) -> str:
    """What a control table is called."""
    return capital(engine.controls.say_table(name, pen.language))


def said(pen: Pen, value: Any) -> str:
    """A question or an answer in words."""
    return engine.controls.say_answer(value, pen.rules, pen.language)
