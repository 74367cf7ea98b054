"""A mass incident at the author's door: «это и у меня» in one tap, and out again."""

from __future__ import annotations

import pytest
from django.test import Client

from reglament.people import organisations
from reglament.people.models import Person
from reglament.tickets import mass
from reglament.tickets.models import Ticket
from tests.portal.conftest import Enter, SetClock
from tests.portal.pages import field_of, text_of
from tests.rulebook.desk import ENACTED, after, author, person
from tests.tickets import life

JOIN = "/my/new/join/"


@pytest.fixture
def colleague(ryabova: Person) -> Person:
    return author("Чернова", ryabova.organisation)


@pytest.fixture
def incident(colleague: Person, set_clock: SetClock) -> int:
    """The tills stand; the desk has declared it and somebody has joined."""
    return declared(colleague, "торговля и склад", set_clock)


def declared(colleague: Person, zone: str, set_clock: SetClock) -> int:
    number, child = life.triaged(colleague, zone=zone), life.registered(colleague)
    mass.declare(number, by=person("орлова"), at=after(0.2))
    mass.join(child, parent=number, by=person("климов"), at=after(0.3))
    set_clock(after(0.5))
    return number


def test_what_is_known_already_is_offered(hers: Client, incident: int) -> None:
    words = text_of(hers.get("/my/new/"))
    assert "Уже знаем Не проводится реализация, сегодня, 10:00 Это и у меня" in words


def test_in_one_tap_a_ticket_of_ones_own_goes_along(hers: Client, incident: int, ryabova: Person) -> None:
    key = field_of(hers.get("/my/new/"), "key")
    for _tap in range(2):
        page = hers.post(JOIN, {"incident": incident, "key": key, "text": "И касса 3"}, follow=True)
    ticket = Ticket.objects.get(author=ryabova)
    assert ticket.parent_id == incident
    assert ticket.messages.get().body == "И касса 3"
    assert "Это общий сбой" in text_of(page)


def test_who_has_another_trouble_leaves(hers: Client, incident: int, ryabova: Person) -> None:
    hers.post(JOIN, {"incident": incident})
    number = Ticket.objects.get(author=ryabova).number
    hers.post(f"/my/{number}/part/", {"part-text": "У меня пусто только в отчёте"})
    assert Ticket.objects.get(number=number).parent_id is None


def test_nobody_of_another_organisation_hears_of_it(enter: Enter, incident: int) -> None:
    others = organisations.register("Чужие", by=None, at=ENACTED)
    stranger = enter(author("Посторонняя", others))
    assert "Уже знаем" not in text_of(stranger.get("/my/new/"))
    assert stranger.post(JOIN, {"incident": incident}).headers["Location"] == "/my/new/"
    assert not Ticket.objects.filter(author=person("посторонняя")).exists()


def test_what_happens_in_a_closed_zone_is_not_announced(
    hers: Client, colleague: Person, set_clock: SetClock
) -> None:
    declared(colleague, "зарплата", set_clock)
    assert "Уже знаем" not in text_of(hers.get("/my/new/"))


def test_an_ordinary_ticket_is_no_incident_to_join(hers: Client, colleague: Person, ryabova: Person) -> None:
    number = life.triaged(colleague)
    hers.post(JOIN, {"incident": number})
    assert not Ticket.objects.filter(author=ryabova).exists()
