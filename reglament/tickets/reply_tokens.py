"""Proof that a letter answers one of ours: a signed tag in the address for answers and in the Message-ID.

A number in a subject proves nothing, a From address even less. The tag is made for one ticket and one person;
it survives servers that fold addresses to lower case.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from django.utils.crypto import constant_time_compare, salted_hmac

_TAG = re.compile(r"r(\d{1,18})\.(\d{1,18})\.([a-z2-7]{24})")
_MESSAGE_ID = re.compile(r"[0-9a-f]{32}\.(r[0-9a-z.]{1,80})@")
_SALT = "tickets.reply"


@dataclass(frozen=True, slots=True)
class Addressee:
    """The ticket (its number) that the letter was about and the person (id) to whom it was sent."""

    ticket: int
    person: int


def tag(ticket: int, person: int) -> str:
    """What goes behind the + of the address for answers, and into a Message-ID."""
    return f"r{ticket}.{person}.{_signature(ticket, person)}"


def proven(mark: str) -> Addressee | None:
    """For whom a tag, or a Message-ID that holds one, was made; None unless we made it."""
    held = _MESSAGE_ID.match(mark)
    match = _TAG.fullmatch(held[1] if held else mark.lower())
    if match is None:
        return None
    ticket, person = int(match[1]), int(match[2])
    if not constant_time_compare(match[3], _signature(ticket, person)):
        return None
    return Addressee(ticket, person)


def _signature(ticket: int, person: int) -> str:
    """120 bits."""
    digest = salted_hmac(_SALT, f"{ticket}:{person}", algorithm="sha256").digest()
    return base64.b32encode(digest[:15]).decode("ascii").lower()
