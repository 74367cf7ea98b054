"""Letters that wait for a person: seen from everywhere at the desk, decided with one click."""

from __future__ import annotations

import pytest
from django.test import Client

from reglament.intake.mail import keeping, settling
from reglament.intake.models import Incoming, Mailbox
from reglament.intake.models.incoming import State
from reglament.people.models import Person
from reglament.tickets import reply_tokens
from reglament.tickets.models import Message, Note, Ticket
from tests.desk.conftest import Enter, opened
from tests.desk.pages import html, words
from tests.intake.mail.letters import DESK, raw
from tests.rulebook.desk import ENACTED, after


@pytest.fixture
def mailbox(ryabova: Person) -> Mailbox:
    return Mailbox.objects.create(name="почта", address=DESK, strangers="park", begins_at=ENACTED)


def parked(mailbox: Mailbox, text: str = "Пустите меня <b>сюда</b>", **headers: str) -> Incoming:
    given = {"From": "Новиков Пётр <novikov@example.com>", **headers}
    row = keeping.keep(raw(text, **given), place=f"test:{given}", at=after(-0.1), mailbox=mailbox)
    settling.settle_due(after(-0.1))
    row.refresh_from_db()
    assert row.state == State.PARKED
    return row


def click(client: Client, row: Incoming, deed: str) -> str:
    answer = client.post(f"/desk/mail/{row.pk}/", {"deed": deed}, follow=True)
    row.refresh_from_db()
    return words(answer)


def test_a_parked_letter_is_seen_with_its_reason(enter: Enter, mailbox: Mailbox) -> None:
    row = parked(mailbox)
    klimov = enter("климов")
    assert "Отложенные письма" in words(klimov.get("/desk/"))
    page = words(klimov.get("/desk/mail/"))
    assert "Новиков Пётр" in page and "отправитель неизвестен службе" in page
    letter = klimov.get(f"/desk/mail/{row.pk}/")
    assert "Пустите меня <b>сюда</b>" in words(letter)
    assert "<b>сюда" not in html(letter)


def test_where_none_waits_there_is_nothing_to_see(enter: Enter, mailbox: Mailbox) -> None:
    assert "Отложенные письма" not in words(enter("климов").get("/desk/"))


def test_one_click_makes_a_ticket_and_a_person(enter: Enter, mailbox: Mailbox) -> None:
    row = parked(mailbox)
    click(enter("климов"), row, "ticket")
    ticket = Ticket.objects.get()
    assert (ticket.author.full_name, ticket.subject) == ("Новиков Пётр", "Не проводится документ")
    assert (row.state, row.ticket, row.text) == (State.NEW, ticket, "")
    assert "С этим письмом уже решили." in click(enter("орлова"), row, "ticket")
    assert Ticket.objects.count() == 1


def test_a_letter_about_a_ticket_can_become_a_note_in_it(
    enter: Enter, mailbox: Mailbox, ryabova: Person
) -> None:
    number = opened(ryabova)
    mark = f"<{'0' * 32}.{reply_tokens.tag(number, ryabova.pk)}@example.org>"
    row = parked(mailbox, "Я её коллега", in_reply_to=mark)
    click(enter("климов"), row, "note")
    assert "novikov@example.com" in Note.objects.get(ticket=number).body
    assert Message.objects.filter(ticket=number).count() == 1


def test_nothing_is_made_of_it_and_it_stays(enter: Enter, mailbox: Mailbox) -> None:
    row = parked(mailbox)
    klimov = enter("климов")
    click(klimov, row, "drop")
    assert "Новиков" not in words(klimov.get("/desk/mail/"))
    assert "Новиков" in words(klimov.get("/desk/mail/?of=handled"))
    assert not Ticket.objects.exists()


def test_the_letter_is_handed_over_as_it_came(enter: Enter, mailbox: Mailbox) -> None:
    row = parked(mailbox)
    answer = enter("климов").get(f"/desk/mail/{row.pk}/original/")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_an_author_sees_no_letters(enter: Enter, mailbox: Mailbox, ryabova: Person) -> None:
    row = parked(mailbox)
    assert enter(ryabova.key).get(f"/desk/mail/{row.pk}/").status_code == 404


def test_from_its_words_in_a_ticket_one_comes_to_the_letter(
    enter: Enter, mailbox: Mailbox, ryabova: Person
) -> None:
    row = parked(mailbox)
    klimov = enter("климов")
    click(klimov, row, "ticket")
    page = html(klimov.get(f"/tickets/{row.ticket_id}/"))
    assert f'href="/desk/mail/{row.pk}/original/"' in page
    other = opened(ryabova)
    assert "/original/" not in html(klimov.get(f"/tickets/{other}/"))


def test_a_mailbox_that_fails_is_seen_and_can_be_asked_again(enter: Enter, mailbox: Mailbox) -> None:
    Mailbox.objects.update(failures=3, error="gaierror: imap.example.ru", not_before=after(5))
    head = enter("орлова")
    assert "gaierror: imap.example.ru" in words(head.get("/office/failures/"))
    head.post("/office/failures/", {"sort": "mailbox", "id": str(mailbox.pk)})
    mailbox.refresh_from_db()
    assert mailbox.not_before is None
