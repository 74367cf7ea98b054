"""Mass incidents, duplicates, ties."""

import pytest

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import (
    linking,
    mass,
    reading,
    rebuilding,
    resolving,
    triage,
    undo,
)
from reglament.tickets.models import Link, LinkKind, Ticket
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


def test_a_mass_incident_feeds_its_children_and_each_author_accepts(
    ryabova: Person, ryzhova: Person, saveleva: Person, orlova: Person
) -> None:
    parent = taken(ryabova, saveleva)
    child = registered(ryzhova)
    with pytest.raises(Refused) as refused:
        mass.join(child, parent=parent, by=saveleva, at=after(0.5))
    assert refused.value.refusal.codes == ("mass.not_parent",)
    mass.declare(parent, by=orlova, at=after(0.5))
    done = mass.join(child, parent=parent, by=saveleva, at=after(0.6))
    assert done.standing.clocks["т1"].met is True
    resolving.resolve(parent, result="Сервер поднят", by=saveleva, at=after(1))
    mass.follow_parent(parent, at=after(1))
    assert state(child) == Category.RESOLVED
    resolving.accept(child, by=ryzhova, at=after(2))
    assert (state(child), state(parent)) == (Category.CLOSED, Category.RESOLVED)


def test_a_child_may_leave_the_mass_incident(
    ryabova: Person, ryzhova: Person, saveleva: Person, orlova: Person
) -> None:
    parent = taken(ryabova, saveleva)
    mass.declare(parent, by=orlova, at=after(0.5))
    child = registered(ryzhova)
    mass.join(child, parent=parent, by=ryzhova, at=after(0.6))
    mass.detach(child, text="У меня другое", by=ryzhova, at=after(0.7))
    mass.follow_parent(parent, at=after(1))
    assert Ticket.objects.get(number=child).parent is None
    assert not Link.objects.filter(ticket=child).exists()
    assert state(child) == Category.NEW


def test_a_duplicate_is_closed_and_tied(ryabova: Person, klimov: Person) -> None:
    first, second = registered(ryabova), registered(ryabova, at=after(0.1))
    linking.mark_duplicate(second, of=first, by=klimov, at=after(0.2))
    assert Link.objects.get(ticket=second).kind == LinkKind.DUPLICATE_OF
    assert Ticket.objects.get(number=second).closure_code == "дубль"


def test_a_tie_to_what_one_may_not_see_is_a_tie_to_nothing(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Ticket.DoesNotExist):
        linking.link(number, kind=LinkKind.RELATED_TO, other=999_999, by=saveleva, at=after(1))


def test_a_tie_that_was_taken_back_is_gone(ryabova: Person, klimov: Person) -> None:
    first, second = registered(ryabova), registered(ryabova, at=after(0.1))
    linking.mark_duplicate(second, of=first, by=klimov, at=after(0.2))
    undo.undo(second, by=klimov, at=after(0.2))
    assert not Link.objects.exists()
    assert state(second) == Category.NEW


def test_the_date_of_a_child_follows_its_parent(
    ryabova: Person, ryzhova: Person, saveleva: Person, orlova: Person, klimov: Person
) -> None:
    parent = taken(ryabova, saveleva)
    mass.declare(parent, by=orlova, at=after(0.5))
    child = registered(ryzhova)
    mass.join(child, parent=parent, by=saveleva, at=after(0.6))
    now = reading.standing(Ticket.objects.get(number=parent), after(0.6)).clocks["т2"].due_at
    assert reading.standing(Ticket.objects.get(number=child), after(0.6)).clocks["т2"].due_at == now
    triage.triage(parent, impact="массовое", by=klimov, at=after(0.7))
    mass.follow_parent(parent, at=after(0.7))
    sooner = reading.standing(Ticket.objects.get(number=parent), after(0.7)).clocks["т2"].due_at
    assert now is not None and sooner is not None and sooner < now
    assert reading.standing(Ticket.objects.get(number=child), after(0.7)).clocks["т2"].due_at == sooner
