"""Tables of norms: whatever an edition says by what a ticket is, laid out to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reglament.paper.pen import Pen, capital, sentence
from reglament.paper.topics.wide_norms import wide_table
from reglament.paper.values import Block, Cell, Table

ANY = ""
ORIGINS = {
    "regimes": ("режим", "regime"),
    "plans": ("тариф", "plan"),
    "customers": ("класс заказчика", "customer class"),
    "bands": ("время обращения", "time of filing"),
    "channels": ("канал", "channel"),
}
"""What a ticket is told apart by besides what it is about, the strongest first."""


def norm_table(pen: Pen, title: str, cells: Iterable[Any]) -> Block:
    """Rows by what a ticket is, columns by complexity; one norm for everything is a sentence."""
    cells = tuple(cells)
    if len(cells) == 1 and _alone(cells) and not cells[0].complexities:
        return sentence(f"{title} — {pen.norm(cells[0].norm)}")
    classes = _columns(pen, cells)
    if classes == [ANY] and any(cell.priorities and (cell.plans or cell.customers) for cell in cells):
        return wide_table(pen, title, dict(_by_origin(cells)), lambda named: _row_name(pen, named))
    head = [
        _row_head(pen, cells),
        *(capital(pen.name(one)) if one else pen.say("Норма", "Norm") for one in classes),
    ]
    rows = [
        (
            Cell(pen.say("Срок", "Norm") if _alone(cells) else _row_name(pen, (*origin, kind, priority))),
            *(_cell(pen, own, kind, priority, one) for one in classes),
        )
        for origin, own in _by_origin(cells)
        for kind, priority in _rows(pen, own)
    ]
    return Table(title, tuple(head), tuple(rows))


def precedence(pen: Pen, cells: Iterable[Any]) -> str:
    """Which of two rows counts, where rows of a table may fit one ticket and name different things."""
    asked = [pen.say(*ORIGINS[one]) for one in ORIGINS if any(getattr(cell, one) for cell in cells)]
    if not asked:
        return ""
    order = " → ".join((*asked, pen.say("вид", "kind"), pen.say("приоритет", "priority")))
    return pen.say(
        f"из подходящих строк действует та, где названо больше; иначе та, чьё слово раньше: {order}",
        f"of the rows that fit that counts which names more; else that whose word is earlier: {order}",
    )


def _by_origin(cells: Sequence[Any]) -> Iterator[tuple[tuple[str, ...], Sequence[Any]]]:
    """The cells for every ticket, then those for each that is treated apart by where it came from."""
    groups: dict[tuple[str, ...], list[Any]] = {}
    for cell in cells:
        groups.setdefault(_origin(cell), []).append(cell)
    yield from sorted(groups.items(), key=lambda group: (len(group[0]), list(groups).index(group[0])))


def _origin(cell: Any) -> tuple[str, ...]:
    return tuple(key for dimension in ORIGINS for key in getattr(cell, dimension))


def _columns(pen: Pen, cells: Sequence[Any]) -> list[str]:
    known = pen.edition.complexities
    if known is None or not any(cell.complexities for cell in cells):
        return [ANY]
    return list(known.classes)


def _rows(pen: Pen, cells: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """The plain rows by priority, then those of kinds that are treated apart, then the rest."""
    priorities = list(pen.edition.priorities.order) if pen.edition.priorities else []
    named = {priority for cell in cells if not cell.kinds for priority in cell.priorities}
    yield from ((ANY, priority) for priority in priorities if priority in named)
    for kind in pen.edition.classification.kinds:
        own = [cell for cell in cells if kind in cell.kinds]
        split = {priority for cell in own for priority in cell.priorities}
        yield from ((kind, priority) for priority in priorities if priority in split)
        if own and not split:
            yield kind, ANY
    if any(not cell.kinds and not cell.priorities for cell in cells):
        yield ANY, ANY


def _cell(pen: Pen, cells: Sequence[Any], kind: str, priority: str, complexity: str) -> Cell:
    """The first cell that fits, as the engine reads them. A kind without its own cell has none here."""
    for cell in cells:
        if (
            (kind in cell.kinds if cell.kinds else not kind)
            and (priority in cell.priorities if cell.priorities else not priority or bool(kind))
            and (not cell.complexities or not complexity or complexity in cell.complexities)
        ):
            return pen.norm_cell(cell.norm)
    return Cell(pen.say("как у всех", "as for all") if kind else "—")


def _row_name(pen: Pen, named: tuple[str, ...]) -> str:
    parts = [pen.name(part) for part in named if part]
    return capital(" · ".join(parts)) or pen.say("Прочие", "The rest")


def _alone(cells: Sequence[Any]) -> bool:
    """Nothing but the complexity matters: one row."""
    return not any(cell.kinds or cell.priorities or _origin(cell) for cell in cells)


def _row_head(pen: Pen, cells: Sequence[Any]) -> str:
    if _alone(cells):
        return pen.say("Сложность", "Complexity")
    asked = [
        pen.say(*words)
        for dimension, words in (
            ("priorities", ("приоритет", "priority")),
            ("kinds", ("вид", "kind")),
            *reversed(ORIGINS.items()),
        )
        if any(getattr(cell, dimension) for cell in cells)
    ]
    before = ", ".join(asked[:-1])
    return capital(pen.say(" или ", " or ").join([*([before] if before else []), asked[-1]]))


def calendar_table(pen: Pen) -> Block:
    """Which tickets are counted on which calendar, the row that wins first."""
    rows = [
        (
            Cell(_row_name(pen, (*_origin(row), *row.kinds, *row.priorities, *row.complexities))),
            Cell(pen.name(row.calendar)),
        )
        for row in pen.edition.calendars.by_ticket
    ]
    head = pen.say("Запрос|Календарь", "Ticket|Calendar").split("|")
    return Table(pen.say("По каким часам считается", "The hours that count"), tuple(head), tuple(rows))
