"""After a low mark the author is called: who, until when, and what settles it."""

from __future__ import annotations

import pytest

from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets import conversation, rating, rebuilding, resolving, timers, undo
from reglament.tickets.models import Fact, Ticket
from tests.rulebook.desk import after
from tests.tickets.life import resolved


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


@pytest.fixture
def rated_low(ryabova: Person, saveleva: Person) -> int:
    """Closed on Wednesday at noon with a two."""
    number = resolved(ryabova, saveleva)
    resolving.accept(number, mark=2, by=ryabova, at=after(2))
    return number


def reminders(number: int) -> list[list[str]]:
    told = Fact.objects.filter(ticket=number, kind=FactKind.REMINDED.value, data__rule="3.6.7/call")
    return [fact.data["to"] for fact in told]


def test_a_call_is_owed_by_the_end_of_the_second_working_day(rated_low: int) -> None:
    ticket = Ticket.objects.get(number=rated_low)
    assert (ticket.mark, ticket.call_due_at) == (2, after(days=2, hours=8))


def test_on_the_morning_of_the_last_day_the_head_is_reminded(rated_low: int, orlova: Person) -> None:
    timers.run_due(after(days=1, hours=23))
    assert reminders(rated_low) == []
    timers.run_due(after(days=2))
    assert reminders(rated_low) == [["руководитель лк"]]
    told = Fact.objects.get(ticket=rated_low, data__rule="3.6.7/call").data["told"]
    assert told == [str(orlova.pk)]


def test_the_call_that_was_written_down_settles_it(rated_low: int, orlova: Person) -> None:
    conversation.called(rated_low, body="Извинилась, объяснила", by=orlova, at=after(days=1))
    assert Ticket.objects.get(number=rated_low).call_due_at is None
    timers.run_due(after(days=3))
    assert reminders(rated_low) == []


def test_a_good_mark_owes_nothing(ryabova: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)
    resolving.accept(number, mark=3, by=ryabova, at=after(2))
    ticket = Ticket.objects.get(number=number)
    assert (ticket.mark, ticket.call_due_at) == (3, None)
    timers.run_due(after(days=3))
    assert reminders(number) == []


def test_a_mark_that_was_taken_back_owes_nothing(ryabova: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)
    resolving.accept(number, by=ryabova, at=after(2))
    rating.rate(number, mark=1, by=ryabova, at=after(3))
    undo.undo(number, by=ryabova, at=after(3))
    ticket = Ticket.objects.get(number=number)
    assert (ticket.mark, ticket.call_due_at) == (None, None)
