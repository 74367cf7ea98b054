"""L2: norms grow with complexity and falling priority; a response is not longer than a resolution."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reglament.engine.compilation.targets import table_of
from reglament.engine.durations import Duration
from reglament.engine.regulation.clocks import Clock, Event
from reglament.engine.regulation.terms import NormTable

from .findings import Checked, Finding
from .lengths import nominal_seconds, said
from .tables import Combination, from_registration, norm_of


def check(checked: Checked) -> Iterator[Finding]:
    """Numbers that look like slips."""
    for clock in checked.edition.clocks.values():
        table = table_of(checked.edition, clock)
        if table is not None and clock.norm.table:
            yield from _falls(checked, table, clock)
    yield from _slow_reactions(checked)


def _falls(checked: Checked, table: NormTable, clock: Clock) -> Iterator[Finding]:
    edition = checked.edition
    priorities = tuple(edition.priorities.order) if edition.priorities else ("",)
    classes = tuple(edition.complexities.classes) if edition.complexities else ("",)
    kind = clock.kinds[0] if clock.kinds else next(iter(edition.classification.kinds))
    rows = [[Combination(kind, priority, complexity) for complexity in classes] for priority in priorities]
    columns = [[Combination(kind, priority, complexity) for priority in priorities] for complexity in classes]
    seen: set[tuple[Combination, Combination]] = set()
    for line in rows + columns:
        for earlier, later in pairwise(line):
            if (earlier, later) not in seen and _longer(checked, table, earlier, table, later):
                seen.add((earlier, later))
                yield checked.warning(
                    "falls",
                    "terms",
                    clock.norm.table,
                    clause=table.clause,
                    row=clock.code.both,
                    earlier=earlier.said(edition),
                    first=said(norm_of(table, earlier), edition),
                    later=later.said(edition),
                    second=said(norm_of(table, later), edition),
                )


def _longer(
    checked: Checked, table: NormTable, first: Combination, other: NormTable, second: Combination
) -> bool:
    one, two = norm_of(table, first), norm_of(other, second)
    if not isinstance(one, Duration) or not isinstance(two, Duration):
        return False
    return nominal_seconds(one, checked.edition) > nominal_seconds(two, checked.edition)


def _slow_reactions(checked: Checked) -> Iterator[Finding]:
    edition = checked.edition
    reaction, resolution = from_registration(edition, Event.HUMAN_ANSWER), from_registration(edition, None)
    if reaction is None or resolution is None:
        return
    first, second = reaction[1], resolution[1]
    base = Combination(next(iter(edition.classification.kinds)), "", "")
    for priority in edition.priorities.order if edition.priorities else ("",):
        for complexity in edition.complexities.classes if edition.complexities else ("",):
            case = replace(base, priority=priority, complexity=complexity)
            if _longer(checked, first, case, second, case):
                yield checked.warning(
                    "reaction_longer",
                    "terms",
                    clause=first.clause,
                    row=case.said(edition),
                    first=said(norm_of(first, case), edition),
                    second=said(norm_of(second, case), edition),
                )
