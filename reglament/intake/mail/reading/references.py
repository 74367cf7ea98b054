"""Message-IDs of a letter and of those it answers, and the tags of the addresses it was sent to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reglament.intake.mail.reading import addresses
from reglament.intake.mail.reading.headers import Headers

MOST = 100
_ID = re.compile(rb"<([^<>\s\"]{1,900})>")
_TAG = re.compile(r"\+([A-Za-z0-9._=-]{1,80})@")
DELIVERED = ("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-rcpt-to")


def own(headers: Headers) -> str:
    """The letter's own Message-ID without its brackets, "" for none."""
    raw = headers.get("message-id")
    if match := _ID.search(raw):
        return _text(match[1])
    bare = _text(raw.strip(b"<> \t"))
    return bare if bare and " " not in bare else ""


def answered(headers: Headers) -> tuple[str, ...]:
    """What it answers: In-Reply-To first, then References from the nearest; each once."""
    found = [match for raw in headers.all("in-reply-to") for match in _ID.findall(raw)]
    chain = [match for raw in headers.all("references") for match in _ID.findall(raw)]
    return tuple(dict.fromkeys(_text(raw) for raw in [*found, *reversed(chain)]))[:MOST]


def tags(headers: Headers, envelope: Iterable[str] = ()) -> tuple[str, ...]:
    """What stands behind the + of the addresses it was sent to, by its envelope and by its headers."""
    rows = [box.address for name in DELIVERED for raw in headers.all(name) for box in addresses.read(raw)]
    matches = (_TAG.search(address) for address in [*envelope, *rows])
    return tuple(dict.fromkeys(match[1].lower() for match in matches if match))[:MOST]


def _text(raw: bytes) -> str:
    return raw.decode("ascii", "replace").replace("\0", "").strip()[:900]  # the database keeps no NUL
