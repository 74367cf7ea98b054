"""The same against a real Dovecot, where one is installed."""

from __future__ import annotations

import asyncio
import imaplib
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from reglament.intake.mail import settling
from reglament.intake.mail.sources import idling, rounds, secrets
from reglament.intake.models import Incoming, Mailbox
from reglament.intake.models.incoming import State
from tests.intake.mail.letters import raw
from tests.intake.mail.sources import dovecot
from tests.rulebook.desk import after

pytestmark = pytest.mark.skipif(
    not dovecot.is_there(),
    reason="no Dovecot 2.3 here, or no root to run it: fetching from a real server was NOT tested",
)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with (
        tempfile.TemporaryDirectory(prefix="reglament-dovecot-") as name,
        dovecot.running(Path(name)) as found,
    ):
        yield found


@pytest.fixture
def user(port: int, request: pytest.FixtureRequest) -> str:
    """A mailbox of its own for each test."""
    return f"u{abs(hash(request.node.name))}"


@pytest.fixture
def box(mailbox: Mailbox, port: int, user: str) -> Mailbox:
    Mailbox.objects.update(
        host="127.0.0.1",
        port=port,
        security="none",
        user=user,
        secret=secrets.sealed("secret"),
        begins_at=timezone.localtime() - timedelta(days=1),
    )
    mailbox.refresh_from_db()
    return mailbox


def put(port: int, user: str, *numbers: int) -> None:
    """Letters arrive."""
    with imaplib.IMAP4("127.0.0.1", port) as client:
        client.login(user, "secret")
        for number in numbers:
            body = raw(f"Письмо {number}", From="ivanova@example.com", message_id=f"<{number}@example.com>")
            client.append("INBOX", "", "", body)


def unseen(port: int, user: str) -> int:
    with imaplib.IMAP4("127.0.0.1", port) as client:
        client.login(user, "secret")
        client.select("INBOX")
        return len(client.search(None, "UNSEEN")[1][0].split())


def test_letters_of_a_real_server_are_kept_and_marked_once(box: Mailbox, port: int, user: str) -> None:
    put(port, user, 1, 2, 3)
    assert rounds.fetch_due(after()) == 3
    assert unseen(port, user) == 0
    assert rounds.fetch_due(after(1)) == 0
    settling.settle_due(after(1))
    assert set(Incoming.objects.values_list("state", flat=True)) == {State.NEW}


def test_a_folder_made_anew_brings_no_letter_twice(box: Mailbox, port: int, user: str) -> None:
    put(port, user, 1, 2)
    Mailbox.objects.update(folder="Вход")
    with imaplib.IMAP4("127.0.0.1", port) as client:
        client.login(user, "secret")
        for _ in range(2):
            client.create("&BBIERQQ+BDQ-")
            client.select("INBOX")
            client.copy("1:2", "&BBIERQQ+BDQ-")
            rounds.fetch_due(after())
            settling.settle_due(after())
            client.delete("&BBIERQQ+BDQ-")
            time.sleep(1.1)  # Dovecot's UIDVALIDITY is a second
    states = list(Incoming.objects.order_by("pk").values_list("state", flat=True))
    assert states == [State.NEW, State.NEW, State.DUPLICATE, State.DUPLICATE]


def test_letters_are_moved(box: Mailbox, port: int, user: str) -> None:
    put(port, user, 1)
    with imaplib.IMAP4("127.0.0.1", port) as client:
        client.login(user, "secret")
        client.create("Taken")
    Mailbox.objects.update(moved_to="Taken")
    assert rounds.fetch_due(after()) == 1
    with imaplib.IMAP4("127.0.0.1", port) as client:
        client.login(user, "secret")
        assert client.select("Taken")[1] == [b"1"]


@pytest.mark.django_db(transaction=True)
def test_who_idles_hears_of_a_letter_at_once(box: Mailbox, port: int, user: str) -> None:
    heard = threading.Event()

    async def watched() -> float:
        watcher = asyncio.create_task(idling.watch(heard.set))
        await asyncio.sleep(2)
        began = time.monotonic()
        await asyncio.to_thread(put, port, user, 1)
        await asyncio.to_thread(heard.wait, 15)
        watcher.cancel()
        return time.monotonic() - began

    assert asyncio.run(watched()) < 10
    assert heard.is_set()
