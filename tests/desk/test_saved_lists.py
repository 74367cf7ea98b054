"""Saved lists: a line under a name, one's own or shared, with its counter at the side."""

from __future__ import annotations

import re

from reglament.people.models import Person
from reglament.search import indexing, saving
from reglament.search.models import SavedList
from tests.desk.conftest import Enter, given, opened, sorted_out
from tests.desk.pages import html, rows, words
from tests.rulebook.desk import after

SIDE = re.compile(
    r'class="side-link" href="(/desk/search/[^"]+)"[^>]*>.*?<span>([^<]*)</span>'
    r'(?:<span class="count">(\d+))?'
)


def lists(page: str) -> dict[str, tuple[str, str]]:
    """Name → address and counter."""
    return {title: (address, count) for address, title, count in SIDE.findall(page)}


def test_a_line_is_kept_counted_and_leads_to_its_tickets(
    enter: Enter, ryabova: Person, klimov: Person, orlova: Person
) -> None:
    number = given(sorted_out(opened(ryabova, "Касса"), orlova), klimov, orlova)
    indexing.index([number])
    client = enter("климов")
    line = "ответственный:я касса"
    answer = client.post("/desk/saved/", {"q": line, "title": "Моя касса"}, follow=True)
    assert "Список «Моя касса» сохранён." in words(answer)
    address, count = lists(html(client.get("/desk/")))["Моя касса"]
    assert count == "1"
    assert rows(client.get(address)) == [number]
    assert "Убрать список «Моя касса»" in words(client.get(address))


def test_colleagues_see_what_is_shared_and_nothing_else(enter: Enter) -> None:
    climber = enter("климов")
    climber.post("/desk/saved/", {"q": "срок:просрочен", "title": "Горит", "shared": "on"})
    climber.post("/desk/saved/", {"q": "касса", "title": "Своё"})
    assert set(lists(html(enter("ткач").get("/desk/")))) == {"Горит · Климов А. В."}
    assert set(lists(html(climber.get("/desk/")))) == {"Горит", "Своё"}


def test_only_its_owner_takes_a_list_away(enter: Enter, klimov: Person) -> None:
    kept = saving.save("касса", title="Касса", is_shared=True, by=klimov, at=after())
    where = f"/desk/saved/{kept.pk}/remove/"
    assert enter("ткач").post(where).status_code == 404
    assert SavedList.objects.count() == 1
    enter("климов").post(where)
    assert SavedList.objects.count() == 0


def test_the_same_name_again_replaces_the_line_and_there_is_an_end_to_them(
    enter: Enter, klimov: Person
) -> None:
    client = enter("климов")
    for line in ("касса", "склад"):
        client.post("/desk/saved/", {"q": line, "title": "Список"})
    assert SavedList.objects.get().line == "склад"
    for number in range(saving.MOST):
        client.post("/desk/saved/", {"q": "касса", "title": f"Список {number}"})
    assert SavedList.objects.count() == saving.MOST
    refused = client.post("/desk/saved/", {"q": "касса", "title": "Ещё один"}, follow=True)
    assert "Списков уже 30; уберите лишний." in words(refused)


def test_a_list_without_a_name_is_refused_with_what_to_do(enter: Enter) -> None:
    answer = enter("климов").post("/desk/saved/", {"q": "касса", "title": ""}, follow=True)
    assert "Назовите список, до 60 знаков." in words(answer)
    assert SavedList.objects.count() == 0
