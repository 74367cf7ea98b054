"""L7: weights sum to 100, shares to 100 %."""

from __future__ import annotations

from collections.abc import Iterator

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Sums of section 4."""
    measures = checked.edition.measures
    if measures is None:
        return
    weights = sum(measure.weight for measure in measures.line.values())
    if weights != 100:
        yield checked.error("weights", "measures", "line", clause=measures.clause, sum=weights)
    if measures.load is not None and (shares := sum(measures.load.shares.values())) != 100:
        path = ("measures", "load", "shares")
        yield checked.error("shares", *path, clause=measures.load.clause, sum=shares)
