"""Letters of machines, of strangers, broken ones: parked with the reason, or told where they belong."""

from __future__ import annotations

import pytest

from reglament.intake.mail import keeping, settling
from reglament.intake.models import Incoming, Mailbox
from reglament.intake.models.incoming import State
from reglament.people.models import Person
from reglament.tickets import readers
from reglament.tickets.models import Note, Ticket
from reglament.tickets.opening import open_ticket
from tests.intake.mail.conftest import Post, with_address
from tests.intake.mail.letters import DESK, raw
from tests.rulebook.desk import after, author


def asked(who: Person) -> int:
    """A ticket of this author."""
    done = open_ticket(
        author=who, subject="Касса", body="Не печатает", channel="портал", by=who, at=after(-1)
    )
    return done.ticket.number


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({"auto_submitted": "auto-replied"}, "auto-reply"),
        ({"subject": "Вне офиса: Касса"}, "out-of-office"),
        ({"list_id": "<news.example.com>"}, "list"),
        ({"x_reglament_letter": "1"}, "own"),
        ({"From": DESK}, "own"),
        ({"From": ""}, "no-sender"),
    ],
)
def test_no_machine_is_answered(post: Post, ryabova: Person, headers: dict[str, str], reason: str) -> None:
    row = post(**headers)
    assert (row.state, row.reason) == (State.PARKED, reason)
    assert not Ticket.objects.exists()


def test_a_letter_that_did_not_arrive_is_told_in_its_ticket_once(post: Post, ryabova: Person) -> None:
    from reglament.notices.models import Delivery

    number = asked(ryabova)
    readers.serve_all(after(-0.9))
    letter = Delivery.objects.get(person=ryabova)
    report = (
        "From: mailer-daemon@mx.example.com\r\nSubject: Undelivered\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n"
        "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n"
        "Final-Recipient: rfc822; ryabova@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 No such user\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        f"Message-ID: <{letter.pk.hex}@localhost>\r\n--b--\r\n"
    )
    row = post(mail=report.encode())
    assert (row.state, row.ticket_id) == (State.ADDED, number)
    assert "ryabova@example.com. 550 No such user" in Note.objects.get(ticket=number).body
    post(mail=report.replace("Undelivered", "Undelivered again").encode())
    assert Note.objects.filter(ticket=number).count() == 1


def test_a_letter_that_kills_its_reader_is_parked_and_the_others_go_on(
    post: Post, mailbox: Mailbox, ryabova: Person
) -> None:
    bomb = keeping.keep(b"X: y\r\n" * 5000 + b"\r\n", place="bomb", at=after(), mailbox=mailbox)
    assert post().state == State.NEW
    bomb.refresh_from_db()
    assert (bomb.state, bomb.reason, bomb.detail) == (State.PARKED, "unreadable", "header.count")


def test_a_letter_that_fails_is_parked_after_three_tries(
    post: Post, mailbox: Mailbox, ryabova: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object) -> None:
        raise ValueError("сломано")

    with monkeypatch.context() as patch:
        patch.setattr(settling, "decide", broken)
        row = post()
        for hours in (1, 2, 3):
            settling.settle_due(after(hours))
        row.refresh_from_db()
    assert (row.state, row.reason, row.detail) == (State.PARKED, "failed", "ValueError: сломано")


def test_an_edition_that_takes_no_such_ticket_parks_the_letter_with_its_words(
    post: Post, mailbox: Mailbox, ryabova: Person
) -> None:
    Mailbox.objects.update(zone="нет такой зоны")
    mailbox.refresh_from_db()
    row = post()
    assert (row.state, row.reason) == (State.PARKED, "refused")
    assert "нет такой зоны" in row.detail


def test_a_hidden_letter_of_a_closed_zone_is_not_shown_to_all(
    post: Post, mailbox: Mailbox, orlova: Person
) -> None:
    row = post(From="x@evil.example", authentication_results="")
    assert Incoming.objects.visible_to(orlova, at=after()).filter(pk=row.pk).exists()
    assert not Incoming.objects.visible_to(author("Лукин"), at=after()).exists()


def test_look_alike_addresses_are_two_people(post: Post, ryabova: Person) -> None:
    with_address(author("Лукин"), "ryabova@example.co")
    row = post(From="ryabova@example.co", authentication_results="")
    assert row.ticket is not None
    assert row.ticket.author.key == "лукин"
    assert post("x", From="rуabova@example.com", authentication_results="").state == State.PARKED


def test_raw_letters_are_kept_as_they_came(post: Post, ryabova: Person) -> None:
    from reglament.files import storing

    body = raw("Не проводится", From="ryabova@example.com")
    assert storing.read(post(mail=body).original) == body
