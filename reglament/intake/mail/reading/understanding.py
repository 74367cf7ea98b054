"""Bytes of a mail to its value."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from reglament.intake.mail.reading import (
    addresses,
    attachments,
    authenticity,
    automatic,
    bodies,
    bounces,
    dates,
    forwarded,
    invitations,
    parts,
    quotes,
    references,
    subjects,
    words,
    words_of,
)
from reglament.intake.mail.reading.addresses import Mailbox
from reglament.intake.mail.reading.attachments import Attachment
from reglament.intake.mail.reading.automatic import Automatic
from reglament.intake.mail.reading.headers import Headers
from reglament.intake.mail.reading.mail import Correspondents, Identity, Mail, Title, Words
from reglament.intake.mail.reading.parts import Part

NOBODY = Mailbox("", "")
_ONCE = ("from", "subject", "date", "message-id", "content-type", "to")


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the desk's own addresses (lower case), the name of its server in Authentication-Results."""

    own: Collection[str] = ()
    server: str = ""


def understand(raw: bytes, reader: Reader | None = None, envelope: Collection[str] = ()) -> Mail:
    """The mail that these bytes are; `envelope`: to whom it was really sent. Raises TooMuch."""
    reader = reader or Reader()
    root = parts.read(raw)
    found = bodies.find(root)
    files, packages, wrong = attachments.of(found, "".join(found.html))
    text, html, differs = words_of.read(found, packages)
    people, doubts = _people(root.headers, reader)
    title = _title(words.decode(root.headers.get("subject"), _charset(root)))
    bounce = bounces.read(root, title.whole, text)
    machine = Automatic.BOUNCE if bounce else automatic.kind(root, title.whole, own=reader.own)
    problems = [*_doubled(root.headers), *doubts, *found.problems, *wrong, *differs]
    return Mail(
        identity=_identity(root, text, files, envelope),
        people=people,
        title=title,
        words=Words(text, quotes.fold(text), html),
        attachments=tuple(files),
        automatic=machine,
        bounce=bounce,
        forwarded=None if bounce else forwarded.read(root, text, says_so=title.is_forward),
        invitation=_invitation(root),
        sent_at=dates.sent(root.headers),
        received_at=dates.received(root.headers),
        problems=tuple(dict.fromkeys(problems)),
    )


def _people(headers: Headers, reader: Reader) -> tuple[Correspondents, list[str]]:
    boxes = [box for raw in headers.all("from")[:2] for box in addresses.read(raw)]
    problems = []
    if len(boxes) > 1:
        problems.append("from.many")
    sender = boxes[0] if len(boxes) == 1 else NOBODY
    if not boxes:
        sender = next(iter(addresses.read(headers.get("sender"))), NOBODY)
    if not sender.address:
        problems.append("from.none" if not boxes else "from.unreadable")
    if sender.address and addresses.pretends(sender):
        problems.append("from.pretends")
    people = Correspondents(
        sender=sender,
        reply_to=tuple(addresses.read(headers.get("reply-to"))),
        to=tuple(addresses.read(headers.get("to"))),
        cc=tuple(addresses.read(headers.get("cc"))),
        authenticity=authenticity.read(headers, sender.domain, reader.server),
    )
    return people, problems


def _charset(root: Part) -> str:
    """That of the first words: some programs write raw headers in it."""
    return next((label for part in root.walk() if (label := part.kind.get("charset"))), "")


def _title(subject: str) -> Title:
    bare, is_reply, is_forward = subjects.without_prefixes(subject)
    return Title(subject, bare, is_reply, is_forward, subjects.numbers(subject))


def _doubled(headers: Headers) -> list[str]:
    """Two of a header that stands once: one reader sees the first, another the second."""
    return ["header.doubled"] if any(len(headers.all(name)) > 1 for name in _ONCE) else []


def _identity(root: Part, text: str, files: list[Attachment], envelope: Collection[str]) -> Identity:
    said = hashlib.sha256()
    for name in ("from", "date", "subject"):
        said.update(root.headers.get(name) + b"\0")
    said.update(text.encode("utf-8", "replace"))
    for file in files:
        said.update(f"\0{file.name}\0{file.sha256}".encode())
    return Identity(
        message_id=references.own(root.headers),
        content=said.hexdigest(),
        answers=references.answered(root.headers),
        tags=references.tags(root.headers, envelope),
    )


def _invitation(root: Part) -> invitations.Invitation | None:
    for part in root.walk():
        if part.type == "text/calendar":
            return invitations.read(part.content()[0], part.kind.get("charset"))
    return None
