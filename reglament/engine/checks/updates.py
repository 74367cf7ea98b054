"""L13: the duty to keep the author informed comes round before the ticket must be done."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.compilation.targets import table_of
from reglament.engine.durations import Duration
from reglament.engine.regulation.clocks import Clock, NormSource
from reglament.engine.regulation.edition import Edition
from reglament.engine.regulation.terms import NormTable

from .findings import Checked, Finding
from .lengths import nominal_seconds, said
from .tables import combinations, from_registration, norm_of

_TIMES = 2


def check(checked: Checked) -> Iterator[Finding]:
    """A warning where no ticket of a priority lives long enough, a note where its shortest does not.

    The letter of the rule compares with the shortest resolution only; for a table that begins with
    instant answers that is usual and right, so it is told as a note.
    """
    edition = checked.edition
    resolution = from_registration(edition, None)
    for clock in edition.clocks.values():
        table = table_of(edition, clock)
        if clock.norm.source is not NormSource.UPDATES or table is None or resolution is None:
            continue
        for priority in edition.priorities.order if edition.priorities else ("",):
            yield from _of_priority(checked, table, resolution, priority)


def _of_priority(
    checked: Checked, updates: NormTable, resolution: tuple[Clock, NormTable], priority: str
) -> Iterator[Finding]:
    edition = checked.edition
    clock, table = resolution
    cases = [case for case in combinations(edition, clock) if case.priority == priority]
    norms = {one for case in cases if isinstance(one := norm_of(table, case), Duration)}
    every = {one for case in cases if isinstance(one := norm_of(updates, case), Duration)}
    if not norms or not every:
        return
    rare = max(every, key=lambda one: nominal_seconds(one, edition))
    lengths = sorted(norms, key=lambda one: nominal_seconds(one, edition))
    for code, find, norm in (
        ("never_informed", checked.warning, lengths[-1]),
        ("seldom_informed", checked.note, lengths[0]),
    ):
        if nominal_seconds(rare, edition) > _TIMES * nominal_seconds(norm, edition):
            yield find(
                code,
                "exchange",
                "updates",
                clause=updates.clause,
                priority=_printed(edition, priority),
                every=said(rare, edition),
                norm=said(norm, edition),
            )
            return


def _printed(edition: Edition, priority: str) -> str:
    return edition.priorities.order[priority].name.both if edition.priorities and priority else "—"
