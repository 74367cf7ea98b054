"""Content-Type and Content-Disposition with their parameters, RFC 2231 and its many misreadings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from reglament.intake.mail.reading import charsets, cleaning, words

MOST = 100
"""Parameters of one header: RFC 2231 allows a name in any number of pieces, nobody needs more."""
_PARAMETER = re.compile(rb"[;\s]*([^=;\s\"]{1,80})\s*=\s*(\"(?:[^\"\\]|\\.)*\"?|[^;]*)")
_PIECE = re.compile(r"^([^*]+)(?:\*(\d{1,3}))?(\*)?$")
_ESCAPED = re.compile(rb"\\(.)")


@dataclass(frozen=True, slots=True)
class Parameterised:
    """A value in lower case (`multipart/mixed`, `attachment`) and its parameters as text."""

    value: str
    parameters: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """A parameter, "" where there is none."""
        return self.parameters.get(name, "")


def read(raw: bytes) -> Parameterised:
    """Take such a header apart."""
    head, _, rest = raw.partition(b";")
    value = "".join(head.decode("ascii", "replace").lower().split()).strip("\"'")
    pieces: dict[str, list[tuple[int, bool, bytes]]] = {}
    for name, number, encoded, content in _pieces(rest):
        pieces.setdefault(name, []).append((number, encoded, content))
    return Parameterised(value, {name: _joined(found) for name, found in pieces.items()})


def _pieces(raw: bytes) -> Iterator[tuple[str, int, bool, bytes]]:
    for count, match in enumerate(_PARAMETER.finditer(raw)):
        if count >= MOST:
            return
        piece = _PIECE.match(match[1].decode("ascii", "replace").lower())
        if piece is not None:
            number = int(piece[2]) if piece[2] else 0
            yield piece[1], number, bool(piece[3]), _unquoted(match[2])


def _unquoted(raw: bytes) -> bytes:
    raw = raw.strip()
    if raw[:1] != b'"':
        return raw.strip(b"'") if raw[:1] == raw[-1:] == b"'" else raw
    inside = raw[1:-1] if raw.endswith(b'"') and len(raw) > 1 else raw[1:]
    # «C:\Отчёты\x.doc» comes unescaped from old Windows: only \" and \\ are escapes
    return _ESCAPED.sub(lambda found: found[1] if found[1] in b'"\\' else found[0], inside)


def _joined(pieces: list[tuple[int, bool, bytes]]) -> str:
    """The extended form goes before the plain one; its charset stands in the first piece."""
    if any(encoded for _number, encoded, _content in pieces) or len(pieces) > 1:
        return _extended(sorted(pieces, key=lambda piece: (piece[0], not piece[1])))
    return words.decode(pieces[0][2])


def _extended(pieces: list[tuple[int, bool, bytes]]) -> str:
    charset = ""
    whole = b""
    seen: set[int] = set()
    for number, encoded, content in pieces:
        if number in seen:
            continue
        seen.add(number)
        if encoded and not whole and content.count(b"'") >= 2:
            label, _language, content = content.split(b"'", 2)
            charset = label.decode("ascii", "replace")
        whole += unquote_to_bytes(content) if encoded else content
    if not charset:  # pieces without a charset are often encoded words cut in pieces
        return words.decode(whole)
    return cleaning.line(charsets.decode(whole, charset)[0])
