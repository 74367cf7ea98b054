"""Duties: by the calendar they open tickets, after the end they survive the closing."""

from datetime import UTC, datetime

import pytest
from pytest_django import Settings

from reglament import engine
from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import closing, periodic, readers, resolving
from reglament.tickets.models import DutyTurn, Link, LinkKind, Ticket
from reglament.tickets.reading import state
from tests.rulebook.desk import after, person
from tests.tickets.life import registered, taken
from tests.tickets.owing import enacted

STOCK = """
обязанности:
  сверка остатков:
    кто: руководитель_лк
    что: сверить остатки со складом
    каждые: 7 к.д
    начиная_с: 02.03.2026
    запрос: {вид: обслуживание, зона: бухгалтерия, за: 2 р.д}
"""


def promised(ticket: Ticket) -> datetime:
    """When the result is due."""
    due = engine.view(state(ticket, after(days=1)), 0).clocks["т2"].due_at
    assert due is not None
    return datetime.fromtimestamp(due, UTC)


def test_each_turn_opens_one_ticket_with_a_day_of_its_own(edition: object) -> None:
    enacted(STOCK)
    assert periodic.open_due(after(0)) == 1
    assert periodic.open_due(after(0.1)) == 0
    ticket = Ticket.objects.get(subject="сверка остатков")
    orlova = person("орлова")
    assert (ticket.kind, ticket.zone, ticket.responsible) == ("обслуживание", "бухгалтерия", orlova)
    assert ticket.author != orlova  # nobody works for himself
    assert promised(ticket) == datetime(2026, 3, 20, 15, tzinfo=UTC)  # the end of the second working day
    assert periodic.open_due(after(days=7)) == 1
    assert DutyTurn.objects.count() == 2


def test_of_turns_that_were_slept_through_only_the_latest_is_opened(edition: object) -> None:
    enacted(STOCK)
    assert periodic.open_due(after(days=60)) == 1
    assert Ticket.objects.count() == 1


REVIEW = (
    "результат:\n",
    "результат:\n  разбор_причин: {приоритеты: [П2], за: 5 р.д, вид: проблема, кто: руководитель_лк,"
    " содержит: что случилось и что изменим}\n",
)


@pytest.fixture
def reviewed(edition: object, settings: Settings) -> None:
    settings.READERS = {"reviews": "reglament.tickets.reviews.read"}
    enacted("", also=(REVIEW,))


def test_after_a_grave_ticket_an_analysis_is_owed_with_its_own_clock(
    reviewed: None, ryabova: Person, saveleva: Person
) -> None:
    number = taken(ryabova, saveleva, impact="групповое")
    assert Ticket.objects.get(number=number).priority == "п2"
    resolving.resolve(number, result="Готово", by=saveleva, at=after(1))
    resolving.accept(number, by=ryabova, at=after(2))
    readers.serve_all(after(2))
    readers.serve_all(after(2))
    link = Link.objects.get(other=number, kind=LinkKind.FOLLOW_UP_OF)
    analysis = link.ticket
    assert Ticket.objects.get(number=number).category == Category.CLOSED
    assert (analysis.kind, analysis.category) == ("проблема", Category.NEW)
    assert analysis.responsible == person("орлова")
    assert promised(analysis) == datetime(2026, 3, 25, 15, tzinfo=UTC)


def test_a_light_one_owes_none(reviewed: None, ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    resolving.resolve(number, result="Готово", by=saveleva, at=after(1))
    resolving.accept(number, by=ryabova, at=after(2))
    readers.serve_all(after(2))
    assert not Link.objects.exists()


def test_three_alike_within_the_time_open_one_about_their_cause(
    edition: object, settings: Settings, ryabova: Person
) -> None:
    settings.READERS = {"reviews": "reglament.tickets.reviews.read"}
    repeated = ("сроки:\n", "сроки:\n  повторы: {одинаковых: 3, за: 30 к.д, завести: проблема}\n")
    enacted("", also=(repeated,))
    numbers = [registered(ryabova, at=after(hours), zone="бухгалтерия") for hours in (0, 1, 2)]
    readers.serve_all(after(2))
    readers.serve_all(after(3))
    [about] = Link.objects.filter(kind=LinkKind.CAUSED_BY)
    assert (about.other_id, about.ticket.kind) == (numbers[0], "проблема")
    assert (about.ticket.author, about.ticket.responsible) == (person("орлова"), None)  # the desk assigns it


def test_a_withdrawn_ticket_owes_no_analysis(reviewed: None, ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva, impact="групповое")
    closing.withdraw(number, reason="уже не нужно", by=ryabova, at=after(1))
    readers.serve_all(after(1))
    assert not Link.objects.exists()
