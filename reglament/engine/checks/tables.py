"""The norm of a clock for a ticket: which table, which cell. Shared by the checks of norms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import chain, product

from reglament.engine.compilation.targets import table_of
from reglament.engine.durations import Duration
from reglament.engine.names import Name, Text
from reglament.engine.regulation.clocks import Clock, Event, NormSource
from reglament.engine.regulation.dimensions import Narrowed
from reglament.engine.regulation.edition import Edition
from reglament.engine.regulation.terms import NormTable
from reglament.engine.vocabulary import Norm


@dataclass(frozen=True, slots=True)
class Combination:
    """A ticket as a row of a table may name it: "" where the edition has none, or the table does not ask."""

    kind: str
    priority: str
    complexity: str
    channel: str = ""
    plan: str = ""
    customer: str = ""
    band: str = ""
    regime: str = ""

    def said(self, edition: Edition) -> str:
        """«инцидент, П1, С4, бизнес» as printed."""
        known = dimensions(edition)
        names = [known[one.name][own].both for one in fields(self) if (own := getattr(self, one.name))]
        return Text(", ".join(names), ", ".join(name.printed("en") for name in names))


def dimensions(edition: Edition) -> dict[str, dict[str, Name]]:
    """Everything that tickets are told apart by, as `Combination` calls it: key -> name."""
    customers, channels = edition.customers, edition.channels
    named: dict[str, dict[str, Name]] = {
        "kind": {key: one.name for key, one in edition.classification.kinds.items()},
        "band": {key: one.name for key, one in edition.calendars.bands.items()},
        "regime": {key: one.name for key, one in edition.regimes.items()},
    }
    if edition.priorities:
        named["priority"] = {key: one.name for key, one in edition.priorities.order.items()}
    if edition.complexities:
        named["complexity"] = {key: one.code for key, one in edition.complexities.classes.items()}
    if channels:
        named["channel"] = {key: one.name for key, one in channels.named.items() if one.accepted}
    if customers:
        named["plan"] = {key: one.name for key, one in customers.plans.items()}
        named["customer"] = {key: one.name for key, one in customers.classes.items()}
    return named


def combinations(edition: Edition, clock: Clock) -> Iterator[Combination]:
    """Every ticket there may be that has this clock, by what its table or its calendars tell apart."""
    known, table = dimensions(edition), table_of(edition, clock)
    kinds = clock.kinds or tuple(edition.classification.kinds)
    priorities = tuple(known.get("priority", ())) or ("",)
    classes = tuple(known.get("complexity", ())) or ("",)
    rows: tuple[Narrowed, ...] = table.cells if table else ()
    if not clock.calendar:
        rows = (*rows, *edition.calendars.by_ticket)
    origins = [_asked(edition, known, rows, one) for one in ("channel", "plan", "customer", "band", "regime")]
    for case in product(kinds, priorities, classes, *origins):
        yield Combination(*case)


def _asked(
    edition: Edition, known: dict[str, dict[str, Name]], rows: tuple[Narrowed, ...], dimension: str
) -> tuple[str, ...]:
    """The values of a dimension that rows tell apart, and "" where a ticket may have none of them."""
    named = set(chain.from_iterable(getattr(row, f"{dimension}s") for row in rows))
    if not named:
        return ("",)
    values = tuple(known.get(dimension, ()))
    return values if _always(edition, dimension) else (*values, "")


def _always(edition: Edition, dimension: str) -> bool:
    """Every ticket has a value of this dimension: it comes by a channel, and the edition says of the rest."""
    customers = edition.customers
    return dimension == "channel" or bool(
        customers
        and (
            (dimension == "plan" and customers.without_plan)
            or (dimension == "customer" and customers.without_class)
        )
    )


def calendar_of(edition: Edition, clock: Clock, case: Combination) -> str:
    """The calendar that the clock runs by for such a ticket."""
    if clock.calendar:
        return clock.calendar
    chosen = next((row.calendar for row in edition.calendars.by_ticket if fits(row, case)), None)
    return chosen or edition.calendars.by_priority.get(case.priority, edition.calendars.default)


def from_registration(edition: Edition, stop: Event | None) -> tuple[Clock, NormTable] | None:
    """The clock from registration to this event, or to a result (None), with its table."""
    for clock in edition.clocks.values():
        starts = any(start.event is Event.REGISTERED for start in clock.starts)
        stops = {one.event for one in clock.stops if not one.missed}
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
    return next((cell.norm for cell in table.cells if fits(cell, case)), None)


def fits(row: Narrowed, case: Combination) -> bool:
    """Such a ticket is one that the row names."""
    return (
        (not row.priorities or case.priority in row.priorities)
        and (not row.complexities or case.complexity in row.complexities)
        and (not row.kinds or case.kind in row.kinds)
        and (not row.channels or case.channel in row.channels)
        and (not row.plans or case.plan in row.plans)
        and (not row.customers or case.customer in row.customers)
        and (not row.bands or case.band in row.bands)
        and (not row.regimes or case.regime in row.regimes)
    )
