"""Many are hit at once, or somebody says so at night."""

from typing import Any

import pytest
from pytest_django import Settings

from reglament.people.models import Person
from reglament.tickets import assignment, mass, outbreaks, readers, resolving, triage, undo, working
from reglament.tickets.models import Fact, Link, LinkKind, Message, Outbreak, Ticket
from reglament.tickets.opening import open_ticket
from reglament.tickets.recording import Done
from tests.edge_cases.seen import due, refused, row, state
from tests.rulebook.desk import after, author, person
from tests.tickets.life import registered, taken
from tests.tickets.owing import enacted

GRAVE: dict[str, Any] = {"impact": "массовое", "urgency": "высокая"}


@pytest.fixture(autouse=True)
def _children_follow(edition: object, settings: Settings) -> None:
    settings.READERS = {"mass": "reglament.tickets.following.read"}


def test_e13_the_same_failure_of_another_author(
    ryabova: Person, ryzhova: Person, saveleva: Person, orlova: Person
) -> None:
    """E13 same failure, other author: a child with a number of its own and an acceptance of its own."""
    parent, child = taken(ryabova, saveleva), registered(ryzhova)
    mass.declare(parent, by=orlova, at=after(0.5))
    done = mass.join(child, parent=parent, by=saveleva, at=after(0.6))
    assert (done.ticket.number, done.ticket.author, done.ticket.parent_id) == (child, ryzhova, parent)
    assert done.standing.clocks["т1"].met is True
    resolving.resolve(parent, result="Сервер поднят", by=saveleva, at=after(1))
    resolving.accept(parent, by=ryabova, at=after(2))
    readers.serve_all(after(2))
    assert (state(parent), state(child)) == ("закрыт", "исполнен")  # never closed over her head
    resolving.accept(child, by=ryzhova, at=after(3))
    assert state(child) == "закрыт"


def test_e14_a_mass_incident(edition: object, orlova: Person, tkach: Person) -> None:
    """E14 mass incident: three alike in half an hour, the head declares; all are done with the parent."""
    numbers = []
    for place, name in enumerate(("Рябова", "Лукин", "Осипова")):
        numbers.append(registered(author(name), after(place * 0.2)))
        readers.serve_all(after(place * 0.2))
    outbreak = Outbreak.objects.get()
    with refused("role.needed"):
        outbreaks.declare(outbreak, by=tkach, at=after(0.5))
    outbreaks.declare(outbreak, by=orlova, at=after(0.5))
    first, second, third = numbers
    assert set(Ticket.objects.filter(parent=first).values_list("number", flat=True)) == {second, third}
    mass.detach(third, text="У меня другое", by=row(third).author, at=after(1))
    triage.triage(first, zone="бухгалтерия", by=orlova, at=after(1))
    readers.serve_all(after(1))
    assert due(second, after(1)) == due(first, after(1))
    assignment.assign(first, responsible=tkach, by=tkach, at=after(1.1))
    working.take(first, answer="Чиним", by=tkach, at=after(1.2))
    resolving.resolve(first, result="Починили", by=tkach, at=after(2))
    readers.serve_all(after(2))
    assert (state(first), state(second), state(third)) == ("исполнен", "исполнен", "новый")


def test_e14_one_word_reaches_all(
    ryabova: Person, ryzhova: Person, panina: Person, saveleva: Person, orlova: Person
) -> None:
    """E14 mass incident: one word to the parent is read in every ticket that joined, and stays there."""
    parent, child, apart = taken(ryabova, saveleva), registered(ryzhova), registered(panina)
    with refused("mass.not_parent"):
        mass.tell_all(parent, text="Чиним", by=saveleva, at=after(0.4))
    mass.declare(parent, by=orlova, at=after(0.5))
    mass.join(child, parent=parent, by=saveleva, at=after(0.6))
    with refused("role.needed"):
        mass.tell_all(parent, text="Я тоже так думаю", by=ryabova, at=after(0.7))
    with refused("need.text"):
        mass.tell_all(parent, text=" ", by=saveleva, at=after(0.7))
    mass.tell_all(parent, text="Чиним, до обеда", by=saveleva, at=after(0.8))
    told = Message.objects.filter(body="Чиним, до обеда", from_desk=True).values_list("ticket", flat=True)
    assert set(told) == {parent, child}
    assert apart not in told
    with refused("undo.nothing"):
        undo.undo(parent, by=saveleva, at=after(0.8))


