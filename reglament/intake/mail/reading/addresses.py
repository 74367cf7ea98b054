"""Addresses of a header by one strict reader of ours; what it cannot tell for sure it says so.

The standard one was fooled: of «alice@example.org]<bob@evil.example>» it made alice (CVE-2023-27043).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reglament.intake.mail.reading import cleaning, words
from reglament.intake.mail.reading.limits import RECIPIENTS, check

_TOKEN = re.compile(
    rb'"((?:[^"\\]|\\.)*)"?'  # 1 quoted
    rb"|<([^<>]*)>?"  # 2 angle
    rb"|\(((?:[^()\\]|\\.)*)\)?"  # 3 comment
    rb"|([,;])"  # 4 separator
    rb'|([^"<(,;]+)'  # 5 plain
    rb"|(.)",
    re.DOTALL,
)
_WORD = re.compile(rb"=\?[^?\s]{1,60}\?[qQ]\?[^?]*\?=")
_SPECIAL = re.compile(rb"[,;<>()\"]")
_PLAIN = re.compile(r"[^@\s<>()\[\]\",;:\\\x00-\x20]{1,64}@[^@\s<>()\[\]\",;:\\/\x00-\x20]{1,253}")
_LOOKS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A name as it may be shown and the address itself, its domain in lower case; `address` "" for none."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        """What stands after the @."""
        return self.address.rpartition("@")[2]


def read(raw: bytes) -> list[Mailbox]:
    """The mailboxes of an address header. Raises TooMuch for an endless list."""
    found: list[Mailbox] = []
    for pieces in _groups(raw):
        if box := _mailbox(pieces):
            found.append(box)
            check(len(found), RECIPIENTS, "recipients")
    return found


def pretends(box: Mailbox) -> bool:
    """The name shown is an address too, and another one."""
    return any(found.lower() != box.address.lower() for found in _LOOKS.findall(box.name))


def bare(text: str) -> str:
    """The address, if the text is exactly one; else ""."""
    stripped = text.strip().strip("<>").strip()
    if not _PLAIN.fullmatch(stripped):
        return ""
    local, _, domain = stripped.rpartition("@")
    domain = domain.lower().rstrip(".")
    return f"{local}@{domain}" if local and domain and ".." not in domain else ""


def _groups(raw: bytes) -> Iterator[list[tuple[str, bytes]]]:
    """Tokens between commas; those inside an encoded word separate nothing."""
    pieces: list[tuple[str, bytes]] = []
    for match in _TOKEN.finditer(_WORD.sub(_hidden, raw)):
        kind = ("quoted", "angle", "comment", "separator", "plain", "plain")[(match.lastindex or 6) - 1]
        if kind == "separator":
            yield pieces
            pieces = []
        else:
            pieces.append((kind, match[match.lastindex or 6]))
    yield pieces


def _hidden(word: re.Match[bytes]) -> bytes:
    return _SPECIAL.sub(lambda found: b"=%02X" % ord(found[0]), word[0])


def _mailbox(pieces: list[tuple[str, bytes]]) -> Mailbox | None:
    angles = [content for kind, content in pieces if kind == "angle"]
    spoken = [_said(kind, content) for kind, content in pieces if kind in ("quoted", "plain")]
    name = cleaning.line(" ".join(filter(None, spoken)), 200)
    comment = next((words.decode(content) for kind, content in pieces if kind == "comment"), "")
    if angles:
        return Mailbox(name.strip("'\" ") or comment[:200], bare(words.decode(angles[-1])))
    name = name.rpartition(":")[2].strip() if ":" in name else name
    address = bare(name) or bare(next((said for said in spoken if bare(said)), ""))
    if address:
        return Mailbox(comment[:200], address)
    return Mailbox(name, "") if name else None


def _said(kind: str, content: bytes) -> str:
    raw = _ESCAPED.sub(rb"\1", content) if kind == "quoted" else content
    return words.decode(raw)
