"""What somebody who means harm, or a broken bookmark, sends to the author's door."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reglament.people.models import Person
from reglament.tickets.models import Ticket
from tests.portal.conftest import Enter
from tests.portal.pages import text_of
from tests.tickets import life

HUGE = "9" * 40
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"


def test_what_people_write_is_text_wherever_it_is_shown(hers: Client, enter: Enter, klimov: Person) -> None:
    named = SimpleUploadedFile(f"{SCRIPT}.txt", b"17")
    hers.post("/my/new/", {"text": SCRIPT, "zone": "-", "urgency": "низкая", "files": named})
    number = Ticket.objects.get().number
    for page in (hers.get(f"/tickets/{number}/"), hers.get("/my/"), hers.get("/my/", {"q": SCRIPT})):
        assert "<script>alert" not in page.content.decode()
        assert "<img src=x" not in page.content.decode()
    assert "<script>alert(1)" in text_of(hers.get(f"/tickets/{number}/"))


def test_a_link_in_a_message_leads_only_to_the_web(hers: Client) -> None:
    text = "javascript:alert(1) http://1c.example/?a=1&b=2"
    hers.post("/my/new/", {"text": text, "zone": "-", "urgency": "низкая"})
    page = hers.get(f"/tickets/{Ticket.objects.get().number}/").content.decode()
    assert 'href="javascript' not in page
    assert 'href="http://1c.example/?a=1&amp;b=2"' in page


def test_nobody_says_more_of_a_ticket_than_the_form_asks(
    hers: Client, ryabova: Person, panina: Person
) -> None:
    more = {
        "author": panina.pk,
        "priority": "П1",
        "impact": "массовое",
        "kind": "изменение",
        "complexity": "С0",
        "responsible": panina.pk,
        "happened_at": "2026-01-01",
        "number": 1,
        "is_history": "on",
    }
    hers.post("/my/new/", {"text": "Не бьёт чек", "zone": "-", "urgency": "низкая", **more})
    ticket = Ticket.objects.get()
    assert (ticket.author, ticket.kind, ticket.responsible) == (ryabova, "инцидент", None)
    assert (ticket.impact, ticket.complexity, ticket.is_history) == ("личное", "с2", False)


@pytest.mark.parametrize("field", ["zone", "urgency"])
def test_a_value_that_the_edition_does_not_offer_is_refused(hers: Client, field: str) -> None:
    given = {"text": "Не бьёт чек", "zone": "-", "urgency": "низкая", field: "вне зоны"}
    assert hers.post("/my/new/", given).status_code == 422
    assert not Ticket.objects.exists()


@pytest.mark.parametrize(
    "query",
    [
        {"q": "\x00"},
        {"q": "' OR 1=1 --"},
        {"q": "%_\\"},
        {"q": HUGE},
        {"q": "а" * 5000},
        {"group": "working", "before": HUGE},
        {"group": "working", "before": "-1"},
        {"group": "нет такой", "of": "все"},
    ],
)
def test_a_strange_list_is_a_list(hers: Client, ryabova: Person, query: dict[str, str]) -> None:
    life.registered(ryabova)
    assert hers.get("/my/", query).status_code == 200


@pytest.mark.parametrize(
    "query",
    [{"after": HUGE}, {"after": "x"}, {"service": "\x00"}, {"service": "нет такой"}, {"zone": "\x00"}],
)
def test_a_strange_form_is_a_form(hers: Client, query: dict[str, str]) -> None:
    assert hers.get("/my/new/", query).status_code == 200
    assert hers.get("/my/new/promise/", query).status_code == 200


def test_a_strange_submission_is_answered(hers: Client) -> None:
    given = {"text": "Не бьёт чек", "zone": "-", "urgency": "низкая"}
    for more in (
        {"key": "x"},
        {"after": HUGE},
        {"kept": "подделка"},
        {"text": "\x00"},
        {"beneficiary": "\x00"},
    ):
        assert hers.post("/my/new/", {**given, **more}).status_code in (302, 422)
    assert hers.post("/my/new/join/", {"incident": HUGE, "key": "\x00"}).status_code == 302


def test_a_ticket_with_an_impossible_number_is_not_there(hers: Client) -> None:
    assert hers.get(f"/tickets/{HUGE}/").status_code == 404
    assert hers.get(f"/my/{HUGE}/").status_code == 404
    assert hers.post(f"/my/{HUGE}/write/", {"write-text": "я"}).status_code == 404


def test_an_old_ticket_of_somebody_else_is_not_continued(
    hers: Client, klimov: Person, panina: Person
) -> None:
    number = life.registered(panina)
    assert "Продолжение" not in text_of(hers.get("/my/new/", {"after": number}))
    hers.post("/my/new/", {"text": "Опять", "zone": "-", "urgency": "низкая", "after": number})
    assert not Ticket.objects.latest("number").links.exists()
