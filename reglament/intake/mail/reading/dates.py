"""Instants in the headers of a mail."""

from __future__ import annotations

from email.utils import mktime_tz, parsedate_tz

from reglament.intake.mail.reading.headers import Headers

_EARLIEST, _LATEST = 0, 4_102_444_800  # 1970-2100


def sent(headers: Headers) -> int | None:
    """By the sender's Date; None where it is none."""
    return _instant(headers.text("date"))


def received(headers: Headers) -> int | None:
    """By the topmost Received: the server that put the mail where we fetched it."""
    return _instant(headers.text("received").rpartition(";")[2])


def _instant(text: str) -> int | None:
    try:
        parsed = parsedate_tz(text[:100])
        found = mktime_tz(parsed) if parsed else None
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return found if found is not None and _EARLIEST < found < _LATEST else None
