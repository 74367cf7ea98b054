"""What a dispute about the zone holds in place until it is decided (clause 2.5 of the sample)."""

from __future__ import annotations

from reglament import engine
from reglament.engine import FactKind
from reglament.tickets.cases import Case
from reglament.tickets.refusals import Refusal, refuse

WHO_TOOK_IT = "принявший"


def is_disputed(state: engine.State) -> bool:
    """The zone was disputed, and nobody has decided since."""
    asked, answered = state.last.get(FactKind.ZONE_DISPUTED), state.last.get(FactKind.ZONE_DECIDED)
    return asked is not None and (answered is None or answered.seq < asked.seq)


def held(case: Case) -> Refusal | None:
    """Why nobody may pass the ticket on now; None where nothing holds it."""
    terms = case.rules.policies.zone_dispute
    if terms is None or not terms.meanwhile or not is_disputed(case.state):
        return None
    return refuse("zone.held", terms.clause, who=terms.decided_by)


def meanwhile(case: Case) -> str:
    """Who (id) answers for the ticket until the decision; "" where the edition says nothing of it.

    Whoever took it: its responsible, before an assignment the one who sorted it, else who disputes.
    """
    terms = case.rules.policies.zone_dispute
    if terms is None or not terms.meanwhile:
        return ""
    if engine.key(terms.meanwhile) != WHO_TOOK_IT:
        found = [str(person) for person in case.find((terms.meanwhile,))]
        fit = [person for person in found if _may_answer(case, person)]
        return case.state.responsible if case.state.responsible in fit else next(iter(fit), "")
    sorters = [fact.actor for fact in case.facts if fact.kind is FactKind.CLASSIFIED]
    took = (case.state.responsible, *sorters, case.by)
    return next(
        (person for person in took if person not in ("", engine.SYSTEM) and _may_answer(case, person)), ""
    )


def _may_answer(case: Case, person: str) -> bool:
    return person != case.author or not case.forbids("автор", "ответственный")
