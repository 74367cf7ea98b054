"""Rows that dispute a ticket, and bands of time that say nothing.

The order of dimensions decides which of two rows counts, so a table never contradicts itself; but a plan
that swallows the row of the gravest priority is seldom meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from reglament.engine.compilation.targets import table_of
from reglament.engine.names import Text
from reglament.engine.regulation.dimensions import DIMENSIONS, named_by
from reglament.engine.regulation.edition import Edition
from reglament.engine.regulation.terms import NormCell, NormTable

from .findings import Checked, Finding
from .tables import dimensions

_NEW = frozenset({"regimes", "plans", "customers", "bands"})
_SINGULAR = {"priorities": "priority", "complexities": "complexity"}


def check(checked: Checked) -> Iterator[Finding]:
    """Each table once, and each band."""
    told: set[str] = set()
    for clock in checked.edition.clocks.values():
        table = table_of(checked.edition, clock)
        if table is not None and clock.norm.table and clock.norm.table not in told:
            told.add(clock.norm.table)
            yield from _disputes(checked, clock.norm.table, table)
    for key, band in checked.edition.calendars.bands.items():
        if bool(band.within) == bool(band.outside):
            path = ("calendars", "bands", key)
            yield checked.error("band_nowhere", *path, clause=band.clause, band=band.name.both)


def _disputes(checked: Checked, key: str, table: NormTable) -> Iterator[Finding]:
    """The first pair of rows for one ticket of which neither names all that the other names."""
    for winner, other in combinations(table.cells, 2):
        if _disputed(winner, other) and not _settled(table, winner, other):
            yield checked.warning(
                "rows_dispute",
                "terms",
                key,
                clause=table.clause,
                winner=_said(checked.edition, winner),
                other=_said(checked.edition, other),
            )
            return


def _disputed(winner: NormCell, other: NormCell) -> bool:
    one, two = set(named_by(winner)), set(named_by(other))
    both_fit = all(set(getattr(winner, name)) & set(getattr(other, name)) for name in one & two)
    return bool(both_fit and one - two and two - one and (one | two) & _NEW and winner.norm != other.norm)


def _settled(table: NormTable, winner: NormCell, other: NormCell) -> bool:
    """A row says what counts where both fit."""
    wanted = {name: (*getattr(winner, name), *getattr(other, name)) for name in DIMENSIONS}
    return any(
        cell is not winner
        and all(set(getattr(cell, name)) <= set(values) for name, values in wanted.items())
        and set(named_by(winner)) | set(named_by(other)) <= set(named_by(cell))
        for cell in table.cells
    )


def _said(edition: Edition, cell: NormCell) -> str:
    """«бизнес · П1» as printed; «прочие» for the row of everything."""
    known = dimensions(edition)
    names = [
        known[_SINGULAR.get(name, name.removesuffix("s"))][key].both
        for name in DIMENSIONS
        for key in getattr(cell, name)
    ]
    if not names:
        return Text("прочие", "others")
    return Text(" · ".join(names), " · ".join(name.printed("en") for name in names))
