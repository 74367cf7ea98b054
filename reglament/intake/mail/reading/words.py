"""Words of a header as people read them: RFC 2047 and what the wild makes of it, and bare eight-bit bytes."""

from __future__ import annotations

import binascii
import re

from reglament.intake.mail.reading import charsets, cleaning, transfer

_WORD = re.compile(rb"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)(?:\?=|$)")
_BETWEEN = re.compile(rb"[ \t\r\n]*")
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
_STRAY = re.compile(rb"\?=(?==\?)")


def decode(raw: bytes, hint: str = "") -> str:
    """A header's value as one line of text, whatever was done to it; `hint`: the charset of the mail."""
    return cleaning.line(_decoded(raw, hint))


def _decoded(raw: bytes, hint: str) -> str:
    pieces: list[str] = []
    waiting: list[bytes] = []
    charset = ""
    at = 0
    source = _STRAY.sub(rb"?= ", raw)
    for match in _WORD.finditer(source):
        between = source[at : match.start()]
        named = match[1].decode("ascii", "replace").split("*")[0].lower()
        joined = bool(waiting) and not between.strip()
        if waiting and not (joined and named == charset):
            pieces.append(charsets.decode(b"".join(waiting), charset)[0])
            waiting = []
        if not joined:
            pieces.append(charsets.guess(between, hint))
        waiting.append(_content(match[2], match[3]))
        charset, at = named, match.end()
    pieces.append(charsets.decode(b"".join(waiting), charset)[0] if waiting else "")
    return "".join(pieces) + charsets.guess(source[at:], hint)


def _content(encoding: bytes, text: bytes) -> bytes:
    if encoding in b"bB":
        return transfer.from_base64(text)[0]
    return _HEX.sub(lambda found: binascii.unhexlify(found[1]), text.replace(b"_", b" "))
