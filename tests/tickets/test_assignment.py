"""Who is responsible."""

import pytest

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import (
    assignment,
    looking,
    rebuilding,
)
from reglament.tickets.models import Note, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import assigned, registered, taken, triaged


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


def state(number: int) -> str:
    return Ticket.objects.get(number=number).category


def test_assignment_passes_through_the_hands_of_the_line_alone(
    ryabova: Person, klimov: Person, saveleva: Person, panina: Person
) -> None:
    number = triaged(ryabova)
    with pytest.raises(Refused) as refused:
        assignment.assign(number, responsible=panina, by=klimov, at=after(0.2))
    assert refused.value.refusal.codes == ("person.not_desk",)
    with pytest.raises(Refused):
        assignment.assign(number, responsible=saveleva, by=ryabova, at=after(0.2))
    with pytest.raises(Refused) as refused:
        assignment.assign(number, responsible=None, by=klimov, at=after(0.2))
    assert refused.value.refusal.codes == ("need.responsible",)


def test_work_in_progress_is_handed_over_with_a_note(
    ryabova: Person, saveleva: Person, tkach: Person
) -> None:
    number = taken(ryabova, saveleva)
    assignment.hand_over(number, responsible=tkach, note="Начала сверку", by=saveleva, at=after(1))
    ticket = Ticket.objects.get(number=number)
    assert (ticket.category, ticket.responsible) == (Category.ASSIGNED, tkach)
    assert Note.objects.get(ticket=number).body == "Начала сверку"


def test_an_assignment_is_given_back_with_a_reason(ryabova: Person, saveleva: Person) -> None:
    number = assigned(ryabova, saveleva)
    assignment.refuse_assignment(number, reason="Не моя зона", by=saveleva, at=after(0.5))
    assert state(number) == Category.NEW


def test_nobody_is_responsible_for_his_own_ticket(klimov: Person, saveleva: Person) -> None:
    number = registered(saveleva)
    with pytest.raises(Refused) as refused:
        assignment.assign(number, responsible=saveleva, by=klimov, at=after(0.2))
    assert "person.author" in refused.value.refusal.codes


def test_the_ticket_is_passed_to_the_project_office_and_the_clock_goes_on(
    ryabova: Person, saveleva: Person, dorohov: Person
) -> None:
    number = taken(ryabova, saveleva)
    tiers = looking.look(number, by=saveleva, at=after(1)).rules.policies.tiers
    done = assignment.pass_to_tier(
        number, tier=list(tiers)[2], responsible=dorohov, note="Ошибка в коде", by=saveleva, at=after(1)
    )
    assert (done.ticket.responsible, done.ticket.category) == (dorohov, Category.IN_PROGRESS)
    assert done.standing.clocks["т2"].status == "running"


def test_what_is_new_again_has_nobody_and_may_go_to_the_same_person(ryabova: Person, klimov: Person) -> None:
    number = assigned(ryabova, klimov)
    assignment.refuse_assignment(number, reason="Не моя зона", by=klimov, at=after(0.3))
    assert Ticket.objects.get(number=number).responsible is None
    assignment.assign(number, responsible=klimov, note="И всё же вы", by=klimov, at=after(0.4))
    assert Ticket.objects.get(number=number).responsible == klimov
