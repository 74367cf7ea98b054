"""«Похоже на массовый сбой» at the desk: seen by all, decided by those who may, with one click."""

import re

import pytest
from django.test import Client

from reglament.people.models import Person
from reglament.tickets import readers
from reglament.tickets.models import Outbreak, Ticket
from tests.desk.conftest import Enter, opened
from tests.desk.pages import counters, html, rows, words
from tests.rulebook.desk import after, author


@pytest.fixture
def alike(ryabova: Person) -> list[int]:
    """Three authors write about the same within ten minutes."""
    people = [ryabova, author("Лукин"), author("Осипова")]
    numbers = [
        opened(each, "Не проводится реализация", at=after(-0.2 + place / 20))
        for place, each in enumerate(people)
    ]
    readers.serve_all(after())
    return numbers


def click(client: Client, deed: str) -> str:
    action = re.search(r'action="(/desk/outbreaks/\d+/)"', html(client.get("/desk/")))
    assert action
    return words(client.post(action[1], {"deed": deed}, follow=True))


def test_the_head_declares_it_with_one_click_and_the_children_leave_the_queues(
    enter: Enter, alike: list[int]
) -> None:
    head = enter("орлова")
    assert "Похоже на массовый сбой" in words(head.get("/desk/"))
    assert "Присоединено запросов: 2." in click(head, "declare")
    assert Ticket.objects.filter(parent=alike[0]).count() == 2
    klimov = enter("климов")
    assert rows(klimov.get("/desk/")) == [alike[0]]
    assert rows(klimov.get("/desk/lists/triage/")) == [alike[0]]
    assert rows(klimov.get("/desk/lists/unassigned/")) == [alike[0]]
    assert sorted(rows(klimov.get("/desk/lists/mass/"))) == alike[1:]
    assert counters(klimov.get("/desk/"))["triage"] == "1"
    assert "Похоже на массовый" not in words(head.get("/desk/"))


def test_who_may_not_declare_sees_it_without_a_button(enter: Enter, alike: list[int]) -> None:
    page = enter("ткач").get("/desk/")
    assert "Похоже на массовый сбой" in words(page) and 'value="declare"' not in html(page)
    answer = enter("ткач").post(
        f"/desk/outbreaks/{Outbreak.objects.get().pk}/", {"deed": "declare"}, follow=True
    )
    assert "Это делает: руководитель ЛК, дежурный" in words(answer)


def test_different_matters_are_asked_about_no_more(enter: Enter, alike: list[int]) -> None:
    head = enter("орлова")
    click(head, "dismiss")
    assert "Похоже на массовый" not in words(head.get("/desk/"))
    assert not Ticket.objects.filter(parent__isnull=False).exists()


def test_one_more_is_offered_to_whoever_works_here(enter: Enter, alike: list[int]) -> None:
    click(enter("орлова"), "declare")
    late = opened(author("Титов"), "Не проводит реализацию", at=after())
    readers.serve_all(after())
    tkach = enter("ткач")
    assert "Похоже на объявленный массовый сбой" in words(tkach.get("/desk/"))
    click(tkach, "declare")
    assert Ticket.objects.get(number=late).parent_id == alike[0]
