"""What a ticket is, and disputes about it."""

import pytest

from reglament.people.models import Person
from reglament.tickets import (
    attention,
    rebuilding,
    triage,
)
from reglament.tickets.models import Message, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import registered, taken, triaged


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


def test_a_ticket_of_another_kind_begins_with_the_complexity_of_that_kind(
    ryabova: Person, klimov: Person
) -> None:
    number = registered(ryabova)
    assert Ticket.objects.get(number=number).complexity == "с2"  # of an incident
    done = triage.triage(number, kind="проблема", zone="бухгалтерия", by=klimov, at=after(0.1))
    assert done.ticket.complexity == "с3"


def test_attention_is_asked_once_a_day_and_answered_by_the_head(
    ryabova: Person, saveleva: Person, orlova: Person
) -> None:
    number = taken(ryabova, saveleva)
    attention.ask_attention(number, text="Третий день", by=ryabova, at=after(1))
    with pytest.raises(Refused) as refused:
        attention.ask_attention(number, text="Ау", by=ryabova, at=after(2))
    assert refused.value.refusal.codes == ("limit.too_soon",)
    with pytest.raises(Refused):
        attention.answer_attention(number, text="Вижу", by=saveleva, at=after(2))
    attention.answer_attention(number, text="Разберёмся сегодня", by=orlova, at=after(2))
    assert Message.objects.filter(ticket=number, body="Разберёмся сегодня").exists()


def test_a_dispute_of_the_priority_is_decided_by_the_head(
    ryabova: Person, saveleva: Person, orlova: Person
) -> None:
    number = taken(ryabova, saveleva)
    before = Ticket.objects.get(number=number).priority
    attention.dispute_priority(number, text="Стоит весь отдел", by=ryabova, at=after(1))
    assert Ticket.objects.get(number=number).priority == before
    done = attention.decide_dispute(number, text="Согласна", impact="групповое", by=orlova, at=after(1.5))
    assert done.ticket.priority == "п2"


def test_priority_follows_from_impact_and_urgency_and_is_the_desks(ryabova: Person, klimov: Person) -> None:
    number = triaged(ryabova, impact="групповое")
    assert Ticket.objects.get(number=number).priority == "п2"
    with pytest.raises(Refused):
        triage.triage(number, impact="массовое", by=ryabova, at=after(1))


def test_names_in_any_spelling_and_unknown_ones_with_the_known(ryabova: Person, klimov: Person) -> None:
    number = registered(ryabova)
    with pytest.raises(Refused) as refused:
        triage.triage(number, zone="космос", by=klimov, at=after(0.1))
    assert "бухгалтерия" in refused.value.sentences()[0]
    triage.triage(number, kind="Инцидент", zone="Торговля_и_склад", by=klimov, at=after(0.1))
    assert Ticket.objects.get(number=number).zone == "торговля и склад"
