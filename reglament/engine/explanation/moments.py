"""Moments and dates as people say them: «пт 30 апреля, 18:00», «до пт 18:00», “by Fri 18:00”."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

_WEEKDAYS = {
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = {
    "ru": (
        "января", "февраля", "марта", "апреля", "мая", "июня",
        "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_NEAR_DAYS = 6  # a weekday alone is unambiguous for so long


def weekday(on: date, language: str) -> str:
    """«пт»."""
    return _WEEKDAYS[language][on.weekday()]


def month(on: date, language: str) -> str:
    """«апреля», as it stands after a number."""
    return _MONTHS[language][on.month - 1]


def clock(at: datetime) -> str:
    """«9:05»; seconds only where there are some."""
    return f"{at.hour}:{at:%M:%S}" if at.second else f"{at.hour}:{at:%M}"


def dated(on: date, language: str, year: int | None = None) -> str:
    """«пт 30 апреля»; with the year where it is not the one expected."""
    words = f"{weekday(on, language)} {on.day} {month(on, language)}"
    return words if year in (None, on.year) else f"{words} {on.year}"


def moment(at: datetime, language: str, year: int | None = None) -> str:
    """«пт 30 апреля, 18:00»."""
    return f"{dated(at.date(), language, year)}, {clock(at)}"


def by(at: datetime, now: datetime, language: str) -> str:
    """Until when, the shortest way that cannot be misread: «до 11:40», «завтра до 9:30», «до пт 18:00».

    Seconds are left out: «до 11:40» is kept at 11:40:43 as well, never later than promised.
    """
    at = at.replace(second=0)
    until = "до" if language == "ru" else "by"
    days = (at.date() - now.date()).days
    if days == 0:
        return f"{until} {clock(at)}"
    if days == 1:
        return f"завтра до {clock(at)}" if language == "ru" else f"by tomorrow {clock(at)}"
    if 1 < days <= _NEAR_DAYS:
        return f"{until} {weekday(at, language)} {clock(at)}"
    return f"{until} {moment(at, language, now.year)}"


def runs(days: Sequence[date], language: str) -> list[str]:
    """Consecutive dates together: «сб 2 и вс 3 мая», «пт 1 — вс 3 мая», «сб 31 января — вс 1 февраля»."""
    found: list[list[date]] = []
    for on in days:
        if found and (on - found[-1][-1]).days == 1:
            found[-1].append(on)
        else:
            found.append([on])
    return [_run(run[0], run[-1], len(run), language) for run in found]


def _run(first: date, last: date, length: int, language: str) -> str:
    if length == 1:
        return dated(first, language)
    same_month = (first.month, first.year) == (last.month, last.year)
    opening = f"{weekday(first, language)} {first.day}" if same_month else dated(first, language)
    together = " и " if language == "ru" else " and "
    joint = together if length == 2 and same_month else " — "
    return f"{opening}{joint}{dated(last, language)}"
