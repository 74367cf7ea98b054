"""Conditions leave no gap and do not overlap: approvals by hours of effort (clause 3.4.9 of the sample)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """From the first hour on exactly one step applies, and the last one has no bound."""
    changes = checked.edition.terms.changes
    if changes is None or not changes.approvals:
        return
    path = ("terms", "changes", "approvals")
    steps = sorted(changes.approvals, key=lambda step: step.above_hours)
    if steps[0].above_hours:
        yield checked.error("effort_gap", *path, clause=changes.clause, above=0, to=steps[0].above_hours)
    for one, other in pairwise(steps):
        values = {"above": one.up_to_hours, "to": other.above_hours}
        if one.up_to_hours is not None and one.up_to_hours < other.above_hours:
            yield checked.error("effort_gap", *path, clause=changes.clause, **values)
        elif one.up_to_hours is None or one.up_to_hours > other.above_hours:
            yield checked.error("effort_overlap", *path, clause=changes.clause, hours=other.above_hours + 1)
    if steps[-1].up_to_hours is not None:
        yield checked.error("effort_open", *path, clause=changes.clause, hours=steps[-1].up_to_hours)
