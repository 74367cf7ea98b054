"""Section 4: measures. They print for now."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from reglament.engine.names import Name
from reglament.engine.values import value


@value
class Measure:
    """A measure of the line with its target in words and its weight in per cent."""

    name: Name
    target: str
    weight: int
    condition: str = ""
    clause: str = ""


@value
class Personal:
    """What is shown of one person, and from how many tickets on."""

    measures: tuple[str, ...]
    from_count: int | None = None
    not_counted: tuple[str, ...] = ()
    count_of_closed: str = ""
    clause: str = ""


@value
class Load:
    """What the check reckons the team's load with; hours, shares of one."""

    tickets_per_user: Decimal
    shares: Mapping[str, Decimal]
    hours: Mapping[str, Decimal]
    useful_hours: Decimal
    people: Decimal
    working_days: Decimal
    other_hours: Mapping[str, Decimal]
    other_people: Decimal | None = None
    clause: str = ""


@value
class Measures:
    """The whole of section 4."""

    period: str
    line: Mapping[str, Measure]
    watched: tuple[str, ...] = ()
    personal: Personal | None = None
    bonus: str = ""
    load: Load | None = None
    clause: str = ""
