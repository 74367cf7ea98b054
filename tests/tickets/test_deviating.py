"""Orlova departs from a rule in one ticket: with a reason, the clause, and who approved it (clause 1.3.6)."""

from __future__ import annotations

from typing import Any

import pytest

from reglament.people.models import Person
from reglament.tickets import deviating, looking, rebuilding, undo
from reglament.tickets.departures import Departure, What
from reglament.tickets.models import Fact, Note, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after, person
from tests.tickets.life import taken


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    yield
    assert list(rebuilding.check(after(days=30))) == []


@pytest.fixture
def number(ryabova: Person, klimov: Person) -> int:
    return taken(ryabova, klimov)


@pytest.fixture
def belov(number: int) -> Person:
    """The IT director, who approves."""
    return person("белов")


def depart(number: int, what: What, by: Person, approver: Person | None, **more: Any) -> Ticket:
    departure = Departure(what, **more)
    return deviating.deviate(
        number, departure=departure, reason="Так договорились", approver=approver, by=by, at=after(1)
    ).ticket


def codes(refused: pytest.ExceptionInfo[Refused]) -> tuple[str, ...]:
    return refused.value.refusal.codes


def test_a_date_set_by_hand_counts_from_now_on(number: int, orlova: Person, belov: Person) -> None:
    ticket = depart(number, What.DATE, orlova, belov, clock="т2", until=after(days=20))
    assert ticket.next_due_at is not None
    clock = looking.look(number, by=orlova, at=after(1)).standing.clocks["т2"]
    assert clock.due_at == int(after(days=20).timestamp())
    fact = Fact.objects.get(ticket=number, kind="deviated")
    assert fact.data["what"] == "date"
    assert fact.data["clause"].startswith("3.4")
    assert fact.data["approved_by"] == str(belov.pk)
    assert Note.objects.get(ticket=number, seq=fact.seq).body == "Так договорились"


def test_a_priority_against_the_matrix(number: int, orlova: Person, belov: Person) -> None:
    assert depart(number, What.PRIORITY, orlova, belov, priority="П1").priority == "п1"


def test_a_pause_that_no_clause_allows(number: int, orlova: Person, belov: Person) -> None:
    ticket = depart(number, What.PAUSE, orlova, belov, until=after(days=2))
    assert ticket.category == "scheduled"
    assert looking.look(number, by=orlova, at=after(1)).standing.clocks["т2"].status.value == "paused"


def test_an_end_without_acceptance(number: int, orlova: Person, belov: Person) -> None:
    ticket = depart(number, What.CLOSING, orlova, belov, code="не воспроизводится")
    assert (ticket.category, ticket.closure_code) == ("closed", "не воспроизводится")


def test_whoever_the_edition_does_not_name_departs_from_nothing(
    number: int, klimov: Person, belov: Person
) -> None:
    with pytest.raises(Refused) as refused:
        depart(number, What.PRIORITY, klimov, belov, priority="П1")
    assert codes(refused) == ("role.needed",)


def test_nobody_approves_his_own_deviation_unless_he_is_the_one_who_approves(
    number: int, orlova: Person, klimov: Person, belov: Person
) -> None:
    for approver in (None, orlova, klimov):
        with pytest.raises(Refused) as refused:
            depart(number, What.PRIORITY, orlova, approver, priority="П1")
        assert codes(refused) == ("deviation.approver",)
        assert refused.value.sentences() == ["Назовите, кто утвердил отступление: ИТ-директор."]


def test_a_clause_is_a_number_and_a_date_is_ahead(number: int, orlova: Person, belov: Person) -> None:
    with pytest.raises(Refused) as refused:
        depart(number, What.PRIORITY, orlova, belov, priority="П1", clause="по-моему")
    assert codes(refused) == ("deviation.clause",)
    with pytest.raises(Refused) as refused:
        depart(number, What.DATE, orlova, belov, clock="т2", until=after(0.5))
    assert codes(refused) == ("date.past",)
    with pytest.raises(Refused) as refused:
        depart(number, What.DATE, orlova, belov, clock="т1", until=after(days=1))
    assert codes(refused) == ("deviation.clock",)


def test_taken_back_it_is_no_deviation(number: int, orlova: Person, belov: Person) -> None:
    before = looking.look(number, by=orlova, at=after(1)).standing.clocks["т2"].due_at
    depart(number, What.DATE, orlova, belov, clock="т2", until=after(days=20))
    undo.undo(number, by=orlova, at=after(1.001))
    assert looking.look(number, by=orlova, at=after(1.1)).standing.clocks["т2"].due_at == before
