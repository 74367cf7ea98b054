"""The mails of two rivals' own tests, and what they make of them: every difference is explained in the docs.

The mails are not part of the project; REGLAMENT_SHARED names the directory where they lie.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reglament.intake.mail.reading import html, plain
from reglament.intake.mail.reading.attachments import Attachment
from reglament.intake.mail.reading.judging import judge
from reglament.intake.mail.reading.mail import Mail
from reglament.intake.mail.reading.understanding import Reader, understand

pytestmark = pytest.mark.shared
EXPLAINED = Path(__file__).parents[3] / "docs" / "mail-differences.md"
OUTCOMES = {"new_ticket": "new", "followup": "reply", "not_imported": "parked"}
Difference = tuple[str, str]
_ROW = re.compile(r"^\| `([^`]+)` \| (\w+) \|", re.MULTILINE)
_WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def mails() -> Path:
    shared = os.environ.get("REGLAMENT_SHARED", "")
    if not shared:
        pytest.skip("REGLAMENT_SHARED names no directory: the rivals' mails were NOT compared")
    return Path(shared) / "data" / "mail"


def test_every_difference_from_the_rivals_is_explained(mails: Path) -> None:
    found = {*_of_zammad(mails), *_of_glpi(mails)}
    explained = set(_ROW.findall(EXPLAINED.read_text("utf-8")))
    assert found - explained == set(), "differs, and the docs do not say why"
    assert explained - found == set(), "explained, but does not differ any more"


def test_all_of_them_were_read(mails: Path) -> None:
    assert len(list(_files(mails))) == 90


def _files(mails: Path) -> Iterator[Path]:
    yield from sorted((mails / "zammad").glob("*.box"))
    yield from sorted((mails / "glpi" / "tests" / "emails-tests").glob("*.eml"))


def _of_zammad(mails: Path) -> Iterator[Difference]:
    expected = json.loads((mails / "zammad_expected.json").read_text("utf-8"))
    for file in _files(mails):
        if file.suffix == ".box":
            mail = understand(file.read_bytes(), Reader())
            for field, same in _compared(mail, expected[file.name]):
                if not same:
                    yield file.name, field


def _compared(mail: Mail, rival: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    yield "sender", mail.people.sender.address == rival["from_email"]
    yield "subject", mail.title.whole == rival["subject"]
    body = rival["body"]
    if rival["content_type"] == "text/html":
        body = plain.text(html.sanitise(body)[0])
    yield "text", _words(mail.words.text) == _words(body)
    # what the rival shows as the form of the letter is no file of it
    files = [
        each["sha256"] for each in rival["attachments"] if not each["preferences"].get("content-alternative")
    ]
    digests = [_digests(each) for each in mail.attachments]
    yield "files", len(files) == len(digests) and all(known & set(files) for known in digests)


def _digests(file: Attachment) -> set[str]:
    """The rival gives sums of the base64 text of binary files, of others with LF, or of the bytes."""
    forms = (file.content, base64.b64encode(file.content), file.content.replace(b"\r\n", b"\n"))
    return {hashlib.sha256(form).hexdigest() for form in forms}


def _words(text: str) -> list[str]:
    return _WORD.findall(re.sub(r"<https?://[^>]*>|<cid:[^>]*>", "", text))


def _of_glpi(mails: Path) -> Iterator[Difference]:
    expected = json.loads((mails / "glpi_expected.json").read_text("utf-8"))["messages"]
    for file in _files(mails):
        if file.suffix == ".eml":
            mail = understand(file.read_bytes(), Reader())
            for field, same in _compared_with_glpi(mail, expected[file.name]):
                if not same:
                    yield file.name, field


def _compared_with_glpi(mail: Mail, rival: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    yield "outcome", judge(mail, lambda mark: None).outcome == OUTCOMES[rival["result"]]
    if "title" in rival:
        yield "subject", mail.title.whole == rival["title"]
    if rival["result"] == "new_ticket":
        yield "files", len(mail.attachments) == len(rival.get("attachments", ()))
    if "content" in rival:
        yield "text", _words(mail.words.text) == _words(plain.text(html.sanitise(rival["content"])[0]))
