"""Section 5: availability. It prints for now, except the norms of recovery (Т8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value


@value
class OutageScale:
    """How bad an outage is: its weight and how soon it is over."""

    name: Name
    what: str
    weight: Decimal
    recover_within: Duration
    clause: str = ""


@value
class SanctionStep:
    """From this availability (per cent) on, this much is not paid (per cent)."""

    at_least: Decimal
    reduction: Decimal
    clause: str = ""


@value
class Sanctions:
    """Shown, not applied."""

    applied: bool
    to: str = ""
    steps: tuple[SanctionStep, ...] = ()
    per_breach: Decimal | None = None
    cap: Decimal | None = None
    dispute: str = ""
    clause: str = ""

    def reduction(self, available: Decimal) -> Decimal:
        """Per cent that are not paid of a month with this availability (per cent), by the steps alone."""
        return next((step.reduction for step in self.steps if available >= step.at_least), Decimal())

    def withheld(self, available: Decimal, late: int) -> Decimal:
        """The same with so many late recoveries, and never above the cap."""
        found = self.reduction(available) + late * (self.per_breach or 0)
        return found if self.cap is None else min(found, self.cap)


@value
class ServicePart:
    """A part of the system with an aim of its own (per cent); `calendar` "" = that of the whole."""

    name: Name
    target: Decimal
    calendar: str = ""
    works_if: str = ""
    clause: str = ""


@value
class Availability:
    """The whole of section 5. `calendar`: the agreed hours. `target` in per cent."""

    service: str
    works_if: str = ""
    measured: str = ""
    begins: str = ""
    ends: str = ""
    calendar: str
    target: Decimal
    formula: str = ""
    scales: Mapping[str, OutageScale]
    parts: Mapping[str, ServicePart] = field(default_factory=dict)
    excluded: tuple[str, ...] = ()
    sanctions: Sanctions | None = None
    review: str = ""
    clause: str = ""
