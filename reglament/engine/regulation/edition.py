"""The edition: the whole norm as one immutable value. A block that is None is not mentioned, so not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reglament.engine.values import value

from .availability import Availability
from .billing import Billing
from .calendars import Calendars
from .channels import Channels
from .classification import Classification
from .clocks import Clock, Provisional
from .customers import Customers
from .document import AnnexTerms, Document, Places
from .duties import Duty, Works
from .escalation import Escalation
from .examples import Examples
from .exchange import Exchange
from .intake import Intake
from .lifecycle import Confidentiality, Lifecycle
from .measures import Measures
from .own_words import OwnWords
from .priority import Complexities, Priorities
from .queue import Queue
from .regimes import Regime
from .result import Result
from .roles import Roles
from .terms import Terms
from .zones import Zones


@value
class Edition:
    """One edition. `places` says where each value was written; it takes no part in equality."""

    document: Document
    calendars: Calendars
    clocks: Mapping[str, Clock]
    clocks_clause: str = ""
    classification: Classification
    lifecycle: Lifecycle
    roles: Roles
    terms: Terms
    result: Result
    provisional: Provisional | None = None
    priorities: Priorities | None = None
    complexities: Complexities | None = None
    zones: Zones | None = None
    channels: Channels | None = None
    customers: Customers | None = None
    regimes: Mapping[str, Regime] = field(default_factory=dict)
    confidentiality: Confidentiality | None = None
    intake: Intake | None = None
    escalation: Escalation | None = None
    exchange: Exchange | None = None
    measures: Measures | None = None
    availability: Availability | None = None
    billing: Billing | None = None
    examples: Examples | None = None
    duties: Mapping[str, Duty] = field(default_factory=dict)
    works: Works | None = None
    queue: Queue | None = None
    own_words: Mapping[str, OwnWords] = field(default_factory=dict)
    annexes: Mapping[str, AnnexTerms] = field(default_factory=dict)
    places: Places = field(default_factory=Places, compare=False, repr=False)
