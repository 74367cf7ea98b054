"""Somebody is away, has left, or is not to see it."""

from reglament.people import absences, persons
from reglament.people.models import Person
from reglament.tickets import (
    assignment,
    closing,
    looking,
    questions,
    resolving,
    substitution,
)
from reglament.tickets.models import Ticket
from tests.edge_cases.seen import due, refused, row, state
from tests.rulebook.desk import after, person
from tests.tickets.life import registered, taken, triaged


def test_e8_the_executor_is_away(ryabova: Person, klimov: Person, tkach: Person) -> None:
    """E8 executor on vacation or ill: after an hour to the substitute; clocks run, the author sees who."""
    number = taken(ryabova, klimov)
    before = due(number, after(1))
    absences.enter(klimov, after(1), after(days=10), by=klimov, at=after(0.9), deputy=tkach)
    substitution.hand_over_absent(after(1.9))
    assert row(number).responsible == klimov
    substitution.hand_over_absent(after(2))
    assert (row(number).responsible, due(number, after(2))) == (tkach, before)
    assert looking.look(number, by=ryabova, at=after(2)).ticket.responsible == tkach


def test_e8_the_executor_has_left(ryabova: Person, klimov: Person, orlova: Person) -> None:
    """E8 executor has left: after the same hour all goes to the substitute of the zone, for ever."""
    number, queued = taken(ryabova, klimov), registered(ryabova)
    persons.switch_off(klimov, by=orlova, at=after(1))
    assert substitution.hand_over_absent(after(1.9)) == []
    substitution.hand_over_absent(after(2))
    assert (row(number).responsible, row(queued).responsible) == (orlova, None)
    assert substitution.hand_over_absent(after(3)) == []
    with refused("absence.none"):
        substitution.give_back(number, by=orlova, at=after(3))


def test_e9_the_author_is_away(ryabova: Person, saveleva: Person, panina: Person) -> None:
    """E9 author on vacation: the beneficiary, then the key user of the zone, answers and accepts."""
    number = taken(ryabova, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(1))
    with refused("move.not_yours"):
        closing.withdraw(number, reason="Не нужно", by=panina, at=after(1.1))
    absences.enter(ryabova, after(1.5), after(days=5), by=panina, at=after(1.2))
    questions.answer(number, body="Реализация 15", by=panina, at=after(2))
    resolving.resolve(number, result="Готово", by=saveleva, at=after(3))
    resolving.accept(number, by=panina, at=after(4))
    assert state(number) == "закрыт"


def test_e9_the_author_has_left(ryabova: Person, saveleva: Person, panina: Person, orlova: Person) -> None:
    """E9 author has left: the key user of the zone stands in the author's place with every right of his."""
    number = taken(ryabova, saveleva)
    with refused("move.not_yours"):
        closing.withdraw(number, reason="Не нужно", by=panina, at=after(1))
    persons.switch_off(ryabova, by=orlova, at=after(2))
    closing.withdraw(number, reason="Она уволилась, не нужно", by=panina, at=after(3))
    assert state(number) == "отозван"


def test_e34_a_payroll_request(ryabova: Person, saveleva: Person) -> None:
    """E34 payroll request: for whoever is not of the circle of the closed zone it does not exist."""
    number = taken(ryabova, saveleva, zone="зарплата")
    keys = ("рыжова", "панина", "орлова", "савельева", "гаврилова", "астахова", "юдина", "белов")
    seen = [
        key
        for key in keys
        if Ticket.objects.visible_to(person(key), at=after(1)).filter(number=number).exists()
    ]
    assert seen == ["рыжова", "панина", "орлова", "савельева"]  # key user, her substitute, head, responsible


def test_e39_the_author_works_at_the_desk(saveleva: Person, klimov: Person) -> None:
    """E39 the author is an employee of the desk: another person is responsible."""
    number = triaged(saveleva)
    with refused("person.author"):
        assignment.assign(number, responsible=saveleva, by=klimov, at=after(0.2))
    assignment.assign(number, responsible=klimov, by=klimov, at=after(0.3))
    assert row(number).responsible == klimov
