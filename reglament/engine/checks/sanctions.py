"""Sanctions descend to zero, and a norm of recovery that is kept is not punished."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reglament.engine.regulation.availability import Availability, OutageScale

from .findings import Checked, Finding

_SHORTEST_MONTH = 15
"""Working days of the shortest month (January in Russia)."""


def check(checked: Checked) -> Iterator[Finding]:
    """Section 5 against itself."""
    availability = checked.edition.availability
    if availability is None or availability.sanctions is None or not availability.sanctions.steps:
        return
    steps = availability.sanctions.steps
    path, clause = ("availability", "sanctions"), availability.sanctions.clause
    falling = all(
        one.at_least > two.at_least and one.reduction <= two.reduction for one, two in pairwise(steps)
    )
    if not falling or steps[-1].at_least != 0:
        yield checked.error("sanction_steps", *path, clause=clause)
    for key, scale in availability.scales.items():
        yield from _punished(checked, key, scale, availability)


def _punished(
    checked: Checked, key: str, scale: OutageScale, availability: Availability
) -> Iterator[Finding]:
    assert availability.sanctions is not None
    seconds, week = scale.recover_within.seconds, checked.edition.calendars.named[availability.calendar].week
    daily = max((sum(end - start for start, end in hours) for hours in week), default=0)
    if seconds is None or not daily:
        return
    lost = Decimal(seconds) * scale.weight / (daily * _SHORTEST_MONTH)
    share = (1 - lost) * 100
    if reduction := availability.sanctions.reduction(share):
        values = {"scale": scale.name.both, "share": f"{share:.2f}", "reduction": reduction}
        yield checked.warning("punished", "availability", "scales", key, clause=scale.clause, **values)
