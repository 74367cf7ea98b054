"""Approvers, estimates, dates."""

import pytest

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import (
    approval,
    assignment,
    estimating,
    rebuilding,
    triage,
    working,
)
from reglament.tickets.models import Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import registered, taken


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


def state(number: int) -> str:
    return Ticket.objects.get(number=number).category


def person_dispatcher() -> Person:
    return Person.objects.get(key="савельева")


def test_an_approver_decides_and_nobody_else(ryabova: Person, saveleva: Person, panina: Person) -> None:
    number = taken(ryabova, saveleva)
    approval.request_approval(number, approver=panina, text="Открыть январь", by=saveleva, at=after(1))
    assert Ticket.objects.visible_to(panina, at=after(1)).filter(number=number).exists()
    with pytest.raises(Refused):
        approval.decide(number, granted=True, by=ryabova, at=after(2))
    approval.decide(number, granted=True, by=panina, at=after(2))
    assert state(number) == Category.IN_PROGRESS


def test_a_refusal_of_the_approver_ends_the_ticket_with_its_reason(
    ryabova: Person, saveleva: Person, panina: Person
) -> None:
    number = taken(ryabova, saveleva)
    approval.request_approval(number, approver=panina, by=saveleva, at=after(1))
    with pytest.raises(Refused) as refused:
        approval.decide(number, granted=False, by=panina, at=after(2))
    assert "need.reason" in refused.value.refusal.codes
    approval.decide(number, granted=False, text="Период закрыт", by=panina, at=after(2))
    assert state(number) == Category.REJECTED


def test_nobody_approves_what_he_executes(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused) as refused:
        approval.request_approval(number, approver=saveleva, by=saveleva, at=after(1))
    assert "person.responsible" in refused.value.refusal.codes


def test_an_estimate_names_a_date_and_approval_makes_it_the_due_date(
    ryzhova: Person, dorohov: Person, orlova: Person, panina: Person
) -> None:
    number = registered(ryzhova, kind="изменение", urgency="низкая")
    triage.triage(
        number,
        kind="изменение",
        zone="зарплата",
        impact="групповое",
        complexity="С3",
        by=person_dispatcher(),
        at=after(0.1),
    )
    assignment.assign(number, responsible=dorohov, by=person_dispatcher(), at=after(0.2))
    working.take(number, answer="Оценим", by=dorohov, at=after(0.3))
    estimating.estimate(number, hours=12, until=after(days=14), text="12 часов", by=dorohov, at=after(2))
    approval.request_approval(number, approver=panina, by=dorohov, at=after(3))
    done = approval.decide(number, granted=True, by=panina, at=after(4))
    assert done.standing.planned_for == int(after(days=14).timestamp())


def test_a_new_date_stands_beside_the_first(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    done = estimating.plan(number, until=after(days=3), text="Будет в субботу", by=saveleva, at=after(1))
    assert done.ticket.planned_for == after(days=3)
