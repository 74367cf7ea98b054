"""Clauses 3.4.5-3.4.6 and their like: where the norm of each clock stands, as one list of lines."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.conditions import ANYTHING, Condition
from reglament.engine.durations import Duration
from reglament.engine.regulation import Edition
from reglament.engine.regulation.clocks import Clock, NormSource
from reglament.engine.regulation.dimensions import DIMENSIONS, ORIGINS, Narrowed
from reglament.engine.regulation.regimes import under_regimes
from reglament.engine.regulation.terms import NormCell, NormTable
from reglament.engine.rules import Target
from reglament.engine.vocabulary import Norm


def compile_targets(edition: Edition, clock: Clock) -> tuple[Target, ...]:
    """The lines of a clock's norm, the first that holds wins. Without any the clock promises nothing."""
    return tuple(_lines(edition, clock))


def table_of(edition: Edition, clock: Clock) -> NormTable | None:
    """The table in which the norm of the clock stands, if it stands in one."""
    source, exchange = clock.norm.source, edition.exchange
    if source is NormSource.TABLE:
        table = edition.terms.tables.get(clock.norm.table)
        return under_regimes(edition.regimes, table) if table and edition.regimes else table
    if source is NormSource.ACCEPTANCE and edition.result.acceptance:
        return edition.result.acceptance.term
    if source is NormSource.UPDATES and exchange and exchange.updates:
        return exchange.updates.table
    if source is NormSource.ESTIMATE and edition.terms.changes:
        return edition.terms.changes.estimate
    return None


def _origin(cell: NormCell) -> tuple[str, ...]:
    """What a row asks besides what the ticket is about."""
    return tuple(key for name in ORIGINS for key in getattr(cell, name))


def condition_of(row: Narrowed) -> Condition:
    """The tickets that a row of a table names."""
    return Condition(**{dimension: frozenset(getattr(row, dimension)) for dimension in DIMENSIONS})


def depends_on(table: NormTable | None, dimension: str) -> bool:
    """Some cell of the table is narrowed by this dimension (one of `DIMENSIONS`)."""
    return table is not None and any(getattr(cell, dimension) for cell in table.cells)


def _lines(edition: Edition, clock: Clock) -> Iterator[Target]:
    table = table_of(edition, clock)
    if table is not None:
        yield from _by_plan(edition, clock, table)
        for cell in table.cells:
            yield Target(condition_of(cell), cell.norm, cell.clause or table.clause, _origin(cell))
    norm = _single(edition, clock)
    if norm is not None:
        yield Target(ANYTHING, norm, _clause(edition, clock))


def _by_plan(edition: Edition, clock: Clock, table: NormTable) -> Iterator[Target]:
    if clock.norm.source is not NormSource.TABLE or not depends_on(table, "complexities"):
        return
    for name, kind in edition.classification.kinds.items():
        if kind.by_plan:
            yield Target(Condition(kinds=frozenset({name})), Norm.BY_PLAN, kind.clause)


def _single(edition: Edition, clock: Clock) -> Duration | Norm | None:
    source, exchange = clock.norm.source, edition.exchange
    if source is NormSource.FIXED:
        return clock.norm.fixed
    if source is NormSource.AUTHOR_SILENT and exchange and exchange.author_silent:
        return exchange.author_silent.silence.close_after
    if source is NormSource.APPROVAL and edition.terms.changes:
        return edition.terms.changes.approval_within
    return None


def _clause(edition: Edition, clock: Clock) -> str:
    exchange = edition.exchange
    if clock.norm.source is NormSource.AUTHOR_SILENT and exchange and exchange.author_silent:
        return exchange.author_silent.clause
    if clock.norm.source is NormSource.APPROVAL and edition.terms.changes:
        return edition.terms.changes.clause
    return clock.clause
