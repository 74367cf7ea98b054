"""Control tables: the regulation seen from the other side, printed for people and tried by the check.

An edition says who makes a move; its control tables say what a person may do. Like double entry, each figure
stands twice, and the two are compared before anybody signs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from decimal import Decimal

from reglament.engine.values import value
from reglament.engine.vocabulary import Approval, Need

from .exchange import Delivery, Notice
from .questions import CodeCase, Count, Short, Switch, Verb, Window
from .result import Outcome
from .shown import Shown


@value
class NormGrid:
    """What a clock shows right after a registration at a moment: by priority and complexity (keys).

    `state`: the ticket is moved into it at once, for clocks that begin there.
    """

    at: datetime
    clock: str
    kind: str = ""
    state: str = ""
    cells: Mapping[tuple[str, str], datetime | Shown]
    clause: str = ""


@value
class PriorityCase:
    """Which priority a case gets. `circumstances`: amendments that are found to hold, and what lifts one."""

    case: str = ""
    kind: str = ""
    impact: str
    urgency: str
    circumstances: tuple[str, ...] = ()
    priority: str
    clause: str = ""


@value
class WindowsFrom:
    """Until when, if it began at a moment."""

    at: datetime
    until: Mapping[Window, datetime]
    clause: str = ""


@value
class Arrival:
    """By which channels (keys) a ticket of a priority may come at a moment."""

    at: datetime
    priority: str = ""
    channels: tuple[str, ...] = ()
    clause: str = ""


@value
class RecoveryFrom:
    """Until when an outage that began at a moment is over, by its scale (key)."""

    at: datetime
    until: Mapping[str, datetime]
    clause: str = ""


@value
class Withheld:
    """What is not paid of a month: at this availability, with so many late recoveries, in per cent."""

    available: Decimal
    late: int = 0
    withheld: Decimal
    clause: str = ""


@value
class MoveTable:
    """What a person may do with such a ticket: role -> state -> target -> what has to be filled in.

    Everything that the role may do, or with `states` everything from these alone. `unassigned`: while nobody
    is responsible yet.
    """

    who: Mapping[str, Mapping[str, Mapping[str, tuple[Need, ...]]]]
    kind: str = ""
    priority: str = ""
    complexity: str = ""
    states: tuple[str, ...] = ()
    unassigned: bool = False
    clause: str = ""


@value
class ApprovalOf:
    """Who decides about a change of so many hours of effort."""

    hours: int
    who: tuple[str, ...]
    clause: str = ""


@value
class Controls:
    """All control tables; one that is empty compares nothing.

    `powers`: role -> verb -> everything that it does so. `codes`: state -> complexity -> the codes to choose.
    """

    norms: tuple[NormGrid, ...] = ()
    priorities: tuple[PriorityCase, ...] = ()
    moves: tuple[MoveTable, ...] = ()
    powers: Mapping[str, Mapping[Verb, tuple[str, ...]]] = field(default_factory=dict)
    windows: tuple[WindowsFrom, ...] = ()
    counts: Mapping[Count, int] = field(default_factory=dict)
    switches: Mapping[Switch, bool] = field(default_factory=dict)
    short: Mapping[Short, tuple[str, ...]] = field(default_factory=dict)
    told: Mapping[Delivery, tuple[Notice, ...]] = field(default_factory=dict)
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    outcomes: Mapping[Outcome, tuple[str, ...]] = field(default_factory=dict)
    off_time: tuple[str, ...] = ()
    codes: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    approvals: tuple[ApprovalOf, ...] = ()
    kinds: Mapping[str, Approval] = field(default_factory=dict)
    cases: Mapping[CodeCase, str] = field(default_factory=dict)
    arrivals: tuple[Arrival, ...] = ()
    letters_by: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    signs: Mapping[str, str] = field(default_factory=dict)
    share_of: str = ""
    availability: Decimal | None = None
    weights: Mapping[str, Decimal] = field(default_factory=dict)
    recovery: tuple[RecoveryFrom, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    complexities: Mapping[str, str] = field(default_factory=dict)
    clause: str = ""
