"""How the priority is found, and what counts before triage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from reglament.engine.conditions import ANYTHING, Condition


@dataclass(frozen=True, slots=True)
class Modifier:
    """An amendment of the priority: shift upwards with a cap, or set, or cap, or floor.

    It acts if `when` holds and its code is among the circumstances; a cap or floor with a condition and no
    `source` needs no code.
    """

    code: str
    shift: int = 0
    not_above: str | None = None
    sets: str | None = None
    caps: str | None = None  # not above this one, e.g. changes ≤ П3
    floors: str | None = None  # not below this one
    except_code: str | None = None  # a circumstance that lifts the cap
    field: str = ""  # a line of the form whose number brings it about, within the bounds
    number_at_least: Decimal | None = None
    number_at_most: Decimal | None = None
    source: str = ""  # the annex that says whom it meets: vip, critical_periods, …; "" = a mark
    when: Condition = ANYTHING
    clause: str = ""


@dataclass(frozen=True, slots=True)
class PriorityRules:
    """Impact × urgency with amendments. `order` runs from the most to the least urgent."""

    order: tuple[str, ...]
    impacts: tuple[str, ...]
    urgencies: tuple[str, ...]
    matrix: Mapping[tuple[str, str], str]
    modifiers: tuple[Modifier, ...] = ()
    modifiers_add_up: bool = False
    clause: str = ""
    modifier_clause: str = ""
    default: str = ""  # where there is no matrix and nobody said anything
    set_by: tuple[str, ...] = ()
    by_channel: Mapping[str, str] = field(default_factory=dict)  # until triage


@dataclass(frozen=True, slots=True)
class Provisional:
    """What a ticket counts as until somebody of the desk has looked at it."""

    kind: str
    impact: str
    urgency: str | None  # None = as the author said
    complexity: str | None  # None = by kind
    clause: str = ""
    priority: str | None = None  # where there is no matrix; None = by impact and urgency
