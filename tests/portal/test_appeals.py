"""A refusal is contested by its author; whom the edition names decides, though he is not of the desk."""

from __future__ import annotations

import pytest
from django.test import Client

from reglament.people.models import Person
from reglament.tickets import closing
from reglament.tickets.models import Ticket
from tests.portal.conftest import Enter, SetClock
from tests.portal.pages import text_of
from tests.rulebook.desk import after, person
from tests.tickets import life


@pytest.fixture
def belov(enter: Enter) -> Client:
    """The browser of the IT director."""
    return enter(person("белов"))


@pytest.fixture
def refused(ryabova: Person, set_clock: SetClock) -> int:
    number = life.triaged(ryabova)
    ground = "не относится к работе компании"
    closing.reject(number, ground=ground, explanation="К хозяйственникам", by=person("орлова"), at=after(1))
    set_clock(after(1.1))
    return number


@pytest.fixture
def contested(refused: int, hers: Client, set_clock: SetClock) -> int:
    hers.post(f"/my/{refused}/write/", {"write-text": "Это принтер бухгалтерии, без него нет отчёта"})
    set_clock(after(1.2))
    return refused


def state(number: int) -> str:
    return Ticket.objects.get(number=number).state


def test_a_refusal_that_nobody_contests_waits_for_nobody(belov: Client, refused: int) -> None:
    words = text_of(belov.get("/my/"))
    assert "Ждём вас" not in words


def test_a_contested_one_is_the_first_thing_that_he_sees(belov: Client, contested: int) -> None:
    words = text_of(belov.get("/my/"))
    assert "Ждём вас" in words
    assert f"ЛК-{contested}" in words
    page = text_of(belov.get(f"/tickets/{contested}/"))
    assert "жалобу на этот отказ решаете вы" in page
    assert "Это принтер бухгалтерии" in page


def test_he_grants_it_and_it_is_work_again(belov: Client, contested: int) -> None:
    belov.post(f"/my/{contested}/grant/", {"grant-text": "Принтер наш, сделать"})
    assert state(contested) == "новый"
    assert "Ждём вас" not in text_of(belov.get("/my/"))


def test_he_leaves_it_and_the_author_reads_why(belov: Client, hers: Client, contested: int) -> None:
    belov.post(f"/my/{contested}/uphold/", {"uphold-text": "Принтеры у завхоза"})
    assert state(contested) == "отклонен"
    assert "Принтеры у завхоза" in text_of(hers.get(f"/tickets/{contested}/"))
    assert "Ждём вас" not in text_of(belov.get("/my/"))


def test_without_words_nothing_is_decided(belov: Client, contested: int) -> None:
    assert belov.post(f"/my/{contested}/grant/", {"grant-text": " "}).status_code == 422
    assert state(contested) == "отклонен"


def test_after_its_term_there_is_nothing_to_decide(
    belov: Client, contested: int, set_clock: SetClock
) -> None:
    set_clock(after(days=10))
    assert "Ждём вас" not in text_of(belov.get("/my/"))
    assert "решаете вы" not in text_of(belov.get(f"/tickets/{contested}/"))


def test_the_author_decides_nothing_herself(hers: Client, contested: int) -> None:
    assert "решаете вы" not in text_of(hers.get(f"/tickets/{contested}/"))
    hers.post(f"/my/{contested}/grant/", {"grant-text": "Сделайте"})
    assert state(contested) == "отклонен"
