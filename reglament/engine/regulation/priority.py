"""Clauses 3.4.1-3.4.4: priority and complexity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value


@value
class Grade:
    """A step of a scale (impact, urgency, or a plain priority) and what it means."""

    name: Name
    meaning: str = ""
    clause: str = ""


@value
class Amendment:
    """A correction of the priority: a shift upwards with a cap, a fixed priority, a cap, or a floor.

    `kinds`: only such tickets. `lifted_by`: a circumstance that lifts the cap.
    `from_annex`: "vip" | "critical_periods" | "urgent_operations" if an annex says whom it meets.
    """

    name: Name
    shift: int = 0
    not_above: str = ""
    sets: str = ""
    at_most: str = ""
    at_least: str = ""
    kinds: tuple[str, ...] = ()
    lifted_by: str = ""
    from_annex: str = ""
    field: str = ""  # a line of the form: the amendment holds where its number is within the bounds
    number_at_least: Decimal | None = None
    number_at_most: Decimal | None = None
    clause: str = ""


class Justified(StrEnum):
    """When whoever sets a priority says why."""

    ALWAYS = "always"
    RAISED = "raised"
    LOWERED = "lowered"


@value
class Dispute:
    """Somebody disputes the priority; until the decision the old one counts."""

    who: tuple[str, ...]
    decided_by: str
    within: Duration
    clause: str = ""


@value
class Priorities:
    """`order` from the most to the least urgent (names by key). Without a matrix somebody says it.

    `matrix`: (impact, urgency) -> priority, all keys.
    """

    order: Mapping[str, Grade]
    impacts: Mapping[str, Grade] = field(default_factory=dict)
    urgencies: Mapping[str, Grade] = field(default_factory=dict)
    matrix: Mapping[tuple[str, str], str] = field(default_factory=dict)
    matrix_clause: str = ""
    amendments: Mapping[str, Amendment] = field(default_factory=dict)
    amendments_add_up: bool = False
    amendments_clause: str = ""
    set_by: tuple[str, ...] = ()
    default: str = ""
    dispute: Dispute | None = None
    justified: Justified | None = None
    clause: str = ""


@value
class Complexity:
    """A class of complexity. `who`: role or group that solves it."""

    code: Name
    name: Name
    effort: str = ""
    who: str = ""
    sign: str = ""
    clause: str = ""


@value
class Complexities:
    """All classes by key, from the simplest."""

    classes: Mapping[str, Complexity]
    clause: str = ""
