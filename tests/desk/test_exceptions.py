"""At the desk: the head departs from a rule; a verdict is disputed; both are seen in the ticket."""

from __future__ import annotations

import pytest
from django.test import Client

from reglament.people.models import Person
from reglament.tickets import resolving
from reglament.tickets.models import Fact, Ticket
from tests.desk.conftest import At, Enter
from tests.rulebook.desk import after, person
from tests.tickets.life import resolved, taken


@pytest.fixture
def head(enter: Enter) -> Client:
    return enter("орлова")


@pytest.fixture
def working(ryabova: Person, klimov: Person, clock: At) -> int:
    number = taken(ryabova, klimov)
    clock(after(1))
    return number


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_the_head_sets_a_date_and_it_is_seen_in_the_ticket(head: Client, working: int) -> None:
    address = f"/desk/tickets/{working}/deviation-date/"
    form = page(head, f"/tickets/{working}/")
    assert "Отступить: другой срок" in form
    shown = page(head, address)
    assert "Кто утвердил" in shown
    assert "п. 3.4" in shown
    given = {"clock": "т2", "until": "2026-04-20T12:00", "text": "Ждём склад", "approver": ""}
    assert "Назовите, кто утвердил" in head.post(address, given).content.decode()
    given["approver"] = str(person("белов").pk)
    assert head.post(address, given).status_code in (200, 302, 204)
    assert Fact.objects.filter(ticket=working, kind="deviated").count() == 1
    shown = page(head, f"/tickets/{working}/")
    assert "Отступление: другой срок" in shown
    assert "утвердил Белов" in shown
    assert "3.4.7" in shown.partition("утвердил Белов")[2][:200], "the clause departed from"
    assert "Ждём склад" in shown


def test_who_may_not_depart_is_not_offered_it(enter: Enter, working: int) -> None:
    assert "Отступить" not in page(enter("климов"), f"/tickets/{working}/")


def test_an_end_without_acceptance(head: Client, working: int) -> None:
    given = {
        "code": "не воспроизводится",
        "text": "Автор уволен",
        "clause": "3.6.2",
        "approver": str(person("белов").pk),
    }
    head.post(f"/desk/tickets/{working}/deviation-closing/", given)
    assert Ticket.objects.get(number=working).category == "closed"
    assert Fact.objects.get(ticket=working, kind="deviated").data["clause"] == "3.6.2"


def test_the_performer_disputes_a_verdict(enter: Enter, ryabova: Person, klimov: Person, clock: At) -> None:
    number = resolved(ryabova, klimov)
    resolving.accept(number, by=ryabova, at=after(2))
    clock(after(3))
    client = enter("климов")
    address = f"/desk/tickets/{number}/verdict-dispute/"
    assert "вина не наша" in page(client, address)
    client.post(address, {"clock": "т2", "about": "fault", "text": "Ждали склад"})
    assert "Вердикт оспорен: исполнение, вина не наша" in page(client, f"/tickets/{number}/")
    assert "исполнение: в срок" not in page(client, address), "a verdict is disputed once"
