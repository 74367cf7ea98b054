"""Dates as documents write them, and as the language does."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_MONTHS: Final = (
    ("январ", "januar", "jan"),
    ("феврал", "februar", "feb"),
    ("март", "march", "mar"),
    ("апрел", "april", "apr"),
    ("ма[йя]", "may", "may"),
    ("июн", "june", "jun"),
    ("июл", "july", "jul"),
    ("август", "august", "aug"),
    ("сентябр", "septem", "sep"),
    ("октябр", "octob", "oct"),
    ("ноябр", "novem", "nov"),
    ("декабр", "decem", "dec"),
)
_ANY: Final = "|".join(f"(?:{'|'.join(words)})\\w*" for words in _MONTHS)
_WRITTEN: Final = re.compile(
    rf"[«\"“]?(?P<day>\d{{1,2}})[»\"”]?(?:st|nd|rd|th)?\s+(?P<month>{_ANY})\.?,?\s+(?P<year>\d{{4}})|"
    rf"(?P<month2>{_ANY})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(
    r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)"
)


def date_in(text: str) -> str:
    """The first date of a text as «01.02.2026»; "" for none, and for one that no calendar has."""
    found = _FIGURES.search(text)
    if found:
        day, month, year = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
        return _said(int(year), int(month), int(day))
    named = _WRITTEN.search(text)
    if named is None:
        return ""
    end = "" if named["day"] else "2"
    return _said(int(named[f"year{end}"]), _month(named[f"month{end}"]), int(named[f"day{end}"]))


def _month(text: str) -> int:
    plain = text.lower()
    return next(at for at, words in enumerate(_MONTHS, 1) if any(re.match(word, plain) for word in words))


def _said(year: int, month: int, day: int) -> str:
    try:
        return f"{date(year, month, day):%d.%m.%Y}"
    except ValueError:
        return ""
