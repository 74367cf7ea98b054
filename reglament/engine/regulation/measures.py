"""Section 4: measures. They print for now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
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
class Team:
    """A group that works on tickets: how many people, hours of theirs for a ticket of each class or kind, and
    the hours a month that go to other work of its own: the head's, the regulation, projects."""

    name: Name
    people: Decimal
    hours: Mapping[str, Decimal]
    own_hours: Decimal = Decimal()
    own_work: str = ""
    clause: str = ""


@value
class Load:
    """What the check reckons the load with. `shares`: class or kind -> per cent of the tickets.

    Working days of a year come from the calendar, unless said; `absent_days` of them a person is away.
    """

    tickets_per_user: Decimal
    shares: Mapping[str, Decimal]
    useful_hours: Decimal
    teams: Mapping[str, Team]
    absent_days: Decimal = Decimal()
    year_days: Decimal | None = None
    clause: str = ""


@value
class Measures:
    """The whole of section 4."""

    period: str = ""
    line: Mapping[str, Measure] = field(default_factory=dict)
    watched: tuple[str, ...] = ()
    personal: Personal | None = None
    bonus: str = ""
    load: Load | None = None
    clause: str = ""
