"""Who does what to what: every clause of an edition that names somebody, read from his side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reglament.engine.names import key
from reglament.engine.regulation import Edition
from reglament.engine.regulation.questions import Right, Verb
from reglament.engine.rules import Policies, Rules

Link = tuple[Verb, str, tuple[str, ...]]


def powers_of(edition: Edition, rules: Rules, role: str) -> dict[Verb, frozenset[str]]:
    """Everything that a role, a group or a relative person (key) does under its own name."""
    found: dict[Verb, set[str]] = {}
    for verb, subject, who in _links(edition, rules):
        if subject and role in map(key, who):
            found.setdefault(verb, set()).add(subject)
    return {verb: frozenset(subjects) for verb, subjects in found.items()}


def _links(edition: Edition, rules: Rules) -> Iterator[Link]:
    policies = rules.policies
    for name, role in policies.roles.items():
        yield Verb.IN_TEAM, role.group, (name,)
    yield from (
        (Verb.APART_FROM, other, (one,))
        for pair in policies.exclusive
        for one in pair
        for other in pair
        if one != other
    )
    yield from ((Verb.FILES, name, kind.filed_by) for name, kind in rules.kinds.items())
    for name, channel in policies.channels.named.items() if policies.channels else ():
        yield Verb.REGISTERS, name, (channel.registered_by,)
    yield from ((Verb.SOLVES, name, (one.who,)) for name, one in policies.complexities.items())
    yield from ((Verb.TIER, name, (tier.who,)) for name, tier in policies.tiers.items())
    yield from ((Verb.HAS_MOVE, name, (state.move,)) for name, state in rules.states.items())
    refusal = policies.intake.refusal if policies.intake else None
    for name, ground in refusal.grounds.items() if refusal else ():
        yield Verb.REFUSES, name, ground.who
    yield from ((Verb.PERMITS, name, (one.decided_by,)) for name, one in policies.restricted.items())
    yield from ((Verb.CHANGES_ANNEXES, name, annex.changed_by) for name, annex in edition.annexes.items())
    yield from ((Verb.SEES_ZONES, name, zone.seen_by) for name, zone in policies.zones.items())
    rights = {**_of_work(rules), **_of_terms(policies), **_of_result(policies), **_of_exceptions(edition)}
    for right, who in rights.items():
        yield Verb.MAY, right, who


def _of_exceptions(edition: Edition) -> Mapping[Right, tuple[str, ...]]:
    dispute = edition.escalation.verdict_dispute if edition.escalation else None
    departing = edition.escalation.deviations if edition.escalation else None
    return {
        Right.DISPUTE_VERDICT: dispute.who if dispute else (),
        Right.JUDGE_VERDICT: (dispute.decided_by,) if dispute else (),
        Right.DEVIATE: departing.who if departing else (),
        Right.APPROVE_DEVIATION: departing.approved_by if departing else (),
    }


def _of_work(rules: Rules) -> Mapping[Right, tuple[str, ...]]:
    policies = rules.policies
    seen, zones, attention = policies.confidentiality, policies.zone_dispute, policies.attention
    intake, substitution, channels = policies.intake, policies.substitution, policies.channels
    down = channels.desk_down if channels else None
    return {
        Right.SEE_TICKETS: seen.ticket_seen_by if seen else (),
        Right.SEE_NOTES: seen.notes_seen_by if seen else (),
        Right.SET_KIND: policies.kind_decided_by,
        Right.SET_PRIORITY: rules.priorities.set_by,
        Right.JUDGE_ZONE: (zones.decided_by,) if zones else (),
        Right.ANSWER_UNTIL_ZONE_JUDGED: (zones.meanwhile,) if zones else (),
        Right.ANSWER_ATTENTION: (attention.to,) if attention else (),
        Right.JUDGE_APPEAL: (intake.refusal.appeal_decided_by,) if intake and intake.refusal else (),
        Right.RECORD_EMERGENCY: (intake.emergency.recorded_by,) if intake and intake.emergency else (),
        Right.ENTER_AFTERWARDS: (down.backdated_by,) if down else (),
        Right.STEP_IN_LAST: (substitution.otherwise,) if substitution else (),
        Right.SPEAK_FOR_ABSENT_AUTHOR: substitution.author_gone if substitution else (),
    }


def _of_terms(policies: Policies) -> Mapping[Right, tuple[str, ...]]:
    dispute, harder = policies.dispute, policies.complexity_changed
    changes, mass, pauses = policies.changes, policies.mass_incident, policies.pauses
    return {
        Right.DISPUTE_PRIORITY: dispute.who if dispute else (),
        Right.JUDGE_PRIORITY: (dispute.decided_by,) if dispute else (),
        Right.CHANGE_COMPLEXITY: harder.before if harder else (),
        Right.CHANGE_COMPLEXITY_LATE: harder.after if harder else (),
        Right.DECLARE_MASS_INCIDENT: mass.declared_by if mass else (),
        Right.OVERRULE_REFUSAL: (changes.overruled_by,) if changes else (),
        Right.RESCHEDULE_AGAIN: (changes.then_rescheduled_by,) if changes else (),
        Right.ALLOW_PAUSE: (pauses.consent_of,) if pauses else (),
    }


def _of_result(policies: Policies) -> Mapping[Right, tuple[str, ...]]:
    returning, rating, withdrawal = policies.returning, policies.rating, policies.withdrawal
    return {
        Right.RETURN_RESULT: returning.who if returning else (),
        Right.JUDGE_RETURN: (returning.escalated_to,) if returning else (),
        Right.WITHDRAW: withdrawal.who if withdrawal else (),
        Right.CALL_AFTER_LOW_MARK: (rating.called_by,) if rating else (),
    }
