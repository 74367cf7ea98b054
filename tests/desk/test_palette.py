"""The palette: deeds that are open here, tickets, lists and people, by a part of a name."""

from __future__ import annotations

import re

from django.test import Client

from reglament.people.models import Person
from reglament.search import indexing
from tests.desk.conftest import Enter, given, opened, sorted_out, taken
from tests.desk.pages import html, rows
from tests.rulebook.desk import author

LINE = re.compile(r'role="option"[^>]*data-href="([^"]*)".*?<span>([^<]*)', re.DOTALL)


def lines(client: Client, words: str = "", on: str = "") -> dict[str, str]:
    """What is offered, with where it leads."""
    found = LINE.findall(html(client.get("/desk/palette/", {"words": words, "on": on})))
    return {label: address for address, label in found}


def in_work(ryabova: Person, klimov: Person, orlova: Person) -> int:
    number = taken(given(sorted_out(opened(ryabova, "Касса стоит"), orlova), klimov, orlova), klimov)
    indexing.index([number])
    return number


def test_it_begins_with_what_is_open_here_and_with_ones_own_tickets(
    enter: Enter, ryabova: Person, klimov: Person, orlova: Person
) -> None:
    number = in_work(ryabova, klimov, orlova)
    offered = lines(enter("климов"), on=f"{number}?in=now")
    assert "Исполнен…" in offered
    assert offered["Исполнен…"].startswith(f"/desk/tickets/{number}/move-")
    assert offered["Касса стоит"] == f"/tickets/{number}/"
    assert offered["Все открытые"] == "/desk/lists/open/"


def test_words_narrow_it_in_either_layout(
    enter: Enter, ryabova: Person, klimov: Person, orlova: Person
) -> None:
    number = in_work(ryabova, klimov, orlova)
    client = enter("климов")
    for words in ("просроч", "ghjchjx"):
        assert "Просрочено" in lines(client, words)
        assert "Все открытые" not in lines(client, words)
    assert lines(client, "касса")["Касса стоит"].startswith(f"/tickets/{number}/?q=")
    assert lines(client, str(number))["Касса стоит"].startswith(f"/tickets/{number}/")


def test_signs_ask_for_deeds_or_for_people_alone(
    enter: Enter, ryabova: Person, klimov: Person, orlova: Person
) -> None:
    number = in_work(ryabova, klimov, orlova)
    client = enter("климов")
    deeds = lines(client, ">исполн", on=str(number))
    assert list(deeds) == ["Исполнен…"]
    people = lines(client, "@рябова")
    assert list(people) == ["Рябова Анна"]
    assert rows(client.get(people["Рябова Анна"])) == [number]


def test_what_he_may_not_see_is_not_offered(
    enter: Enter, ryabova: Person, klimov: Person, orlova: Person
) -> None:
    number = in_work(ryabova, klimov, orlova)
    stranger = enter(author("Чужакова").key)
    assert stranger.get("/desk/palette/").status_code in (302, 403, 404)
    offered = lines(enter("дорохов"), on="999999")
    assert "Исполнен…" not in offered
    assert number


def test_hostile_words_find_nothing_and_break_nothing(enter: Enter) -> None:
    client = enter("климов")
    for words in ("\x00", "'; drop table", "<script>", "%_\\", "а" * 5000, "@", ">"):
        answer = client.get("/desk/palette/", {"words": words, "on": words})
        assert answer.status_code == 200
        assert "<script>" not in html(answer)
