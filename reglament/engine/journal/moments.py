"""Instants as people write them: `2026-04-30T15:00+03:00`, `30.04.2026 15:00`, `30 апреля 2026, 15:00`."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
_TIME = r"(?P<hour>\d{1,2})[:.\-](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?"
_BETWEEN = r"(?:\s*,\s*|\s+в\s+|\s+)"
_RUSSIAN = re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})" + _BETWEEN + _TIME)
_IN_WORDS = re.compile(
    r"(?P<day>\d{1,2})\s+(?P<word>[а-яё]+)\s+(?P<year>\d{4})(?:\s*г\.?)?" + _BETWEEN + _TIME, re.IGNORECASE
)
_PLAIN = str.maketrans("\u2010\u2011\u2013\u2014\u2212\u00a0\u2009\u202f", "-----   ")  # as Word types them


def read_moment(written: str | int, zone: tzinfo) -> int:
    """The instant meant, in seconds since the epoch, UTC.

    A whole number is taken as such seconds. What names no offset is local time of `zone`; of two equal local
    times (the clock was set back) the first is meant. Raises ValueError when it is no moment.
    """
    if isinstance(written, int):
        return written
    text = written.strip().translate(_PLAIN)
    local = _by_pattern(text) or _by_iso(text)
    if local is None:
        raise ValueError(written)
    return int((local if local.tzinfo else local.replace(tzinfo=zone)).timestamp())


def write_moment(at: int, zone: tzinfo) -> str:
    """ISO 8601 with the offset of `zone`; `read_moment` gives the same instant back."""
    return datetime.fromtimestamp(at, zone).isoformat(sep=" ")


def _by_iso(text: str) -> datetime | None:
    if len(text) <= len("2026-04-30"):  # a day alone would silently mean midnight
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _by_pattern(text: str) -> datetime | None:
    found = _RUSSIAN.fullmatch(text) or _IN_WORDS.fullmatch(text)
    if found is None:
        return None
    parts = found.groupdict()
    word = (parts.get("word") or "").lower()
    month = parts.get("month") or (_MONTHS.index(word) + 1 if word in _MONTHS else 0)
    moment = (parts["year"], month, parts["day"], parts["hour"], parts["minute"], parts["second"] or 0)
    try:
        return datetime(*(int(part) for part in moment))  # type: ignore[arg-type]  # noqa: DTZ001 -- zone is the caller's
    except ValueError:
        return None
