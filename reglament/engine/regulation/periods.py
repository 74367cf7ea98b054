"""By which rule the dates of a critical period recur: «1-5 р.д месяца», «2 р.д до 25-го»."""

from __future__ import annotations

from reglament.engine.values import value


@value
class PeriodRule:
    """Working days `first` to `last` of a month; with `day` the last `last` working days up to that date."""

    first: int
    last: int
    day: int | None = None
