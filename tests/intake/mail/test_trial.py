"""`reglament mail --dry-run` as a person would run it: no desk is needed and none is made."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from reglament.tickets import reply_tokens
from tests.intake.mail.letters import built, raw


def told(*files: Path, options: tuple[str, ...] = ("--json",)) -> Any:
    said = StringIO()
    call_command("mail", "--dry-run", *options, *map(str, files), stdout=said)
    return json.loads(said.getvalue()) if "--json" in options else said.getvalue()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    message = built("Не проводится документ.\n\nС уважением,\nРыжова")
    message.add_attachment(b"PK\x03\x04", maintype="application", subtype="zip", filename="база.zip")
    file = tmp_path / "a.eml"
    file.write_bytes(message.as_bytes())
    return file


def test_a_mail_is_told_in_json(letter: Path) -> None:
    row = told(letter)
    assert row["file"] == str(letter)
    assert (row["verdict"], row["ticket"], row["why"]) == ("new", None, "новый запрос")
    assert row["sender"] == {"name": "", "address": "ryzhova@example.com"}
    assert row["subject"] == "Не проводится документ"
    assert row["folded"]["fresh"] == "Не проводится документ."
    (file,) = row["attachments"]
    assert (file["name"], file["size"], file["sha256"]) == (
        "база.zip",
        4,
        hashlib.sha256(b"PK\x03\x04").hexdigest(),
    )


def test_an_answer_to_our_signed_letter_is_a_reply(tmp_path: Path) -> None:
    file = tmp_path / "a.eml"
    tag = reply_tokens.tag(1486, 17)
    for header in ({"to": f"help+{tag}@example.org"}, {"in_reply_to": f"<{'0' * 32}.{tag}@example.org>"}):
        file.write_bytes(raw("Да", **header))
        row = told(file)
        assert (row["verdict"], row["ticket"]) == ("reply", 1486)


@pytest.mark.parametrize(
    "tag",
    ["r1486.17.aaaaaaaaaaaaaaaaaaaaaaaa", "r1486", "", reply_tokens.tag(1, 17).replace("r1.", "r1486.", 1)],
    ids=["invented", "cut", "none", "of another ticket"],
)
def test_a_forged_tag_proves_nothing(tmp_path: Path, tag: str) -> None:
    file = tmp_path / "a.eml"
    file.write_bytes(raw("Да", to=f"help+{tag}@example.org", subject="Re: [ЛК-1486] x"))
    row = told(file)
    assert (row["verdict"], row["ticket"], row["claims"]) == ("new", None, [1486])


def test_a_tag_survives_a_server_that_folds_capitals() -> None:
    tag = reply_tokens.tag(1486, 17)
    assert reply_tokens.proven(tag.upper()) == reply_tokens.Addressee(1486, 17)


def test_a_mail_that_breaks_a_limit_is_parked_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "a.eml"
    file.write_bytes(b"X: y\r\n" * 5000 + b"\r\n")
    row = told(file)
    assert (row["verdict"], row["reason"], row["problems"]) == ("parked", "unreadable", ["header.count"])
    assert "слишком много заголовков" in row["why"]


def test_a_folder_is_a_list_and_other_files_in_it_are_passed_over(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "README").write_text("not a mail\n")
    rows = told(tmp_path)
    assert [row["file"] for row in rows] == [str(letter)]


def test_a_person_reads_it_as_text(letter: Path) -> None:
    said = told(letter, options=())
    assert "новый запрос" in said
    assert "ryzhova@example.com" in said
    assert "база.zip" in said


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as error:
        told(tmp_path / "none.eml")
    assert error.value.returncode == 66
    assert "none.eml" in str(error.value)


def test_no_desk_is_needed_and_none_is_made(letter: Path, tmp_path: Path) -> None:
    place = tmp_path / "desk"
    environment = {**os.environ, "REGLAMENT_DATA": str(place)}
    command = [sys.executable, "-m", "reglament.config.entry", "mail", "--dry-run", "--json", "-"]
    done = subprocess.run(
        command, input=letter.read_bytes(), env=environment, capture_output=True, check=True
    )
    assert json.loads(done.stdout)["verdict"] == "new"
    assert not place.exists()
