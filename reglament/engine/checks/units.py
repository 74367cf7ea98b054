"""A norm is written in units of the calendar that its clock runs on."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.compilation.targets import table_of
from reglament.engine.durations import Duration
from reglament.engine.regulation.clocks import Clock

from .findings import Checked, Finding
from .lengths import said
from .tables import calendar_of, combinations, norm_of, plain_norm


def check(checked: Checked) -> Iterator[Finding]:
    """Norms in the units of another calendar than the one their clock runs on."""
    for key, clock in checked.edition.clocks.items():
        yield from _foreign(checked, key, clock)


def _foreign(checked: Checked, key: str, clock: Clock) -> Iterator[Finding]:
    edition, table = checked.edition, table_of(checked.edition, clock)
    told: set[tuple[str, Duration]] = set()
    for case in combinations(edition, clock):
        norm = norm_of(table, case) if table else plain_norm(edition, clock)
        calendar = calendar_of(edition, clock, case)
        if not isinstance(norm, Duration) or norm.is_round_the_clock or norm.calendar == calendar:
            continue
        if (case.priority, norm) not in told:
            told.add((case.priority, norm))
            grade = edition.priorities.order.get(case.priority) if edition.priorities else None
            yield checked.error(
                "unit",
                *(("terms", clock.norm.table) if clock.norm.table else ("clocks", key)),
                clause=table.clause if table else clock.clause,
                norm=said(norm, edition),
                clock=clock.code.both,
                priority=grade.name.both if grade else "—",
                calendar=edition.calendars.named[calendar].name.both,
            )
