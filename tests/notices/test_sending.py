"""Letters leave at least once, are known when they come twice, and never fail in silence."""

from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, message_from_string, policy
from io import StringIO

import pytest
from pytest_django import Settings

from reglament.notices import digests, login, posting, sending, wording
from reglament.notices.models import Delivery, Notice
from reglament.people import addresses
from reglament.people.letters import Secrets
from reglament.people.models import Address, Person
from reglament.tickets import conversation, readers, resolving
from reglament.tickets.opening import open_ticket
from tests.notices.post_office import PostOffice, post_office
from tests.rulebook.desk import WEDNESDAY, after
from tests.tickets.life import registered, resolved, taken


@pytest.fixture
def office(settings: Settings) -> Iterator[PostOffice]:
    with post_office() as server:
        settings.EMAIL_URL = server.url
        yield server


@pytest.fixture
def letter(ryabova_with_mail: Person) -> Delivery:
    """The confirmation of a registration, ready to leave."""
    registered(ryabova_with_mail)
    readers.serve_all(after())
    return Delivery.objects.get()


def test_a_letter_leaves_marked_as_automatic(office: PostOffice, letter: Delivery) -> None:
    assert sending.send_due(after(1)) == 1
    mail = message_from_string(office.letters[0], policy=policy.default)
    assert mail["To"] == "ryabova@sever.example"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Message-ID"].strip().startswith(f"<{letter.pk.hex}.")
    assert "Запрос зарегистрирован" in mail["Subject"]
    assert "/tickets/" in mail.get_content()
    assert office.senders == ["<>"]
    assert sending.send_due(after(1)) == 0


def test_what_a_person_wrote_comes_back_to_the_desk_when_it_does_not_arrive(
    office: PostOffice, ryabova_with_mail: Person, saveleva: Person
) -> None:
    number = taken(ryabova_with_mail, saveleva)
    readers.serve_all(after(0.5))
    sending.send_due(after(1))
    conversation.reply(number, body="Готово, проверьте", by=saveleva, at=after(1))
    readers.serve_all(after(1))
    office.letters.clear()
    office.senders.clear()
    sending.send_due(after(2))
    mails = [message_from_bytes(text.encode(), policy=policy.default) for text in office.letters]
    found = dict(zip(office.senders, mails, strict=True))
    mail = found["<desk@localhost>"]
    assert "Готово, проверьте" in mail.get_content()
    assert mail["Auto-Submitted"] is None
    assert all(found[sender]["Auto-Submitted"] for sender in found.keys() - {"<desk@localhost>"})


def test_whom_the_office_names_for_it_learns_of_every_letter_that_did_not_arrive(
    office: PostOffice, letter: Delivery, settings: Settings
) -> None:
    settings.BOUNCE_ADDRESS = "bounces@sever.example"
    assert sending.send_due(after(1)) == 1
    assert office.senders == ["<bounces@sever.example>"]


def test_a_letter_waits_until_its_verb_cannot_be_undone(office: PostOffice, letter: Delivery) -> None:
    assert sending.send_due(after() + timedelta(seconds=10)) == 0
    assert sending.send_due(after() + timedelta(seconds=20)) == 1


def test_a_busy_server_is_asked_again_ever_later(office: PostOffice, letter: Delivery) -> None:
    office.refusal = "451 later"
    assert sending.send_due(after(1)) == 0
    letter.refresh_from_db()
    assert (letter.attempts, letter.parked_at) == (1, None)
    assert "451" in letter.error and letter.not_before == after(1) + sending.PAUSES[0]
    office.refusal = ""
    assert sending.send_due(letter.not_before) == 1


def test_a_refused_letter_is_parked_for_people_to_see(office: PostOffice, letter: Delivery) -> None:
    office.refusal = "550 no such box"
    sending.send_due(after(1))
    letter.refresh_from_db()
    assert letter.parked_at == after(1) and "550" in letter.error
    sending.retry(letter, at=after(2))
    office.refusal = ""
    assert sending.send_due(after(2)) == 1


def test_three_days_of_trying_come_to_an_end(settings: Settings, letter: Delivery) -> None:
    settings.EMAIL_URL = "smtp://127.0.0.1:1/?tls=no"
    at = after(1)
    while letter.parked_at is None:
        sending.send_due(at)
        letter.refresh_from_db()
        at = letter.not_before
    assert letter.attempts == len(sending.PAUSES)
    assert at - after(1) > timedelta(days=3)


def test_without_a_way_out_letters_wait(settings: Settings, letter: Delivery) -> None:
    settings.EMAIL_URL = ""
    assert sending.send_due(after(1)) == 0
    letter.refresh_from_db()
    assert (letter.attempts, letter.sent_at) == (0, None)


def test_the_console_shows_them(
    settings: Settings, letter: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = StringIO()
    monkeypatch.setattr("sys.stdout", out)
    settings.EMAIL_URL = "console:"
    assert sending.send_due(after(1)) == 1
    assert "ryabova@sever.example" in out.getvalue()
    assert out.getvalue().startswith("Return-Path: <>\n")


def test_a_wrong_setting_says_what_is_right() -> None:
    with pytest.raises(posting.Unusable, match="smtp://"):
        posting.way_out("http://mail.example")


@pytest.mark.parametrize("address", ["a@b.example\nBcc: c@d.example", "nobody", "@x.example", "a@"])
def test_an_address_cannot_become_a_header(address: str) -> None:
    with pytest.raises(ValueError):
        posting.address(address)


def test_a_subject_cannot_become_a_header(office: PostOffice, ryabova_with_mail: Person) -> None:
    open_ticket(
        author=ryabova_with_mail,
        subject="Тема\r\nBcc: x@y.example",
        channel="портал",
        by=ryabova_with_mail,
        at=after(),
    )
    readers.serve_all(after())
    assert sending.send_due(after(1)) == 1
    mail = message_from_string(office.letters[0], policy=policy.default)
    assert mail["Bcc"] is None


def test_a_log_in_letter_says_link_and_code_and_keeps_no_secret(
    office: PostOffice, ryabova_with_mail: Person, settings: Settings
) -> None:
    settings.NOW = lambda: WEDNESDAY
    address = Address.objects.get(person=ryabova_with_mail)
    login.send(Secrets(ryabova_with_mail, address, token="t0ken", code="12345678"))
    assert sending.send_due(after(1)) == 1
    body = message_from_string(office.letters[0], policy=policy.default).get_content()
    assert "t0ken" in body and "12345678" in body
    assert Delivery.objects.get().secret == {}


def test_the_day_ends_with_one_letter_about_what_was_not_seen(
    ryabova_with_mail: Person, saveleva: Person, settings: Settings
) -> None:
    addresses.add(saveleva, "mail", "s2@sever.example", by=None, at=after(), verified=True)
    number = resolved(ryabova_with_mail, saveleva)
    resolving.accept(number, by=ryabova_with_mail, at=after(2))
    readers.serve_all(after(2))
    assert Notice.objects.filter(person=saveleva, event="closed", delivery="digest").exists()
    assert digests.write_digests(after(10)) == 1
    digest = Delivery.objects.get(kind="digest")
    assert f"ЛК-{number}" in wording.letter(digest).body
    assert digests.write_digests(after(11)) == 0
