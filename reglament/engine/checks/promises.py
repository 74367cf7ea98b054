"""Two clocks from the same event to the same event, for the same tickets, are two promises of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from reglament.engine.regulation.clocks import Clock

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Each pair of clocks that measure the same."""
    for (_, first), (name, second) in combinations(checked.edition.clocks.items(), 2):
        if _same(first, second):
            yield checked.error(
                "two_promises",
                "clocks",
                name,
                clause=second.clause,
                first=first.code.both,
                second=second.code.both,
            )


def _same(first: Clock, second: Clock) -> bool:
    together = not first.kinds or not second.kinds or set(first.kinds) & set(second.kinds)
    return bool(
        together and set(first.starts) == set(second.starts) and set(first.stops) == set(second.stops)
    )
