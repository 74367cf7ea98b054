"""Tables of norms: whatever an edition says by kind, priority and complexity, laid out to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reglament.paper.pen import Pen, capital, sentence
from reglament.paper.values import Block, Cell, Table

ANY = ""


def norm_table(pen: Pen, title: str, cells: Iterable[Any]) -> Block:
    """Rows by channel, kind and priority, columns by complexity; one norm for everything is a sentence."""
    cells = tuple(cells)
    if len(cells) == 1 and _alone(cells) and not cells[0].complexities:
        return sentence(f"{title} — {pen.norm(cells[0].norm)}")
    classes = _columns(pen, cells)
    head = [
        _row_head(pen, cells),
        *(capital(pen.name(one)) if one else pen.say("Норма", "Norm") for one in classes),
    ]
    rows = [
        (
            Cell(pen.say("Срок", "Norm") if _alone(cells) else _row_name(pen, channel, kind, priority)),
            *(_cell(pen, own, kind, priority, one) for one in classes),
        )
        for channel, own in _by_channel(pen, cells)
        for kind, priority in _rows(pen, own)
    ]
    return Table(title, tuple(head), tuple(rows))


def _by_channel(pen: Pen, cells: Sequence[Any]) -> Iterator[tuple[str, Sequence[Any]]]:
    """The cells of every channel, then those of each that is treated apart."""
    yield ANY, [cell for cell in cells if not cell.channels]
    for channel in pen.edition.channels.named if pen.edition.channels else ():
        own = [cell for cell in cells if channel in cell.channels]
        if own:
            yield channel, own


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


def _row_name(pen: Pen, channel: str, kind: str, priority: str) -> str:
    parts = [pen.name(part) for part in (channel, kind, priority) if part]
    return capital(" · ".join(parts)) or pen.say("Прочие", "The rest")


def _alone(cells: Sequence[Any]) -> bool:
    """Neither channel nor kind nor priority matters: one row, by complexity."""
    return not any(cell.channels or cell.kinds or cell.priorities for cell in cells)


def _row_head(pen: Pen, cells: Sequence[Any]) -> str:
    if _alone(cells):
        return pen.say("Сложность", "Complexity")
    asked = [
        pen.say(ru, en)
        for dimension, ru, en in (
            ("priorities", "приоритет", "priority"),
            ("kinds", "вид", "kind"),
            ("channels", "канал", "channel"),
        )
        if any(getattr(cell, dimension) for cell in cells)
    ]
    before = ", ".join(asked[:-1])
    return capital(pen.say(" или ", " or ").join([*([before] if before else []), asked[-1]]))
