"""L1, first half: the matrix is complete, or there is another way to a priority, also before triage."""

from __future__ import annotations

from collections.abc import Iterator

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Holes of the matrix, and editions in which a priority cannot be found."""
    priorities = checked.edition.priorities
    if priorities is None:
        return
    if priorities.impacts and priorities.urgencies and not priorities.matrix:
        yield checked.error("no_matrix", "priorities", clause=priorities.clause)
    if priorities.matrix:
        yield from _holes(checked)
        if checked.edition.provisional is None:
            yield checked.error("no_provisional", clause=priorities.clause)
    elif not priorities.default and len(priorities.order) > 1 and not priorities.impacts:
        yield checked.error("no_priority", "priorities", clause=priorities.clause)


def _holes(checked: Checked) -> Iterator[Finding]:
    priorities = checked.edition.priorities
    assert priorities is not None
    for impact, grade in priorities.impacts.items():
        for urgency, other in priorities.urgencies.items():
            if (impact, urgency) not in priorities.matrix:
                yield checked.error(
                    "matrix",
                    "priorities",
                    "matrix",
                    clause=priorities.matrix_clause,
                    impact=grade.name.both,
                    urgency=other.name.both,
                )
