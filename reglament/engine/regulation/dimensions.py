"""What a row of a table may ask of a ticket, and which of two rows wins.

A row names a value of some dimensions. Of two rows that fit a ticket the one wins whose strongest dimension,
of those that only one of them names, is the stronger; so a row that names everything another names and more
always wins. The order is total: no two rows of a table that name different dimensions are equal, and two that
name the same dimensions with different values never fit one ticket.
"""

from __future__ import annotations

from typing import Final

from reglament.engine.values import value


@value
class Narrowed:
    """What one row asks for; () = whatever. All are keys of names."""

    regimes: tuple[str, ...] = ()  # of a declared period
    plans: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()  # classes of customers
    bands: tuple[str, ...] = ()  # the time at which the ticket came
    channels: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    complexities: tuple[str, ...] = ()


DIMENSIONS: Final = (
    "regimes",
    "plans",
    "customers",
    "bands",
    "channels",
    "kinds",
    "priorities",
    "complexities",
)
"""The strongest first."""
ORIGINS: Final = DIMENSIONS[:5]
"""Where a ticket comes from, and when; the others are what it is about."""


def named_by(row: Narrowed) -> tuple[str, ...]:
    """The dimensions that a row names, the strongest first."""
    return tuple(dimension for dimension in DIMENSIONS if getattr(row, dimension))


def speciality(row: Narrowed) -> int:
    """The greater wins: a digit for each dimension, the strongest the highest."""
    return sum(1 << place for place, name in enumerate(reversed(DIMENSIONS)) if getattr(row, name))
