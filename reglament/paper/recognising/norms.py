"""Tables of norms, whichever way they lie: every cell is read by the heads above it and beside it."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reglament.paper.recognising.draft import Draft, Path, name_key
from reglament.paper.recognising.labels import (
    clean,
    one_of,
    priority_label,
    remember_kind,
    remember_priority,
)
from reglament.paper.recognising.lengths import unit_of
from reglament.paper.recognising.metrics import metric_of
from reglament.paper.recognising.passages import Passage, Read, Sheet
from reglament.paper.recognising.tables import NOTHING
from reglament.paper.recognising.terms import cell_norm, is_norm
from reglament.paper.recognising.vocabulary import ABOUT_NORMS, CLASS, KIND_HEAD, OTHERS, PRIORITY_HEAD

MOST_HEADS: Final = 3
_EFFORT: Final = re.compile(r"трудо[её]мкост|effort|стоимост|цена|price|cost", re.IGNORECASE)
_REST: Final = re.compile(r"^(?:прочие|остальные|все|любые|прочее|the rest|others?|all|any)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A cell with a norm: what stands above it, what beside it, and in which row it is."""

    text: str
    above: str
    beside: str
    corner: str
    row: Passage


def find(read: Read, draft: Draft) -> None:
    """Every table that holds norms."""
    for sheet in read.sheets:
        _of_sheet(sheet, draft)


def _of_sheet(sheet: Sheet, draft: Draft) -> None:
    found: dict[Path, list[tuple[str, Place]]] = {}
    for place in _places(sheet):
        metric = _metric(sheet, place)
        if not metric or _EFFORT.search(place.above):
            continue
        path = (*metric, *_row(draft, place))
        text = cell_norm(draft, place.text, _unit(place), place.row)
        if text:
            found.setdefault(path, []).append((text, place))
    for path, told in found.items():
        if len({text for text, _ in told}) > 1 and len({place.above for _, place in told}) > 1:
            columns = ", ".join(f"«{place.above}»" for _, place in told)
            draft.ask("by_plan_columns", told[0][1].row, columns=columns)
            continue
        for text, place in told:
            draft.put(path, text, place.row)


def _unit(place: Place) -> tuple[str, str]:
    """The unit that a head names for the bare numbers below or beside it."""
    above = unit_of(place.above)
    return above if above[0] else unit_of(place.beside)


def _metric(sheet: Sheet, place: Place) -> Path:
    """The table of norms that a cell belongs to. A section's heading alone says it only of a table of terms."""
    near = metric_of(place.above, place.beside, sheet.grid.title, sheet.at.opening)
    headed = ABOUT_NORMS.search(place.above) or PRIORITY_HEAD.search(place.corner)
    return near or (metric_of(sheet.at.heading.rsplit(" → ", 1)[-1]) if headed else ())


def _places(sheet: Sheet) -> Iterator[Place]:
    """Every cell with a norm. Nothing for a table in which norms are the exception."""
    rows = sheet.grid.rows
    heads = next((at for at, row in enumerate(rows) if any(is_norm(text) for text in row[1:])), 0) or 1
    if heads > MOST_HEADS:
        return
    above = [
        " ".join(dict.fromkeys(row[at] for row in rows[:heads] if row[at])) for at in range(len(rows[0]))
    ]
    cells = [
        (at, column)
        for at in range(heads, len(rows))
        for column in range(1, len(above))
        if is_norm(rows[at][column], unit_of(above[column]))
    ]
    labels = min((column for _, column in cells), default=0)
    for at, column in cells:
        beside = " · ".join(dict.fromkeys(text for text in rows[at][:labels] if text.lower() not in NOTHING))
        corner = " · ".join(dict.fromkeys(above[:labels]))
        yield Place(rows[at][column], above[column], beside, corner, sheet.row(at))


def _row(draft: Draft, place: Place) -> Path:
    """The steps of the path below the table: kind, priority, class of complexity."""
    kind = one_of(place.beside, draft.kinds) or one_of(place.above, draft.kinds)
    priority = _priority(draft, place)
    if not kind and not priority:
        kind = _new_kind(draft, place)
    found = CLASS.search(place.above) or CLASS.search(place.beside)
    steps = [one for one in (kind, priority) if one] or ([] if found else [OTHERS[draft.language]])
    return (*steps, *([name_key(found.group())] if found else []))


def _priority(draft: Draft, place: Place) -> str:
    for text, head in ((place.beside, place.corner), (place.above, place.corner)):
        parts = [clean(part) for part in text.split(" · ")]
        exact = next((part for part in parts if part in draft.priorities), "")
        if exact and (PRIORITY_HEAD.search(head) or not exact.isdigit()):
            return exact
        if known := one_of(text, draft.priorities):
            return known
    if PRIORITY_HEAD.search(place.corner):
        key, word = priority_label(place.beside.split(" · ")[0])
        if key:
            remember_priority(draft, key, word)
            path: Path = ("приоритет", "перечень", key)
            draft.put((*path, "значит") if word else path, word, place.row)
        return key
    return ""


def _new_kind(draft: Draft, place: Place) -> str:
    """A row of a table «Вид запроса | Срок» names a kind that nothing else describes."""
    name = clean(place.beside)
    if (
        not KIND_HEAD.search(place.corner)
        or not name
        or _REST.match(name)
        or len(name.split()) > 6
        or metric_of(name)
    ):
        return ""
    key = name_key(name.replace(" · ", " "))
    remember_kind(draft, key)
    draft.put(("классификация", "виды", key), "", place.row)
    return key
