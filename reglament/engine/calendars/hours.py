"""Hours of a day: intervals in seconds from local midnight, and their written form."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from .errors import HoursError, OverlappingHoursError

DAY = 86_400


class Interval(NamedTuple):
    """Open from `start` to `end`, seconds from the midnight at which the day begins.

    `end` above 86,400 lies after the next midnight: 22:00-06:00 is (79200, 108000) of the day it starts on.
    """

    start: int
    end: int


Hours = tuple[Interval, ...]
CLOSED: Hours = ()
ROUND_THE_CLOCK: Hours = (Interval(0, DAY),)

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_LOOK_ALIKE = str.maketrans("abcehkmoptxy", "авсенкмортху")
_TIME = r"(\d{1,2}):(\d{2})(?::(\d{2}))?"
_INTERVAL = re.compile(rf"{_TIME}\s*-\s*{_TIME}")
_ALL_DAY = {
    "круглосуточно": "round the clock",
    "весь день": "all day",
    "24 ч": "24 h",
    "24ч": "24h",
}
_NO_HOURS = {"выходной": "day off", "закрыто": "closed", "нет": "none"}
HOUR_WORDS = (*_ALL_DAY.items(), *_NO_HOURS.items(), ("и", "and"))
"""The words of hours, in Russian and in English."""


def normal(text: str) -> str:
    """One spelling of what people type: any dash, any space, any case, ё as е."""
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).casefold().replace("ё", "е")
    return " ".join(plain.split())


def cyrillic(text: str) -> str:
    """The same text with Latin letters turned into the Cyrillic ones they look like; it must be `normal`."""
    return text.translate(_LOOK_ALIKE)


def parse_hours(text: str) -> Hours:
    """Read the hours of a day: `09:00-12:00, 13:00-18:00`, `22:00-06:00`, `круглосуточно`, `closed`.

    An end not later than its start lies after midnight; `24:00` is the end of the day.
    Raises HoursError or OverlappingHoursError.
    """
    plain = normal(text)
    if plain in _ALL_DAY or plain in _ALL_DAY.values():
        return ROUND_THE_CLOCK
    if plain in _NO_HOURS or plain in _NO_HOURS.values():
        return CLOSED
    return checked_hours(
        (_interval(part, text) for part in re.split(r"\s*(?:[,;+]|\bи\b|\band\b)\s*", plain)), text
    )


def checked_hours(intervals: Iterable[Interval], text: str = "") -> Hours:
    """Intervals as the hours of a day; raises OverlappingHoursError unless they follow one another."""
    hours = tuple(intervals)
    for earlier, later in pairwise(hours):
        if later.start < earlier.end:
            raise OverlappingHoursError(text=text or hours_text(hours))
    if hours and hours[-1].end > hours[0].start + DAY:
        raise OverlappingHoursError(text=text or hours_text(hours))
    return hours


def hours_text(hours: Hours) -> str:
    """The written form that `parse_hours` reads back: `09:00-12:00, 13:00-18:00`."""
    if not hours:
        return "выходной"
    return ", ".join(f"{_clock(interval.start)}-{_clock(interval.end)}" for interval in hours)


def shorter(hours: Hours, seconds: int) -> Hours:
    """The same hours, ended earlier by so many open seconds (article 95 of the Labour Code: one hour)."""
    kept = list(hours)
    while kept and seconds > 0:
        start, end = kept.pop()
        if end - start > seconds:
            kept.append(Interval(start, end - seconds))
        seconds -= end - start
    return tuple(kept)


def _interval(part: str, text: str) -> Interval:
    found = _INTERVAL.fullmatch(part)
    if found is None:
        raise HoursError(text=text)
    start, end = _seconds(found.groups()[:3], text), _seconds(found.groups()[3:], text)
    if start == DAY:
        raise HoursError(text=text)
    return Interval(start, end if end > start else end + DAY)


def _seconds(clock: tuple[str | None, ...], text: str) -> int:
    hour, minute, second = (int(number or 0) for number in clock)
    total = hour * 3600 + minute * 60 + second
    if minute > 59 or second > 59 or total > DAY:
        raise HoursError(text=text)
    return total


def _clock(seconds: int) -> str:
    seconds = seconds if seconds <= DAY else seconds - DAY
    clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return f"{clock}:{seconds % 60:02d}" if seconds % 60 else clock
