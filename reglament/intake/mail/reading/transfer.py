"""Content-Transfer-Encoding, as written in the wild: broken padding, stray lines, uuencode."""

from __future__ import annotations

import base64
import binascii
import quopri
import re

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_UU_BEGIN = re.compile(rb"^begin [0-7]{3,4} (.{1,200}?)\r?$", re.MULTILINE)
_UU = frozenset({"x-uuencode", "uuencode", "x-uue", "uue"})
PLAIN = frozenset({"", "7bit", "8bit", "binary", "8-bit", "7-bit"})


def decode(body: bytes, encoding: str) -> tuple[bytes, str]:
    """The content, and the code of what was wrong with it ("" for nothing)."""
    name = encoding.strip(" \t\r\n\"';").lower()
    if name == "base64":
        return from_base64(body)
    if name == "quoted-printable":
        return quopri.decodestring(body), ""
    if name in _UU:
        files = uuencoded_places(body)
        return (files[0][1] if files else _uu_lines(body.lstrip(b"\r\n"), 0)[0]), ""
    return body, "" if name in PLAIN else "encoding.unknown"


def from_base64(body: bytes) -> tuple[bytes, str]:
    """Tolerant of line noise; what cannot be told is cut off at the end."""
    head, padding, rest = body.partition(b"=")
    data = _NOT_BASE64.sub(b"", head)
    problem = ""
    if len(data) % 4 == 1:
        data, problem = data[:-1], "encoding.broken"
    elif padding and _NOT_BASE64.sub(b"", rest):
        problem = "encoding.appended"  # something of a list's or a virus scanner's footer
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4)), problem
    except binascii.Error:
        return b"", "encoding.broken"


def uuencoded_places(body: bytes) -> list[tuple[bytes, bytes, int, int]]:
    """The files (raw name, content) that stand uuencoded in a text; where each begins and ends there."""
    found = []
    at = 0
    while match := _UU_BEGIN.search(body, at):
        content, at = _uu_lines(body, match.end() + 1)
        if content or body[match.end() :].lstrip().startswith((b"`", b"end")):
            found.append((match[1].strip(), content, match.start(), at))
        at = max(at, match.end() + 1)
    return found


def _uu_lines(body: bytes, at: int) -> tuple[bytes, int]:
    pieces: list[bytes] = []
    while at < len(body):
        end = body.find(b"\n", at)
        end = len(body) if end < 0 else end
        row = body[at:end].rstrip(b"\r")
        at = end + 1
        if row.strip() == b"end":
            break
        piece = _uu_line(row)
        if piece is None:
            at = end - len(row) if not pieces else at
            break
        pieces.append(piece)
    return b"".join(pieces), at


def _uu_line(row: bytes) -> bytes | None:
    """One line; None for what is none."""
    if not row or row == b"`":
        return b""
    try:
        return binascii.a2b_uu(row)
    except binascii.Error:
        count = (((row[0] - 32) & 63) * 4 + 5) // 3
        try:
            return binascii.a2b_uu(row[:count])
        except binascii.Error:
            return None
