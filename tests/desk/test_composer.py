"""The composer, conflicts, undo, and the answers for a page with scripts."""

import pytest
from django.test import Client

from reglament.people.models import Person
from reglament.tickets import conversation, timers
from reglament.tickets.models import Message, Note, Ticket
from tests.desk.conftest import At, Enter, given, opened, sorted_out, taken
from tests.desk.pages import address, do, html, words
from tests.rulebook.desk import after

HTMX = {"hx-request": "true", "hx-target": "carrier"}


@pytest.fixture
def new(ryabova: Person) -> int:
    """Рябова's ticket, not triaged."""
    return opened(ryabova, urgency="высокая")


@pytest.fixture
def in_work(new: int, klimov: Person) -> int:
    """The same, taken up by Климов."""
    return taken(given(sorted_out(new, klimov), klimov, klimov), klimov)


@pytest.fixture
def climbs(enter: Enter) -> Client:
    """Климов's browser."""
    return enter("климов")


def state(number: int) -> str:
    return Ticket.objects.get(number=number).state


def test_reply_and_note_go_different_ways(climbs: Client, in_work: int) -> None:
    where = f"/desk/tickets/{in_work}/messages/"
    climbs.post(where, {"mode": "reply", "text": "Почти готово", "version": "99"})
    climbs.post(where, {"mode": "note", "text": "Похоже на 1391", "version": "99"})
    assert Message.objects.filter(ticket=in_work).order_by("-seq")[0].body == "Почти готово"
    assert Note.objects.get(ticket=in_work).body == "Похоже на 1391"


def test_an_empty_reply_is_refused_in_words(climbs: Client, in_work: int) -> None:
    answer = climbs.post(f"/desk/tickets/{in_work}/messages/", {"mode": "reply", "text": "  "})
    assert answer.status_code == 422
    assert "Напишите текст." in words(answer)


def test_while_he_wrote_somebody_answered_so_his_text_waits(
    climbs: Client, in_work: int, ryabova: Person
) -> None:
    seen = Ticket.objects.get(number=in_work).version
    conversation.write(in_work, body="Уже не нужно", by=ryabova, at=after())
    where = f"/desk/tickets/{in_work}/messages/"
    first = climbs.post(where, {"mode": "reply", "text": "Готовлю исправление", "version": str(seen)})
    assert first.status_code == 409
    assert "Пока вы писали" in words(first)
    assert "«Уже не нужно»" in words(first)
    assert "Готовлю исправление</textarea>" in html(first)
    now = Ticket.objects.get(number=in_work).version
    assert f'id="composer-version" value="{now}"' in html(first)
    again = climbs.post(where, {"mode": "reply", "text": "Готовлю исправление", "version": str(now)})
    assert again.status_code == 302


def test_reminders_of_the_desk_itself_are_no_conflict(climbs: Client, clock: At, in_work: int) -> None:
    seen = Ticket.objects.get(number=in_work).version
    clock(after(days=3))
    timers.run_due(after(days=3))
    assert Ticket.objects.get(number=in_work).version > seen
    answer = climbs.post(
        f"/desk/tickets/{in_work}/messages/", {"mode": "reply", "text": "Отвечаю", "version": str(seen)}
    )
    assert answer.status_code == 302


def test_undo_is_offered_for_fifteen_seconds_and_takes_everything_back(
    climbs: Client, clock: At, in_work: int
) -> None:
    do(climbs, in_work, "Исполнен", text="Готово")
    page = climbs.get(f"/tickets/{in_work}/")
    assert f'action="/desk/tickets/{in_work}/undo/?in=now"' in html(page)
    clock(after(10 / 3600))
    assert climbs.post(f"/desk/tickets/{in_work}/undo/").status_code == 302
    assert state(in_work) == "в работе"
    assert "Готово" not in words(climbs.get(f"/tickets/{in_work}/"))


def test_after_fifteen_seconds_there_is_nothing_to_undo(climbs: Client, clock: At, in_work: int) -> None:
    do(climbs, in_work, "Исполнен", text="Готово")
    clock(after(16 / 3600))
    assert "/undo/" not in html(climbs.get(f"/tickets/{in_work}/"))
    late = climbs.post(f"/desk/tickets/{in_work}/undo/")
    assert late.status_code == 422
    assert "undo.late" in words(late)


def test_what_another_did_is_not_offered_to_be_undone(climbs: Client, enter: Enter, in_work: int) -> None:
    do(climbs, in_work, "Исполнен", text="Готово")
    assert "/undo/" not in html(enter("ткач").get(f"/tickets/{in_work}/"))


def test_with_scripts_the_answer_is_parts_of_the_page_and_never_the_composer(
    climbs: Client, in_work: int
) -> None:
    where = address(climbs, in_work, "Исполнен")
    answer = climbs.post(where, {"text": "Готово", "version": "99"}, headers=HTMX)
    body = html(answer)
    for part in ('id="ticket-head" hx-swap-oob', 'id="thread" hx-swap-oob', 'id="side-facts"', 'id="undo"'):
        assert part in body
    assert "data-composer" not in body
    assert f'data-draft-done="{in_work}:move-' in body
    assert f'id="q{in_work}-due"' in body


def test_with_scripts_a_refused_form_comes_back_into_its_own_place(climbs: Client, in_work: int) -> None:
    where = address(climbs, in_work, "Исполнен")
    answer = climbs.post(where, {"text": "", "version": "99"}, headers=HTMX)
    assert answer.status_code == 422
    assert answer.headers["HX-Retarget"] == "#act"


def test_a_link_of_somebody_else_makes_no_browser_forget_a_draft(
    climbs: Client, clock: At, in_work: int
) -> None:
    answer = do(climbs, in_work, "Спросить автора", text="Какой документ?")
    assert f'data-draft-done="{in_work}:move-' in html(climbs.get(answer.headers["Location"]))
    clock(after(0.1))
    assert "data-draft-done" not in html(climbs.get(f"/tickets/{in_work}/?done={in_work}:reply"))
