"""What no clock carries: the rare rules that the desk reads when somebody decides."""

from __future__ import annotations

from typing import Any

from reglament.engine.regulation import Edition
from reglament.engine.rules import Policies


def compile_policies(edition: Edition) -> Policies:
    """Everything of the edition that acts by a decision of the desk."""
    return Policies(
        bound=edition.document.bound,
        number_mask=edition.document.number_mask,
        open_tickets=edition.document.open_tickets,
        calendar_corrected=edition.document.calendar_corrected,
        service_calendar=edition.calendars.default,
        bands=tuple(edition.calendars.bands.values()),
        plans=tuple(edition.customers.plans) if edition.customers else (),
        customers=edition.customers,
        regimes=edition.regimes,
        kind_decided_by=edition.classification.decided_by,
        roles=edition.roles.named,
        exclusive=edition.roles.exclusive,
        substitution=edition.roles.substitution,
        channels=edition.channels,
        confidentiality=edition.confidentiality,
        intake=edition.intake,
        **_escalation(edition),
        **_zones(edition),
        **_terms(edition),
        **_exchange(edition),
        **_result(edition),
        **_beside(edition),
    )


def _escalation(edition: Edition) -> dict[str, Any]:
    escalation = edition.escalation
    if escalation is None:
        return {}
    return {
        "tiers": escalation.tiers,
        "signs": tuple(rule for rule in escalation.hand_over if rule.sign and rule.pass_to),
        "attention": escalation.attention,
        "verdict_dispute": escalation.verdict_dispute,
        "deviations": escalation.deviations,
        "escalation_changes_responsible": escalation.changes_responsible,
    }


def _zones(edition: Edition) -> dict[str, Any]:
    zones = edition.zones
    if zones is None:
        return {}
    return {
        "zones": zones.named,
        "outside": zones.outside,
        "zone_dispute": zones.dispute,
        "restricted": zones.restricted,
    }


def _terms(edition: Edition) -> dict[str, Any]:
    terms = edition.terms
    suffices = [priority for table in terms.tables.values() for priority in table.workaround_suffices]
    return {
        "dispute": edition.priorities.dispute if edition.priorities else None,
        "complexities": edition.complexities.classes if edition.complexities else {},
        "priority_changed": terms.priority_changed,
        "complexity_changed": terms.complexity_changed,
        "changes": terms.changes,
        "mass_incident": terms.mass_incident,
        "workaround_suffices": tuple(dict.fromkeys(suffices)),
    }


def _exchange(edition: Edition) -> dict[str, Any]:
    exchange = edition.exchange
    if exchange is None:
        return {}
    return {
        "notice_channels": exchange.channels,
        "notices": exchange.notices,
        "author_silent": exchange.author_silent,
        "pauses": exchange.pauses,
        "third_party": exchange.third_party,
    }


def _beside(edition: Edition) -> dict[str, Any]:
    """Duties by the calendar, works, the queue: what stands in no section of the classic document."""
    return {
        "justified": edition.priorities.justified if edition.priorities else None,
        "recurrence": edition.terms.recurrence,
        "duties": {key: duty for key, duty in edition.duties.items() if duty.ticket},
        "works": edition.works,
        "queue": edition.queue,
        "calendars_of_departments": edition.calendars.by_department,
    }


def _result(edition: Edition) -> dict[str, Any]:
    result = edition.result
    return {
        "acceptance": result.acceptance,
        "returning": result.returning,
        "reopening": result.reopening,
        "rating": result.rating,
        "withdrawal": result.withdrawal,
        "causes": result.causes.named if result.causes else {},
        "review": result.review,
    }
