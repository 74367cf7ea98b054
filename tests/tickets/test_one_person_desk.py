"""A desk of one: what its edition does not mention does not stand in the way."""

import pytest
from pytest_django import Settings

from reglament.people.models import Person
from reglament.rulebook.enacting import enact, read_draft
from reglament.tickets import (
    attention,
    conversation,
    questions,
    rebuilding,
    resolving,
    timers,
    triage,
    working,
)
from reglament.tickets.models import Ticket
from reglament.tickets.opening import open_ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import ENACTED, EXAMPLES, WEDNESDAY, after, author, person


@pytest.fixture
def gromov(db: None, settings: Settings) -> Person:
    settings.READERS = {}
    folder = EXAMPLES / "freelancer"
    annexes = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}
    draft = read_draft((EXAMPLES / "freelancer.yaml").read_text("utf-8"), "freelancer.yaml", annexes)
    enact(draft, by=None, at=ENACTED)
    return person("громов")


def test_a_request_is_taken_answered_and_accepted_by_the_ways_of_its_edition(gromov: Person) -> None:
    client = author("Заказчик")
    done = open_ticket(author=client, subject="Не печатает", channel="почта", by=None, at=WEDNESDAY)
    number = done.ticket.number
    assert done.standing.next_due is not None
    taken = working.take(number, answer="Посмотрю вечером", by=gromov, at=after(0.5))
    assert taken.ticket.responsible == gromov
    questions.ask(number, question="Какой принтер?", by=gromov, at=after(1))
    conversation.write(number, body="Лазерный", by=client, at=after(2))
    resolving.resolve(number, result="Печатает", by=gromov, at=after(3))
    resolving.accept(number, by=client, at=after(4))
    assert Ticket.objects.get(number=number).closure_code == "принят"
    assert Ticket.objects.visible_to(client, at=after(9)).count() == 1
    assert list(rebuilding.check(after(9))) == []


def test_silence_ends_what_waits(gromov: Person) -> None:
    client = author("Заказчик")
    number = open_ticket(author=client, subject="Счёт", channel="почта", by=None, at=WEDNESDAY).ticket.number
    questions.ask(number, question="Какой счёт?", by=gromov, at=after(1))
    for at in timers.due_instants(after(1), after(days=60)):
        timers.run_due(at)
    assert Ticket.objects.get(number=number).category == "closed"


def test_what_the_edition_does_not_mention_is_refused_with_a_reason(gromov: Person) -> None:
    client = author("Заказчик")
    number = open_ticket(author=client, subject="Счёт", channel="почта", by=None, at=WEDNESDAY).ticket.number
    with pytest.raises(Refused) as refused:
        attention.ask_attention(number, text="Ау", by=client, at=after(1))
    assert refused.value.sentences() == ["Регламент не предусматривает обращения к руководителю."]
    with pytest.raises(Refused):
        triage.triage(number, zone="бухгалтерия", by=gromov, at=after(1))
