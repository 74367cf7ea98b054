"""Which roles decide something, and where: a wait for such a role is a wait for a person."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.regulation.edition import Edition


def deciding_roles(edition: Edition) -> dict[str, tuple[str, ...]]:
    """Role -> the clauses in which it decides. Relative persons and groups are left out."""
    found: dict[str, list[str]] = {}
    for who, clause in _decisions(edition):
        if who in edition.roles.named and clause not in found.setdefault(who, []):
            found[who].append(clause)
    return {role: tuple(clause for clause in clauses if clause) for role, clauses in found.items()}


def _decisions(edition: Edition) -> Iterator[tuple[str, str]]:
    yield from _of_sections(edition)
    yield from _of_terms(edition)
    if edition.exchange and edition.exchange.pauses:
        pauses = edition.exchange.pauses
        yield pauses.consent_of, pauses.clause
        yield from ((pause.then, pause.clause) for pause in pauses.states.values())
    result = edition.result
    if result.returning:
        yield result.returning.escalated_to, result.returning.clause
    if result.rating:
        yield result.rating.called_by, result.rating.clause


def _of_sections(edition: Edition) -> Iterator[tuple[str, str]]:
    if edition.zones and edition.zones.dispute:
        yield edition.zones.dispute.decided_by, edition.zones.dispute.clause
    if edition.zones:
        yield from ((rule.decided_by, rule.clause) for rule in edition.zones.restricted.values())
    if edition.roles.substitution:
        yield edition.roles.substitution.otherwise, edition.roles.substitution.clause
    if edition.intake and edition.intake.refusal:
        refusal = edition.intake.refusal
        yield refusal.appeal_decided_by, refusal.clause
        yield from (
            (ground.who[0], ground.clause) for ground in refusal.grounds.values() if len(ground.who) == 1
        )
    if edition.channels and edition.channels.desk_down:
        yield edition.channels.desk_down.backdated_by, edition.channels.desk_down.clause
    if edition.escalation and edition.escalation.attention:
        yield edition.escalation.attention.to, edition.escalation.attention.clause
    if edition.escalation and (dispute := edition.escalation.verdict_dispute):
        yield dispute.decided_by, dispute.clause
    if edition.escalation and (terms := edition.escalation.deviations) and len(terms.approved_by) == 1:
        yield terms.approved_by[0], terms.clause


def _of_terms(edition: Edition) -> Iterator[tuple[str, str]]:
    if edition.priorities and edition.priorities.dispute:
        yield edition.priorities.dispute.decided_by, edition.priorities.dispute.clause
    if edition.terms.complexity_changed:
        change = edition.terms.complexity_changed
        yield from ((role, change.clause) for role in change.after)
    if edition.terms.changes:
        changes = edition.terms.changes
        yield changes.then_rescheduled_by, changes.clause
        yield from ((role, step.clause) for step in changes.approvals for role in step.who)
    if edition.terms.mass_incident:
        mass = edition.terms.mass_incident
        yield from ((role, mass.clause) for role in mass.declared_by)
