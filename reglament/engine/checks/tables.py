"""The norm of a clock for a ticket: which table, which cell. Shared by the checks of norms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from reglament.engine.durations import Duration
from reglament.engine.names import Text
from reglament.engine.regulation.clocks import Clock, Event, NormSource
from reglament.engine.regulation.edition import Edition
from reglament.engine.regulation.terms import NormTable
from reglament.engine.vocabulary import Norm


@dataclass(frozen=True, slots=True)
class Combination:
    """A kind, a priority and a complexity; "" where the edition has none. `channel`: where a norm asks."""

    kind: str
    priority: str
    complexity: str
    channel: str = ""

    def said(self, edition: Edition) -> str:
        """«инцидент, П1, С4» as printed."""
        names = [edition.classification.kinds[self.kind].name.both]
        if self.priority and edition.priorities:
            names.append(edition.priorities.order[self.priority].name.both)
        if self.complexity and edition.complexities:
            names.append(edition.complexities.classes[self.complexity].code.both)
        if self.channel and edition.channels:
            names.append(edition.channels.named[self.channel].name.both)
        return Text(", ".join(names), ", ".join(name.printed("en") for name in names))


def combinations(edition: Edition, clock: Clock) -> Iterator[Combination]:
    """Every ticket there may be that has this clock."""
    kinds = clock.kinds or tuple(edition.classification.kinds)
    priorities = tuple(edition.priorities.order) if edition.priorities else ("",)
    classes = tuple(edition.complexities.classes) if edition.complexities else ("",)
    for case in product(kinds, priorities, classes, _channels(edition, table_of(edition, clock))):
        yield Combination(*case)


def _channels(edition: Edition, table: NormTable | None) -> tuple[str, ...]:
    """Those by which tickets come, where the table tells them apart."""
    if table is None or edition.channels is None or not any(cell.channels for cell in table.cells):
        return ("",)
    return tuple(key for key, channel in edition.channels.named.items() if channel.accepted)


def table_of(edition: Edition, clock: Clock) -> NormTable | None:
    """The table a clock takes its norm from; None where it is no table."""
    source = clock.norm.source
    if source is NormSource.TABLE:
        return edition.terms.tables.get(clock.norm.table)
    if source is NormSource.ACCEPTANCE and edition.result.acceptance:
        return edition.result.acceptance.term
    if source is NormSource.UPDATES and edition.exchange and edition.exchange.updates:
        return edition.exchange.updates.table
    if source is NormSource.ESTIMATE and edition.terms.changes:
        return edition.terms.changes.estimate
    return None


def from_registration(edition: Edition, stop: Event | None) -> tuple[Clock, NormTable] | None:
    """The clock from registration to this event, or to a result (None), with its table."""
    for clock in edition.clocks.values():
        starts = any(start.event is Event.REGISTERED for start in clock.starts)
        stops = {one.event for one in clock.stops}
        table = table_of(edition, clock)
        if table is not None and starts and stop in stops and (stop is not None or stops == {None}):
            return clock, table
    return None


def has_plain_norm(edition: Edition, clock: Clock) -> bool:
    """A norm that is no table is there."""
    source, exchange, changes = clock.norm.source, edition.exchange, edition.terms.changes
    if source is NormSource.AUTHOR_SILENT:
        return bool(exchange and exchange.author_silent and exchange.author_silent.silence.close_after)
    if source is NormSource.APPROVAL:
        return bool(changes and changes.approval_within)
    if source is NormSource.OUTAGE_SCALE:
        return edition.availability is not None
    return source is NormSource.FIXED


def plain_norm(edition: Edition, clock: Clock) -> Duration | None:
    """A norm that is one length for every ticket; None where there is none."""
    source, exchange, changes = clock.norm.source, edition.exchange, edition.terms.changes
    if source is NormSource.FIXED:
        return clock.norm.fixed if isinstance(clock.norm.fixed, Duration) else None
    if source is NormSource.AUTHOR_SILENT and exchange and exchange.author_silent:
        return exchange.author_silent.silence.close_after
    if source is NormSource.APPROVAL and changes:
        return changes.approval_within
    return None


def norm_of(table: NormTable, case: Combination) -> Duration | Norm | None:
    """The first cell that fits; None when no cell does."""
    for cell in table.cells:
        fits = (
            (not cell.kinds or case.kind in cell.kinds)
            and (not cell.priorities or case.priority in cell.priorities)
            and (not cell.complexities or case.complexity in cell.complexities)
            and (not cell.channels or case.channel in cell.channels)
        )
        if fits:
            return cell.norm
    return None
