"""What lists are made of, derived from the journal. `rebuild` derives it again and compares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reglament import engine
from reglament.rulebook.reading import Book
from reglament.tickets.causes import cause_of
from reglament.tickets.instants import moment
from reglament.tickets.journal import person_id
from reglament.tickets.journalled import given_roles, undecided, without_retracted
from reglament.tickets.marks import call_due, mark_of
from reglament.tickets.models import Ticket
from reglament.tickets.participants import participants

NAMES = (
    "kind",
    "state",
    "category",
    "priority",
    "urgency_rank",
    "complexity",
    "impact",
    "urgency",
    "zone",
    "responsible_id",
    "approver_id",
    "approvers",
    "participants",
    "move",
    "triaged",
    "next_due_at",
    "next_due_clock",
    "next_due_calendar",
    "next_timer_at",
    "is_breached",
    "closure_code",
    "planned_for",
    "parent_id",
    "returns",
    "reopenings",
    "mark",
    "cause",
    "given_roles",
    "call_due_at",
    "last_at",
    "finished_at",
    "version",
    "chain",
)


def project(ticket: Ticket, book: Book, standing: engine.Standing, facts: Sequence[engine.Fact]) -> None:
    """Give the row what the standing says. `participants` come last: they look at the rest."""
    valid = without_retracted(facts)
    approvers = _approvers(standing, valid)
    values = {
        **_of_classification(standing, book.rules),
        **_of_time(ticket, standing),
        "responsible_id": person_id(standing.responsible),
        "approver_id": next(iter(approvers), None),
        "approvers": approvers,
        "parent_id": person_id(standing.parent),
        "move": standing.move,
        "closure_code": standing.closure_code or "",
        "returns": standing.returns,
        "reopenings": standing.reopenings,
        "mark": mark_of(valid),
        "cause": cause_of(valid),
        "given_roles": [f"{person} {role}" for role, person in given_roles(valid).items()],
        "call_due_at": None if ticket.is_history else moment(call_due(book.rules, valid)),
        "last_at": moment(facts[-1].at),
        "finished_at": moment(_finished_at(standing, valid)),
        "version": facts[-1].seq,
    }
    for name, value in values.items():
        setattr(ticket, name, value)
    ticket.participants = participants(ticket, book, valid)


def values_of(ticket: Ticket) -> tuple[Any, ...]:
    """The number and the projections, in the order of `NAMES`."""
    return (ticket.number, *(getattr(ticket, name) for name in NAMES))


def _of_classification(standing: engine.Standing, rules: engine.Rules) -> dict[str, Any]:
    order = rules.priorities.order
    return {
        "kind": standing.kind,
        "state": standing.state,
        "category": standing.category.value,
        "priority": standing.priority,
        "urgency_rank": order.index(standing.priority) if standing.priority in order else len(order),
        "complexity": standing.complexity,
        "impact": standing.impact,
        "urgency": standing.urgency,
        "zone": standing.zone,
        "triaged": standing.triaged,
    }


def _of_time(ticket: Ticket, standing: engine.Standing) -> dict[str, Any]:
    """History that was brought in from elsewhere waits for nothing."""
    due, timer = standing.next_due, standing.next_timer
    return {
        "next_due_at": moment(due.due_at) if due else None,
        "next_due_clock": due.code if due else "",
        "next_due_calendar": due.calendar if due else "",
        "next_timer_at": moment(timer.at) if timer and not ticket.is_history else None,
        "is_breached": bool(standing.breaches),
        "planned_for": moment(standing.planned_for),
    }


def _approvers(standing: engine.Standing, facts: Sequence[engine.Fact]) -> list[int]:
    """Who has the word, in the order in which they were asked."""
    if standing.category is not engine.Category.AWAITING_APPROVAL:
        return []
    return [person for each in undecided(facts) if (person := person_id(each)) is not None]


def _finished_at(standing: engine.Standing, facts: Sequence[engine.Fact]) -> int | None:
    if not standing.category.is_final:
        return None
    return next((fact.at for fact in reversed(facts) if fact.state == standing.state), None)
