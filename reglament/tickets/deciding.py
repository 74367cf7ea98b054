"""The events of a decision: of an approver, of the last of several, of whoever overrules a refusal."""

from __future__ import annotations

from typing import Any

from reglament import engine
from reglament.engine import FactKind
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.journalled import without_retracted


def decision(case: Case, granted: bool, until: int | None) -> Event:
    """What an approver says. «Yes» decides only when nobody else has the word; one «no» decides at once."""
    for_whom = list(case.speaks_for)
    named = {"for": for_whom} if case.others or for_whom not in ([], [case.by]) else {}
    if granted and case.others:
        return Event(FactKind.AGREED, data=named)
    data: dict[str, Any] = {"granted": granted, **named}
    if until is not None:
        data["until"] = until
    if not granted:
        data |= _told(case)
    return Event(FactKind.DECIDED, data=data)


def _told(case: Case) -> dict[str, Any]:
    """Whoever may overrule the refusal learns of it, and sees the ticket from then on."""
    terms = case.rules.policies.changes
    if terms is None or not terms.overruled_by or case.state.kind not in terms.kinds:
        return {}
    told = [str(person) for person in case.find([terms.overruled_by]) if str(person) != case.by]
    return {"told": told} if told else {}


def overruled(case: Case, way: engine.Transition) -> tuple[Event, ...]:
    """The refusal does not count; those who refused are told. It stands after the move, so that the agreed
    date becomes that of a clock which runs again."""
    if way.guard is not engine.Guard.REFUSED:
        return ()
    refusals = [fact for fact in without_retracted(case.facts) if fact.data.get("granted") is False]
    told = [refusals[-1].actor] if refusals else []
    return (Event(FactKind.DECIDED, data={"granted": True, "overrules": True, "told": told}),)
