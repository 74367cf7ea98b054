"""What an open page is told: rows where they stand, counters, what came or went, the ticket before one."""

from __future__ import annotations

from typing import Any

from django.test import Client

from reglament.desk.live import HELD
from reglament.people.models import Person
from reglament.tickets import conversation
from reglament.tickets.watching import visible
from tests.desk.conftest import Enter, given, opened, sorted_out, taken
from tests.desk.pages import counters, html, words
from tests.rulebook.desk import after, author


def parts(client: Client, *numbers: int, **more: Any) -> Any:
    """What the page asks for when the stream named these numbers."""
    asked = {"numbers": ",".join(map(str, numbers)), "list": "?in=now", **more}
    return client.get("/desk/live/parts/", asked, headers={"HX-Request": "true"})


def test_each_is_told_of_what_he_may_see(enter: Enter, ryabova: Person, klimov: Person) -> None:
    number = opened(ryabova)
    stranger = author("Чужакова")
    told = visible([klimov.pk, ryabova.pk, stranger.pk], [number, 999], at=after())
    assert told == {klimov.pk: [number], ryabova.pk: [number], stranger.pk: []}


def test_a_row_is_put_right_where_it_stands(
    enter: Enter, ryabova: Person, klimov: Person, orlova: Person
) -> None:
    number = taken(given(sorted_out(opened(ryabova), orlova), klimov, orlova), klimov)
    conversation.write(number, body="Уже горит", by=ryabova, at=after(-0.01))
    told = parts(enter("климов"), number, shown=str(number))
    assert f'data-row="{number}"' in html(told)
    assert f'id="q{number}-meta"' in html(told)
    assert "Уже горит" in words(told)
    assert "изменени" not in words(told), "it came into no list and left none"


def test_what_came_or_went_waits_behind_a_button(
    enter: Enter, ryabova: Person, klimov: Person, orlova: Person
) -> None:
    client = enter("климов")
    came = opened(ryabova)
    told = parts(client, came, shown="")
    assert "1 изменение" in words(told)
    assert f'data-row="{came}"' not in html(told)
    assert counters(told)["now"] == "1"
    given(sorted_out(came, orlova), orlova, orlova)
    assert "1 изменение" in words(parts(client, came, shown=str(came)))


def test_the_ticket_before_one_shows_what_is_new_and_the_composer_is_left_alone(
    enter: Enter, ryabova: Person, klimov: Person, orlova: Person
) -> None:
    number = taken(given(sorted_out(opened(ryabova), orlova), klimov, orlova), klimov)
    conversation.write(number, body="Уже горит", by=ryabova, at=after(-0.01))
    told = html(parts(enter("климов"), number, on=f"{number}?in=now"))
    assert 'id="thread" hx-swap-oob="true"' in told
    assert 'id="ticket-head"' in told
    assert "composer" not in told, "a text being typed, and the version its writer saw, stay"


def test_what_one_may_not_see_is_not_told_and_nonsense_is_nothing(enter: Enter, ryabova: Person) -> None:
    number = opened(ryabova)
    assert enter(author("Чужакова").key).get("/desk/live/parts/", {"numbers": number}).status_code == 404
    client = enter("климов")
    for nonsense in ("", "x", "9" * 40, "1,,2", "\x00"):
        asked = {"numbers": nonsense, "shown": nonsense, "on": nonsense, "list": nonsense}
        assert client.get("/desk/live/parts/", asked).status_code == 200


def test_a_page_has_a_stream_only_where_the_server_holds_one(enter: Enter) -> None:
    client = enter("климов")
    assert 'data-stream=""' in html(client.get("/desk/"))
    client.defaults[HELD] = "yes"
    assert 'data-stream="/desk/live/"' in html(client.get("/desk/"))
    admitted = client.get("/desk/live/")
    assert (admitted.status_code, bool(admitted["X-Live-Person"])) == (204, True)
