"""A measure that the norms themselves make unreachable sets people an aim they cannot meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from reglament.engine.names import key
from reglament.engine.regulation.edition import Edition
from reglament.engine.regulation.measures import Measure, Measures
from reglament.engine.vocabulary import Category

from .findings import Checked, Finding

_AT_LEAST: Final = re.compile(r"(?:не меньше|at least)\s*(\d+(?:[.,]\d+)?)\s*%", re.IGNORECASE)
_FIRST_CONTACT: Final = ("первом контакте", "first contact")
_RATING: Final = ("оценка автор", "оценка клиент", "rating")


def check(checked: Checked) -> Iterator[Finding]:
    """First contact against the share of instant tickets; ratings that nobody is asked for."""
    measures = checked.edition.measures
    for name, measure in measures.line.items() if measures else ():
        path = ("measures", "line", name)
        if measures and _speaks(measure, _FIRST_CONTACT):
            yield from _first_contact(checked, measures, measure, path)
        if _speaks(measure, _RATING) and checked.edition.result.rating is None:
            yield checked.error("no_rating", *path, clause=measure.clause, measure=measure.name.both)


def _first_contact(
    checked: Checked, measures: Measures, measure: Measure, path: tuple[str, ...]
) -> Iterator[Finding]:
    aim, load = _AT_LEAST.search(measure.target), measures.load
    if aim is None or load is None:
        return
    wanted = Decimal(aim[1].replace(",", "."))
    instant = _instant(checked.edition)
    possible = sum((share for code, share in load.shares.items() if key(code) in instant), Decimal())
    if instant and wanted > possible:
        yield checked.warning(
            "unattainable",
            *path,
            clause=measure.clause or measures.clause,
            measure=measure.name.both,
            wanted=wanted,
            possible=possible,
        )


def _instant(edition: Edition) -> set[str]:
    """The classes that may be closed at once: named by a way from a new ticket to a closed one."""
    states = edition.lifecycle.states
    ways = (
        passage
        for passage in edition.lifecycle.passages
        if passage.source in states
        and states[passage.source].category is Category.NEW
        and states[passage.target].category is Category.CLOSED
    )
    return {code for passage in ways for code in passage.complexities}


def _speaks(measure: Measure, words: tuple[str, ...]) -> bool:
    name = key(measure.name.ru)
    return any(word in name for word in words)
