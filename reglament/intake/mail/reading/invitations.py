"""Calendar invitations (RFC 5545) in a few lines that people read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reglament.intake.mail.reading import charsets, cleaning

_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPE = re.compile(r"\\([nN,;\\])")
_WHEN = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?")
LONGEST = 200_000


@dataclass(frozen=True, slots=True)
class Invitation:
    """`method`: REQUEST, CANCEL, REPLY, …; instants as written, with their time zone."""

    method: str
    summary: str
    starts: str
    ends: str
    place: str
    organiser: str


def read(data: bytes, charset: str = "utf-8") -> Invitation | None:
    """The first event of a calendar; None where there is none."""
    text = _FOLD.sub("", charsets.decode(data[:LONGEST], charset or "utf-8")[0])
    head, begin, rest = text.partition("BEGIN:VEVENT")
    if not begin:
        return None
    event = rest.partition("END:VEVENT")[0]
    return Invitation(
        method=_value(head, "METHOD").upper() or "PUBLISH",
        summary=_value(event, "SUMMARY"),
        starts=_instant(event, "DTSTART"),
        ends=_instant(event, "DTEND"),
        place=_value(event, "LOCATION"),
        organiser=re.sub(r"(?i)^mailto:", "", _value(event, "ORGANIZER")),
    )


def _line(text: str, name: str) -> tuple[str, str]:
    """The parameters and the value of the first line of this name."""
    for row in text.splitlines():
        head, colon, value = row.partition(":")
        if colon and head.partition(";")[0].strip().upper() == name:
            return head, value
    return "", ""


def _value(text: str, name: str) -> str:
    value = _line(text, name)[1]
    return cleaning.line(_ESCAPE.sub(lambda found: " " if found[1] in "nN" else found[1], value), 500)


def _instant(text: str, name: str) -> str:
    head, value = _line(text, name)
    match = _WHEN.match(value.strip())
    if match is None:
        return ""
    year, month, day, hour, minute, _second, utc = match.groups()
    zone = re.search(r"TZID=\"?([^\";:]{1,60})", head)
    where = "UTC" if utc else cleaning.line(zone[1]) if zone else ""
    return " ".join(filter(None, [f"{year}-{month}-{day}", f"{hour}:{minute}" if hour else "", where]))
