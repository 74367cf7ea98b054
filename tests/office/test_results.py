"""«Итоги»: the figures of a month, each with its tickets."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.http.response import HttpResponseBase
from django.test import Client

from reglament.people.models import Person
from reglament.tickets import closing, resolving
from tests.office.conftest import SetClock
from tests.rulebook.desk import after, author, person
from tests.tickets.life import resolved, taken


def html(answer: HttpResponseBase) -> str:
    return bytes(getattr(answer, "content", b"")).decode()


def words(answer: HttpResponseBase) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html(answer))).replace("\u00a0", " ").split())


def link(answer: HttpResponseBase, figure: str) -> str:
    found = re.search(rf'href="([^"]*figure={figure}[^"]*)"', html(answer))
    assert found, figure
    return unescape(found[1])


@pytest.fixture
def march(edition: object, set_clock: SetClock) -> Person:
    """A ticket accepted with a five, one returned once, one passed on; asked at the end of the month."""
    ryabova, saveleva = author(), person("савельева")
    resolving.accept(resolved(ryabova, saveleva), mark=5, by=ryabova, at=after(2))
    again = resolved(ryabova, saveleva)
    resolving.send_back(again, what_is_wrong="Снова", by=ryabova, at=after(2))
    resolving.resolve(again, result="Теперь точно", by=saveleva, at=after(3))
    resolving.accept(again, by=ryabova, at=after(4))
    closing.close(taken(ryabova, saveleva), code="передан", by=saveleva, at=after(2))
    set_clock(after(days=10))
    return ryabova


def test_a_month_in_figures_by_the_clauses_that_count_them(orlova: Client, march: Person) -> None:
    page = words(orlova.get("/office/results/"))
    assert "Завершено 3 : решено — 2 , не решено — 1 , не считается — 0 ." in page
    assert "передан не решён не считается 1" in page
    assert "исполнение 2 0 100,0 %" in page
    assert "1 из 3, 33,3 %: возвращённые и возобновлённые (п. 3.6.3)." in page
    assert "Оценок: 1 . Средняя показывается, когда их не меньше 10 (п. 3.6.7)." in page


def test_every_figure_leads_to_its_tickets(orlova: Client, march: Person) -> None:
    page = orlova.get("/office/results/")
    repeats = words(orlova.get(link(page, "repeats")))
    assert repeats.count("Не проводится реализация") == 1 and "Запросы итогов: повторные" in repeats
    assert words(orlova.get(link(page, "all"))).count("Не проводится реализация") == 3
    met = words(orlova.get("/office/results/tickets/?figure=met&value=т2"))
    assert "Запросы итогов: в срок, исполнение" in met
    assert "Запросы итогов: передан" in words(
        orlova.get(link(page, "code&amp;value=%D0%BF%D0%B5%D1%80%D0%B5%D0%B4%D0%B0%D0%BD"))
    )
    assert orlova.get("/office/results/tickets/?figure=profit").status_code == 404


def test_another_zone_or_month_is_empty_and_nonsense_is_this_month(orlova: Client, march: Person) -> None:
    assert "ничего не завершено" in words(orlova.get("/office/results/?zone=зарплата"))
    assert "ничего не завершено" in words(orlova.get("/office/results/?month=2026-02"))
    assert "Завершено 3" in words(orlova.get("/office/results/?month=вчера&zone=луна&line=x"))
    assert "Завершено 3" in words(orlova.get("/office/results/?line=лк"))


def test_what_was_not_seen_is_not_counted(enter: object, march: Person, orlova: Client) -> None:
    page = words(orlova.get("/office/results/tickets/?figure=all&page=9"))
    assert "Таких запросов нет" in page
