"""Clauses 3.4.1-3.4.4: how the priority is found, and what counts before triage."""

from __future__ import annotations

from reglament.engine.conditions import ANYTHING, Condition
from reglament.engine.regulation import Edition
from reglament.engine.regulation.priority import Amendment
from reglament.engine.rules import Modifier, PriorityRules, Provisional


def compile_priorities(edition: Edition) -> PriorityRules:
    """The matrix and its amendments; empty where an edition has no priorities."""
    priorities = edition.priorities
    if priorities is None:
        return PriorityRules((), (), (), {})
    return PriorityRules(
        order=tuple(priorities.order),
        impacts=tuple(priorities.impacts),
        urgencies=tuple(priorities.urgencies),
        matrix=dict(priorities.matrix),
        modifiers=tuple(_modifier(key, amendment) for key, amendment in priorities.amendments.items()),
        modifiers_add_up=priorities.amendments_add_up,
        clause=priorities.matrix_clause or priorities.clause,
        modifier_clause=priorities.amendments_clause,
        default=priorities.default,
        set_by=priorities.set_by,
        by_channel=_by_channel(edition),
    )


def compile_provisional(edition: Edition) -> Provisional:
    """What a ticket counts as before triage; without such a block the first kind and the mildest impact."""
    written, priorities = edition.provisional, edition.priorities
    if written is None:
        kind = next(iter(edition.classification.kinds), "")
        impact = list(priorities.impacts)[-1] if priorities and priorities.impacts else ""
        return Provisional(kind=kind, impact=impact, urgency=None, complexity=None)
    return Provisional(
        kind=written.kind,
        impact=written.impact or "",
        urgency=written.urgency,
        complexity=written.complexity,
        clause=written.clause,
        priority=written.priority,
    )


def _by_channel(edition: Edition) -> dict[str, str]:
    channels = edition.channels.named if edition.channels else {}
    return {key: channel.initial_priority for key, channel in channels.items() if channel.initial_priority}


def _modifier(key: str, amendment: Amendment) -> Modifier:
    return Modifier(
        code=key,
        shift=amendment.shift,
        not_above=amendment.not_above or None,
        sets=amendment.sets or None,
        caps=amendment.at_most or None,
        floors=amendment.at_least or None,
        except_code=amendment.lifted_by or None,
        field=amendment.field,
        number_at_least=amendment.number_at_least,
        number_at_most=amendment.number_at_most,
        source=amendment.from_annex,
        when=Condition(kinds=frozenset(amendment.kinds)) if amendment.kinds else ANYTHING,
        clause=amendment.clause,
    )