def test_e15_the_problem_behind_it(saveleva: Person, ryabova: Person) -> None:
    """E15 problem: only the desk files it; neither a reaction nor a resolution is promised."""
    with refused("kind.filed_by"):
        registered(ryabova, kind="проблема")
    number = registered(saveleva, kind="проблема", zone="бухгалтерия")
    assert (due(number, after(1), "т1"), due(number, after(1))) == ("", "")


def test_e15_the_desk_opens_the_problem_itself(
    edition: object, settings: Settings, ryabova: Person, saveleva: Person
) -> None:
    """E15 after a П1, and after three alike within thirty days, the desk opens a linked ticket by itself."""
    settings.READERS = {"reviews": "reglament.tickets.reviews.read"}
    review = "разбор_причин: {приоритеты: [П1], за: 5 р.д, вид: проблема, кто: руководитель_лк}"
    enacted(
        "",
        also=(
            ("результат:\n", f"результат:\n  {review}\n"),
            ("сроки:\n", "сроки:\n  повторы: {одинаковых: 3, за: 30 к.д, завести: проблема}\n"),
        ),
    )
    number = taken(ryabova, saveleva, impact="массовое")
    resolving.resolve(number, result="Восстановлено", by=saveleva, at=after(1))
    resolving.accept(number, by=ryabova, at=after(2))
    registered(ryabova, at=after(3), zone="бухгалтерия")
    registered(ryabova, at=after(4), zone="бухгалтерия")
    readers.serve_all(after(4))
    opened = Ticket.objects.filter(kind="проблема").order_by("number")
    kinds = {link.kind for link in Link.objects.filter(ticket__in=opened)}
    assert (opened.count(), kinds) == (2, {LinkKind.FOLLOW_UP_OF, LinkKind.CAUSED_BY})


def called(by: Person, at: float, **more: Any) -> Done:
    """Somebody calls whoever is on duty: in the week of the 18th of March it is Климов."""
    values: dict[str, Any] = {**GRAVE, **more}
    return open_ticket(
        author=person("рыжова"), subject="Всё встало", channel="дежурный", by=by, at=after(at), **values
    )


def test_e16_an_emergency_out_of_hours(ryzhova: Person, klimov: Person, tkach: Person) -> None:
    """E16 emergency out of hours: on call 07–23, Т1 by that calendar; at night it waits for seven o'clock."""
    evening = called(klimov, 11)  # 21:00
    assert (evening.ticket.priority, due(evening.ticket.number, after(11), "т1")) == ("п1", "18.03 21:15")
    with refused("channel.hours"):
        called(klimov, 14.5)  # 0:30
    night = open_ticket(
        author=ryzhova, subject="Встало", channel="портал", by=klimov, at=after(14.5), **GRAVE
    ).ticket.number
    assert due(night, after(14.5), "т1") == "19.03 07:15"
    noted = called(klimov, 24.1, received_at=after(11))  # Thursday 10:06: too late to write it down
    assert noted.facts[0].data["late"] is True


def test_e17_a_false_emergency(ryzhova: Person, klimov: Person) -> None:
    """E17 false emergency: registered, its clock from the morning; three in a row reach the manager."""
    for hours in (11, 11.2, 11.4):
        number = called(klimov, hours).ticket.number
        triage.triage(number, kind="инцидент", impact="личное", by=klimov, at=after(hours + 0.1))
    assert row(number).priority == "п3"
    assert due(number, after(11.6)) == "20.03 18:00"
    told = Fact.objects.get(kind="escalated", data__to=["руководитель автора"])
    assert told.data["told"] == [str(person("панина").pk)]
