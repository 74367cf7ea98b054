"""Whose consent a ticket needs, who has given it, and to how much work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reglament import engine
from reglament.engine import Approval, Category, FactKind, Need
from reglament.tickets import operations
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.journalled import asked, service_of, without_retracted, worked_minutes
from reglament.tickets.refusals import Lack
from reglament.tickets.relations import RESPONSIBLE

ANYBODY = ""
"""The seat of whoever was asked by name, for no role of his."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What approvers have said: `seats` are the roles and relations that agreed, `hours` to how much work."""

    given: bool = False
    overruled: bool = False
    seats: frozenset[str] = frozenset()
    hours: float | None = None


def consent_of(facts: Sequence[engine.Fact]) -> Consent:
    """The consent as it stands; a refusal takes back what was agreed to before. `facts`: the valid ones."""
    consent, seats, estimate = Consent(), frozenset[str](), None
    for fact in facts:
        if asked(fact):
            seats = frozenset(fact.data.get("seats", (ANYBODY,)))
        elif fact.kind is FactKind.ESTIMATED:
            estimate = fact.data.get("hours")
        elif fact.kind is FactKind.DECIDED and fact.data.get("granted") is True:
            overruled = consent.overruled or fact.data.get("overrules") is True
            consent = Consent(True, overruled, consent.seats | seats, estimate)
        elif fact.kind is FactKind.DECIDED:
            consent = Consent()
    return consent


def deciders(rules: engine.Rules, kind: str, facts: Sequence[engine.Fact]) -> tuple[str, ...]:
    """The roles and relations who decide about the effort estimated last (clause 3.4.9 of the sample)."""
    terms = rules.policies.changes
    if terms is None or kind not in terms.kinds:
        return ()
    hours = _estimated(facts)
    if hours is None:
        return ()
    return tuple(name for step in terms.steps_for(hours) for name in step.who)


def by_catalogue(case: Case) -> tuple[str, ...]:
    """Those who have to agree to the service by which the ticket was ordered (1.2.1, annex № 6)."""
    item = case.catalogue(service_of(case.facts))
    return item.approved_by if item is not None else ()


def demanded(case: Case) -> tuple[str, ...]:
    """The roles and relations whose consent this ticket needs before its result."""
    return tuple(dict.fromkeys((*_by_kind(case), *operations.deciders(case))))


def _by_kind(case: Case) -> tuple[str, ...]:
    """Those whom its effort and its service want, where its kind is agreed to at all."""
    kind = case.rules.kinds.get(case.state.kind)
    if kind is None or kind.approval is Approval.NONE:
        return ()
    by_effort = deciders(case.rules, case.state.kind, without_retracted(case.facts))
    return tuple(dict.fromkeys((*by_effort, *by_catalogue(case))))


def missing(case: Case, wanted: Sequence[str]) -> tuple[str, ...]:
    """Those of `wanted` who have not agreed. What its author has to decide himself, he has decided by asking.

    A role that nobody holds is answered for by whoever was asked in its stead.
    """
    consent = consent_of(without_retracted(case.facts))
    allowing = operations.deciders(case)  # an older consent allows no operation that was named later
    return tuple(name for name in wanted if name in allowing or _is_missing(case, consent, name))


def _is_missing(case: Case, consent: Consent, name: str) -> bool:
    if consent.overruled or name in consent.seats:
        return False
    holders = case.find([name])
    return int(case.author) not in holders and bool(holders or not consent.given)


def asking(case: Case, chosen: Sequence[str]) -> Mapping[str, Any]:
    """The data of a request: those chosen (ids) and, unasked, everybody whose consent is still missing."""
    seats: dict[str, list[str]] = {person: [] for person in chosen}
    for name in missing(case, demanded(case)):
        holders = [str(person) for person in case.find([name])]
        fit = [person for person in holders if person != case.state.responsible]
        seat = next((person for person in fit if person in seats), next(iter(fit), ""))
        if seat:
            seats.setdefault(seat, []).append(name)
    if not seats:
        return {}
    data: dict[str, Any] = {"approver": next(iter(seats))}
    if any(seats.values()):
        data["seats"] = [name for names in seats.values() for name in names or [ANYBODY]]
    if len(seats) > 1:
        data["approvers"] = list(seats)
    return data


def asked_along(case: Case, events: Sequence[Event]) -> tuple[Event, ...]:
    """Who takes up what the catalogue, or an operation, wants agreed to asks for it in the same moment."""
    if case.state.category not in (Category.NEW, Category.ASSIGNED):
        return ()
    kind = case.rules.kinds.get(case.state.kind)
    agreed_to = kind is not None and kind.approval is not Approval.NONE
    if not (by_catalogue(case) if agreed_to else ()) and not operations.deciders(case):
        return ()
    after = _after(case, events)
    if after.category is not Category.IN_PROGRESS:
        return ()
    mine = {RESPONSIBLE} if after.responsible == case.by else set()
    data = asking(replace(case, state=after), ())
    for move in engine.open_moves(after, case.roles | mine, case.at) if data else ():
        way = move.transition
        waits = case.rules.states[way.target].category is Category.AWAITING_APPROVAL
        if waits and way.needs == (Need.APPROVER,):
            return (Event(FactKind.MOVED, state=way.target, data={"transition": way.code, **data}),)
    return ()


def lacking_consent(case: Case, minutes: int = 0) -> Iterator[Lack]:
    """Why there can be no result yet: somebody has not agreed, or the work has outgrown what was agreed to.

    `minutes` is work that is recorded along with the result (clauses 1.2.1, 2.3 and 3.4.9 of the sample).
    """
    yield from operations.lacking_decisions(case)
    kind = case.rules.kinds.get(case.state.kind)
    if kind is None or kind.approval is Approval.NONE:
        return
    consent = consent_of(without_retracted(case.facts))
    waiting = tuple(name for name in _by_kind(case) if _is_missing(case, consent, name))
    if kind.approval is Approval.REQUIRED and not consent.given:
        yield Lack("move.not_approved", kind.clause, {"kind": kind.name})
    elif waiting:
        yield Lack("move.not_agreed", kind.clause, {"who": waiting})
    else:
        yield from overrun(case, minutes)


def overrun(case: Case, minutes: int = 0) -> Iterator[Lack]:
    """The work, or its newer estimate, goes beyond what was agreed to by more than the tolerance."""
    terms = case.rules.policies.changes
    if terms is None or terms.overrun_tolerance is None or case.state.kind not in terms.kinds:
        return
    facts = without_retracted(case.facts)
    agreed = consent_of(facts).hours
    hours = max((worked_minutes(facts) + minutes) / 60, _estimated(facts) or 0)
    if agreed is not None and hours * 100 > agreed * (100 + terms.overrun_tolerance):
        values = {"hours": f"{hours:.4g}", "agreed": f"{agreed:.4g}", "tolerance": terms.overrun_tolerance}
        yield Lack("move.overrun", terms.clause, values)


def _estimated(facts: Sequence[engine.Fact]) -> float | None:
    return next((fact.data["hours"] for fact in reversed(facts) if "hours" in fact.data), None)


def _after(case: Case, events: Sequence[Event]) -> engine.State:
    seq = len(case.facts)
    facts = (
        event.fact(seq + place, actor=case.by, at=case.at, recorded_at=case.recorded_at)
        for place, event in enumerate(events, 1)
    )
    return engine.fold(case.state, facts)
