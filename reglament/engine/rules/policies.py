"""Rare rules that no fold needs: what the desk reads when somebody decides, tells or looks.

The values are those of the edition itself, keyed by names; `None` or empty means that the edition does not
mention the matter, so it does not exist.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reglament.engine.regulation.calendars import Band
from reglament.engine.regulation.causes import Cause
from reglament.engine.regulation.channels import Channels
from reglament.engine.regulation.customers import Customers
from reglament.engine.regulation.document import Bound, CalendarCorrected, OpenTickets
from reglament.engine.regulation.duties import Duty, Review, Works
from reglament.engine.regulation.escalation import (
    Attention,
    Deviations,
    HandOverRule,
    Tier,
    VerdictDispute,
)
from reglament.engine.regulation.exchange import AuthorSilent, Delivery, Notice, Pauses, ThirdParty
from reglament.engine.regulation.intake import Intake
from reglament.engine.regulation.lifecycle import Confidentiality
from reglament.engine.regulation.priority import Complexity, Dispute, Justified
from reglament.engine.regulation.queue import Queue
from reglament.engine.regulation.regimes import Regime
from reglament.engine.regulation.result import Acceptance, Rating, Reopening, Return, Withdrawal
from reglament.engine.regulation.roles import Role, Substitution
from reglament.engine.regulation.terms import (
    ChangeTerms,
    ComplexityChanged,
    MassIncident,
    PriorityChanged,
    Recurrence,
)
from reglament.engine.regulation.zones import OutsideZones, RestrictedOperation, Zone, ZoneDispute


@dataclass(frozen=True, slots=True, kw_only=True)
class Policies:
    """Everything of an edition that acts by a decision of the desk, not by a clock."""

    # 1.1 The document
    number_mask: str = "{номер}"
    bound: Bound | None = None  # for whom alone the edition holds
    open_tickets: OpenTickets = OpenTickets.KEEP
    calendar_corrected: CalendarCorrected = CalendarCorrected.RECOMPUTE_OPEN
    service_calendar: str = ""  # the hours of the desk itself
    # 1.2-1.3 Kinds and escalation
    kind_decided_by: tuple[str, ...] = ()
    tiers: Mapping[str, Tier] = field(default_factory=dict)
    signs: tuple[HandOverRule, ...] = ()  # what a person sees, and whom he then passes the ticket on to
    attention: Attention | None = None
    verdict_dispute: VerdictDispute | None = None
    deviations: Deviations | None = None
    escalation_changes_responsible: bool = False
    # 1.1 Bands of time, and who is served
    bands: tuple[Band, ...] = ()  # the first that holds
    plans: tuple[str, ...] = ()  # the lowest first
    customers: Customers | None = None
    regimes: Mapping[str, Regime] = field(default_factory=dict)
    # 2 Zones
    zones: Mapping[str, Zone] = field(default_factory=dict)
    outside: OutsideZones | None = None
    zone_dispute: ZoneDispute | None = None
    restricted: Mapping[str, RestrictedOperation] = field(default_factory=dict)
    # 3.1-3.2 Channels, confidentiality, roles
    channels: Channels | None = None
    confidentiality: Confidentiality | None = None
    roles: Mapping[str, Role] = field(default_factory=dict)
    exclusive: tuple[tuple[str, str], ...] = ()
    substitution: Substitution | None = None
    # 3.3 Intake
    intake: Intake | None = None
    # 3.4 Priority, complexity, terms
    dispute: Dispute | None = None
    complexities: Mapping[str, Complexity] = field(default_factory=dict)
    priority_changed: PriorityChanged | None = None
    complexity_changed: ComplexityChanged | None = None
    changes: ChangeTerms | None = None
    mass_incident: MassIncident | None = None
    workaround_suffices: tuple[str, ...] = ()  # priorities
    # 3.5 Exchange
    notice_channels: tuple[str, ...] = ()
    notices: Mapping[Notice, Delivery] = field(default_factory=dict)
    author_silent: AuthorSilent | None = None
    pauses: Pauses | None = None
    third_party: ThirdParty | None = None
    # 3.6 Result
    acceptance: Acceptance | None = None
    returning: Return | None = None
    reopening: Reopening | None = None
    rating: Rating | None = None
    withdrawal: Withdrawal | None = None
    causes: Mapping[str, Cause] = field(default_factory=dict)
    review: Review | None = None
    # Beside the sections
    justified: Justified | None = None
    recurrence: Recurrence | None = None
    duties: Mapping[str, Duty] = field(default_factory=dict)  # those by the calendar
    works: Works | None = None
    queue: Queue | None = None
    calendars_of_departments: Mapping[str, str] = field(default_factory=dict)
