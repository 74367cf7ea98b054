"""The life of a ticket, by the real verbs."""

from reglament.people.models import Person
from reglament.tickets import (
    assignment,
    questions,
    rebuilding,
    resolving,
    triage,
    working,
)
from reglament.tickets.models import Ticket
from reglament.tickets.opening import open_ticket
from tests.rulebook.desk import after


def registered(author: Person, **more: object) -> int:
    done = open_ticket(
        author=author,
        subject="Не проводится реализация",
        body="Пишет: не заполнено подразделение",
        channel="портал",
        urgency="высокая",
        by=author,
        at=after(),
        **more,  # type: ignore[arg-type]
    )
    return done.ticket.number


def test_a_ticket_lives_from_question_to_acceptance(
    ryabova: Person, klimov: Person, saveleva: Person
) -> None:
    number = registered(ryabova)
    triage.triage(
        number,
        kind="инцидент",
        zone="бухгалтерия",
        impact="личное",
        complexity="С2",
        by=klimov,
        at=after(0.1),
    )
    assignment.assign(number, responsible=saveleva, by=klimov, at=after(0.2))
    working.take(number, answer="Смотрю", by=saveleva, at=after(0.3))
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    questions.answer(number, body="Реализация 15", by=ryabova, at=after(1))
    resolving.resolve(number, result="Заполнила подразделение", by=saveleva, at=after(2))
    done = resolving.accept(number, mark=5, by=ryabova, at=after(3))
    ticket = Ticket.objects.get(number=number)
    assert (ticket.category, ticket.closure_code) == ("closed", "принят")
    assert done.standing.clocks["т2"].met is True
    assert list(rebuilding.check(after(4))) == []
