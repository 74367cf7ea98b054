"""What an edition does not mention is not on the author's screens: one programmer and his customers."""

from __future__ import annotations

import pytest
from django.test import Client

from reglament.people.models import Person
from reglament.rulebook.enacting import enact, read_draft
from reglament.tickets import triage, working
from reglament.tickets.models import Ticket
from tests.portal.conftest import SetClock
from tests.portal.pages import text_of
from tests.rulebook.desk import ENACTED, EXAMPLES, after, author


@pytest.fixture
def customer(db: None, set_clock: SetClock) -> Person:
    """A customer of the freelancer, whose edition is in force."""
    folder = EXAMPLES / "freelancer"
    annexes = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}
    text = (EXAMPLES / "freelancer.yaml").read_text("utf-8")
    enact(read_draft(text, "freelancer.yaml", annexes), by=None, at=ENACTED)
    return author("Рябова")


@pytest.fixture
def hers(customer: Person) -> Client:
    client = Client()
    client.force_login(customer)
    return client


def test_one_field_and_a_promise(hers: Client) -> None:
    words = text_of(hers.get("/my/new/"))
    assert words.count("до 19:00") == 1
    assert "Ответим и назовём срок завтра до 19:00." in words
    for absent in ("Где это", "Насколько мешает", "готовую услугу"):
        assert absent not in words


def test_a_ticket_without_zones_priorities_and_appeals(hers: Client, set_clock: SetClock) -> None:
    hers.post("/my/new/", {"text": "Не печатается счёт"})
    number = Ticket.objects.get().number
    specialist = Person.objects.get(key="громов")
    triage.triage(number, kind="ошибка", by=specialist, at=after(0.1))
    working.take(number, answer="Смотрю", by=specialist, at=after(0.2))
    set_clock(after(0.3))
    words = text_of(hers.get(f"/tickets/{number}/"))
    assert f"Г-{number}" in words
    assert "Ошибка" in words
    assert "В работе: Громов А. С. Назовём срок завтра до 19:00." in words
    assert "Исполним" not in words
    for absent in ("Где", "Сложность", "Прошу внимания руководителя", "Не согласен со срочностью"):
        assert absent not in words


def test_withdrawn_without_a_reason_where_none_is_asked_for(hers: Client) -> None:
    hers.post("/my/new/", {"text": "Не печатается счёт"})
    number = Ticket.objects.get().number
    hers.post(f"/my/{number}/withdraw/", {"withdraw-text": ""})
    assert Ticket.objects.get().state == "отозван"
