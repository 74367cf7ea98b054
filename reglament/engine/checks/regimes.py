"""A regime that changes no norm is an announcement without sense; one that makes norms shorter, a slip."""

from __future__ import annotations

from collections.abc import Iterator

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Regimes without a row of their own and without a factor; factors that are none."""
    edition = checked.edition
    tables = edition.terms.tables.values()
    named = {key for table in tables for cell in table.cells for key in cell.regimes}
    named |= {key for row in edition.calendars.by_ticket for key in row.regimes}
    for key, regime in edition.regimes.items():
        path = ("regimes", key)
        if regime.longer is None and key not in named:
            yield checked.warning("regime_idle", *path, clause=regime.clause, regime=regime.name.both)
        elif regime.longer is not None and regime.longer <= 1:
            yield checked.error("regime_shorter", *path, clause=regime.clause, regime=regime.name.both)
