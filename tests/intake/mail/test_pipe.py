"""`reglament mail < letter`: kept before it is acknowledged, with exit codes that mail servers understand."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from reglament.files import storing
from reglament.intake.mail import keeping
from reglament.intake.models import Incoming, Mailbox
from reglament.intake.models.incoming import State
from reglament.people.models import Person
from tests.intake.mail.letters import DESK, raw


def piped(body: bytes, monkeypatch: pytest.MonkeyPatch, *options: str) -> str:
    said = StringIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(body)))
    call_command("mail", "--to", DESK, *options, stdout=said)
    return said.getvalue().strip()


def test_a_letter_through_a_pipe_is_a_ticket_once(
    mailbox: Mailbox, ryabova: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = raw("Не проводится", From="ryabova@example.com")
    assert piped(body, monkeypatch) == "стало запросом"
    assert piped(body, monkeypatch) == "стало запросом"
    row = Incoming.objects.get()
    assert (row.state, row.mailbox, row.envelope) == (State.NEW, mailbox, [DESK])


def code(body: bytes, monkeypatch: pytest.MonkeyPatch) -> int:
    with pytest.raises(CommandError) as error:
        piped(body, monkeypatch)
    return error.value.returncode


def test_a_database_that_is_away_means_later(mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*args: object, **more: object) -> None:
        raise OperationalError("away")

    monkeypatch.setattr(keeping, "keep", away)
    assert code(raw("x"), monkeypatch) == 75


def test_what_will_never_be_taken_is_said_so(mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    assert code(b"", monkeypatch) == 66
    monkeypatch.setattr(storing, "LARGEST", 10)
    assert code(raw("x"), monkeypatch) == 65


def test_a_desk_that_is_not_there_means_later(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "REGLAMENT_DATA": str(tmp_path),
        "DATABASE_URL": "postgresql://x@127.0.0.1:1/x",
    }
    command = [sys.executable, "-m", "reglament.config.entry", "mail"]
    done = subprocess.run(command, input=raw("x"), env=environment, capture_output=True, check=False)
    assert done.returncode == 75, done.stderr.decode()
