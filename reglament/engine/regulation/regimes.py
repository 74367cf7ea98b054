"""Regimes: declared periods in which other norms count (an overload, an accident, the closing of a month)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum
from typing import Final

from reglament.engine.durations import Duration, Step
from reglament.engine.names import Name
from reglament.engine.values import value

from .terms import NormCell, NormTable


class OpenUnderRegime(StrEnum):
    """What a declaration does to the tickets that are open then."""

    KEEP = "keep"
    MOVE = "move"


@value
class Regime:
    """A regime: who declares it, for how long at most, who hears of it.

    Its norms are the rows of tables that bear its name; besides, those of `tables` (() = all) are `longer`
    times as long. `grounds` is printed. A ticket lives to its end by the regime in which it was filed.
    """

    name: Name
    declared_by: tuple[str, ...]
    at_most: Duration
    grounds: str = ""
    longer: Decimal | None = None
    tables: tuple[str, ...] = ()
    open_tickets: OpenUnderRegime = OpenUnderRegime.KEEP
    tell: tuple[str, ...] = ()
    clause: str = ""


_FINER: Final[Mapping[Step, Step]] = {Step.HOUR: Step.MINUTE}


def under_regimes(regimes: Mapping[str, Regime], table: NormTable) -> NormTable:
    """The table with the longer rows that regimes make of it, behind those that bear their names."""
    own = tuple(cell for cell in table.cells if cell.regimes)
    plain = tuple(cell for cell in table.cells if not cell.regimes)
    return replace(table, cells=(*own, *_longer(regimes, table, plain), *plain))


def _longer(
    regimes: Mapping[str, Regime], table: NormTable, cells: tuple[NormCell, ...]
) -> Iterator[NormCell]:
    for key, regime in regimes.items():
        if regime.longer is None or (regime.tables and table.name.key not in regime.tables):
            continue
        for cell in cells:
            if isinstance(cell.norm, Duration):
                norm = times(cell.norm, regime.longer)
                yield replace(cell, norm=norm, regimes=(key,), clause=regime.clause or cell.clause)


def times(norm: Duration, factor: Decimal) -> Duration:
    """So many times the norm; a part of an hour in minutes, a part of a day is a whole one more."""
    amount, step = norm.amount * factor, norm.step
    if amount != amount.to_integral_value() and step in _FINER:
        amount, step = amount * (step // _FINER[step]), _FINER[step]
    return Duration(int(amount.to_integral_value(ROUND_CEILING)), step, norm.calendar)
