"""A mailbox is read once, marked only when its letters are kept, and survives whatever its server does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import override_settings

from reglament.intake.mail import keeping, settling
from reglament.intake.mail.sources import looking, rounds, secrets
from reglament.intake.models import Incoming, Mailbox
from reglament.intake.models.incoming import State
from tests.intake.mail.letters import raw
from tests.intake.mail.sources.imap_server import Folder, serving
from tests.rulebook.desk import ENACTED, after


@pytest.fixture
def folder() -> Iterator[Folder]:
    with serving() as found:
        yield found


@pytest.fixture
def box(mailbox: Mailbox, folder: Folder) -> Mailbox:
    Mailbox.objects.update(
        host="127.0.0.1",
        port=folder.port,
        security="none",
        user="help",
        secret=secrets.sealed("пароль"),
        begins_at=ENACTED,
    )
    mailbox.refresh_from_db()
    return mailbox


def letter(number: int) -> bytes:
    return raw(f"Письмо {number}", From="ivanova@example.com", message_id=f"<{number}@example.com>")


def places() -> list[str]:
    return list(Incoming.objects.order_by("pk").values_list("place", flat=True))


def test_letters_are_kept_then_marked_and_read_once(box: Mailbox, folder: Folder) -> None:
    folder.put(letter(1))
    folder.put(letter(2))
    assert rounds.fetch_due(after()) == 2
    assert places() == [f"imap:{box.pk}:INBOX:7:1", f"imap:{box.pk}:INBOX:7:2"]
    assert folder.seen == {1, 2}
    assert rounds.fetch_due(after(1)) == 0
    folder.put(letter(3))
    assert rounds.fetch_due(after(2)) == 1
    assert folder.fetched == [1, 2, 3]


def test_only_letters_from_the_beginning_on_are_taken(box: Mailbox, folder: Folder) -> None:
    folder.put(letter(1), "17-Mar-2026 10:00:00 +0300")
    folder.put(letter(2), "18-Mar-2026 10:00:00 +0300")
    Mailbox.objects.update(begins_at=after() - timedelta(minutes=1))
    assert rounds.fetch_due(after()) == 1
    assert folder.seen == {2}


def test_a_new_mailbox_leaves_what_lies_there(box: Mailbox, folder: Folder) -> None:
    folder.put(letter(1))
    Mailbox.objects.update(begins_at=after(1))
    assert rounds.fetch_due(after(1)) == 0
    folder.put(letter(2), "18-Mar-2026 12:00:00 +0300")
    assert rounds.fetch_due(after(2)) == 1
    assert folder.seen == {2}


def test_what_cannot_be_kept_is_not_marked(
    box: Mailbox, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.put(letter(1))

    def full(*args: object, **more: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(keeping, "keep", full)
        assert rounds.fetch_due(after()) == 0
    assert folder.seen == set()
    box.refresh_from_db()
    assert "No space left" in box.error
    assert rounds.fetch_due(after(1)) == 1


def test_a_server_that_drops_the_line_loses_nothing(box: Mailbox, folder: Folder) -> None:
    for number in (1, 2, 3):
        folder.put(letter(number))
    folder.breaks_at = 2
    rounds.fetch_due(after())
    assert folder.seen == {1}
    box.refresh_from_db()
    assert box.failures == 1
    assert box.not_before is not None
    assert rounds.fetch_due(after()) == 0, "it rests after a failure"
    folder.breaks_at = 0
    rounds.fetch_due(after(1))
    assert Incoming.objects.count() == 3
    box.refresh_from_db()
    assert (box.failures, box.error) == (0, "")


def test_new_numbers_of_the_folder_bring_no_letter_twice(box: Mailbox, folder: Folder) -> None:
    folder.put(letter(1))
    rounds.fetch_due(after())
    settling.settle_due(after())
    folder.validity = 8
    folder.put(letter(2))
    rounds.fetch_due(after(1))
    settling.settle_due(after(1))
    states = Incoming.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == [State.NEW, State.DUPLICATE, State.NEW]


def test_letters_can_be_moved_where_they_are_out_of_the_way(box: Mailbox, folder: Folder) -> None:
    Mailbox.objects.update(moved_to="Взято")
    folder.put(letter(1))
    rounds.fetch_due(after())
    assert list(folder.moved) == [1]


def test_of_a_letter_that_is_too_large_the_head_is_kept(
    box: Mailbox, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LARGEST", 1000)
    folder.put(raw("x" * 5000, From="ivanova@example.com"))
    folder.put(letter(2))
    assert rounds.fetch_due(after()) == 2
    first = Incoming.objects.order_by("pk")[0]
    assert (first.state, first.reason) == (State.PARKED, "too-large")
    assert folder.seen == {2}


def test_a_token_lets_in_where_passwords_do_not(box: Mailbox, folder: Folder) -> None:
    Mailbox.objects.update(way="xoauth2", secret=secrets.sealed("token-1"))
    rounds.fetch_due(after())
    assert folder.logins == ["user=help|auth=Bearer token-1||"]


def test_a_secret_is_stored_encrypted(box: Mailbox) -> None:
    assert "пароль" not in box.secret
    assert secrets.opened(box.secret) == "пароль"
    with override_settings(SECRET_KEY="another"):
        with pytest.raises(secrets.SecretError):
            secrets.opened(box.secret)
        assert rounds.fetch_due(after()) == 0
    box.refresh_from_db()
    assert "SecretError" in box.error


def test_a_first_look_changes_nothing(box: Mailbox, folder: Folder) -> None:
    folder.put(letter(1))
    seen = looking.look(box)
    assert (seen.total, seen.waiting, seen.subjects) == (1, 1, ("Не проводится документ",))
    assert folder.seen == set()
    assert not Incoming.objects.exists()


def test_a_mailbox_is_entered_from_the_terminal(
    mailbox: Mailbox, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.put(letter(1))
    monkeypatch.setenv("REGLAMENT_MAILBOX_SECRET", "пароль")
    said = StringIO()
    options = ["--address", "it@example.org", "--host", "127.0.0.1", "--port", str(folder.port)]
    call_command(
        "mailbox", "add", "ИТ", *options, "--security", "none", "--domain", "example.com", stdout=said
    )
    assert "Писем в папке: 1; будет взято сейчас: 0." in said.getvalue()
    made = Mailbox.objects.get(name="ИТ")
    assert (made.user, secrets.opened(made.secret)) == ("it@example.org", "пароль")
    call_command("mailbox", "add", "ИТ", *options[:2], "--zone", "бухгалтерия", stdout=said)
    made.refresh_from_db()
    assert (made.zone, made.host, made.domains) == ("бухгалтерия", "127.0.0.1", ["example.com"])
    call_command("mailbox", "add", "ИТ", *options[:2], "--since", "2026-03-01", stdout=said)
    assert "будет взято сейчас: 1" in said.getvalue()
    call_command("mailbox", "off", "ИТ", stdout=said)
    call_command("mailbox", "list", stdout=said)
    assert "выключен" in said.getvalue()
