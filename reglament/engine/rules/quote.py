"""A quote: what one clock promises one ticket, and on which calendar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reglament.engine.calendars import Calendar, DayRule
from reglament.engine.conditions import Circumstances
from reglament.engine.durations import Duration, due
from reglament.engine.vocabulary import Norm

from .clocks import ClockRule


class Quote(NamedTuple):
    """A norm with its clause and the time it is counted in. `scale` None: day and night count alike."""

    norm: Duration | Norm
    clause: str
    calendar: str
    scale: Calendar | None
    base: Calendar | None  # whose dates count where day and night count alike

    def due(self, start: int, rule: DayRule, paused: int = 0) -> int | None:
        """When the norm ends if it begins at `start`; None where no length is promised."""
        if isinstance(self.norm, Norm) or self.base is None:
            return None
        return due(self.base, start, self.norm, rule, paused)


def quote(
    rule: ClockRule, ticket: Circumstances, calendars: Mapping[str, Calendar], anything: Calendar | None
) -> Quote:
    """The first target of the clock that fits the ticket, counted in the time of its own unit.

    The unit of a norm («р.ч», «д.ч») names its calendar and wins; that of the clock counts what has no norm.
    """
    target = next((target for target in rule.targets if target.when.holds(ticket)), None)
    norm, clause = (target.norm, target.clause) if target else (Norm.NONE, rule.clause)
    named = next((name for when, name in rule.calendars if when.holds(ticket)), "")
    base = calendars.get(named, anything)
    if isinstance(norm, Norm):
        return Quote(norm, clause, named, base, base)
    if norm.is_round_the_clock:
        return Quote(norm, clause, norm.calendar or "", None, base)
    own = calendars[str(norm.calendar)]
    return Quote(norm, clause, str(norm.calendar), own, own)
