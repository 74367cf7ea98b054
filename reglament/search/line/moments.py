"""Dates of a line: `01.11`, `01.11.2026`, `2026-11-01`, `-7д`, `сегодня`, `вчера`."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_BACK = re.compile(r"-?(\d{1,4})\s*(д|н|мес|d|w|m)\w*")
_DAYS = {"д": 1, "d": 1, "н": 7, "w": 7, "мес": 30, "m": 30}
_NAMED = {"сегодня": 0, "today": 0, "вчера": 1, "yesterday": 1, "позавчера": 2}
_RUSSIAN = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{2}|\d{4}))?")


def day(text: str, today: date) -> date | None:
    """The day meant; None if none is. Without a year it is the latest such day that has come."""
    text = text.casefold()
    if text in _NAMED:
        return today - timedelta(days=_NAMED[text])
    if back := _BACK.fullmatch(text):
        return today - timedelta(days=int(back[1]) * _DAYS[back[2]])
    try:
        return _russian(text, today) or date.fromisoformat(text)
    except ValueError:
        return None


def begin(when: date, zone: ZoneInfo) -> datetime:
    """The first instant of a day."""
    return datetime.combine(when, time(), zone)


def _russian(text: str, today: date) -> date | None:
    found = _RUSSIAN.fullmatch(text)
    if found is None:
        return None
    named, month, year = int(found[1]), int(found[2]), found[3]
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, named)
    this = date(today.year, month, named)
    return this if this <= today else date(today.year - 1, month, named)
