"""Whose letter was forwarded: staff pass on what reached them, and it becomes the ticket of its author."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reglament.intake.mail.reading import addresses, cleaning, quote_marks, subjects, words
from reglament.intake.mail.reading.addresses import Mailbox
from reglament.intake.mail.reading.parts import Part

_MAILTO = re.compile(r"[\[<(]\s*(?:mailto:)?([^\s<>\[\]()]{1,64}@[^\s<>\[\]()]{1,253})\s*[\])>]")
_SUBJECT = frozenset({"тема", "subject", "betreff"})


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The author of the letter that was passed on, its subject and its words."""

    author: Mailbox
    subject: str
    text: str


def read(root: Part, text: str, *, says_so: bool) -> Forwarded | None:
    """The letter inside, if there is one; `says_so`: the subject begins with Fwd or the like."""
    return _enclosed(root, text) or _quoted(text, says_so)


def _enclosed(root: Part, text: str) -> Forwarded | None:
    """Forwarded as an attachment, with few words of one's own or none."""
    inside = [part for part in root.walk() if part.type == "message/rfc822" and part.children]
    if len(inside) != 1 or root.type == "multipart/report" or len(text.split()) > 60:
        return None
    original = inside[0].children[0]
    author = next(iter(addresses.read(original.headers.get("from"))), None)
    if author is None or not author.address:
        return None
    return Forwarded(author, _subject(words.decode(original.headers.get("subject"))), "")


def _quoted(text: str, says_so: bool) -> Forwarded | None:
    lines = text.split("\n")
    for at, row in enumerate(lines[:400]):
        passed_on = quote_marks.is_forward_divider(row.strip()) if row.strip() else False
        if passed_on or (says_so and quote_marks.begins_header(lines, at)):
            return _head(lines, at)
    return None


def _head(lines: list[str], at: int) -> Forwarded | None:
    """The fields under a divider, up to the first empty line behind them."""
    fields: dict[str, str] = {}
    while at < len(lines) and (not fields or lines[at].strip()):
        name = quote_marks.field_of(lines[at])
        if name:
            fields.setdefault(name, lines[at].partition(":")[2].strip("*_ \u00a0"))
        elif fields and not lines[at].strip():
            break
        at += 1
        if at > 400:
            break
    said = next((value for name, value in fields.items() if name in quote_marks.FROM), "")
    author = _author(said)
    if author is None:
        return None
    subject = next((value for name, value in fields.items() if name in _SUBJECT), "")
    return Forwarded(author, _subject(subject), "\n".join(lines[at:]).strip())


def _author(said: str) -> Mailbox | None:
    """«Имя <a@b>», «Имя [mailto:a@b]», «a@b»."""
    if match := _MAILTO.search(said):
        address = addresses.bare(match[1])
        name = said[: match.start()].strip("\"' <[")
    else:
        address, name = addresses.bare(said), ""
    return Mailbox(cleaning.line(name, 200), address) if address else None


def _subject(said: str) -> str:
    return subjects.without_prefixes(cleaning.line(said))[0]
