"""Time zones at the edges: local date and clock to an instant and back.

The rules come from the pinned `tzdata` package, never from the machine, so that a deadline is the same
everywhere. A local time that does not exist becomes the first instant after the gap; of an ambiguous one
the first is meant.
"""

import difflib
import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo

from .errors import UnknownZoneError

_EPOCH = date(1970, 1, 1).toordinal()
_PART = re.compile(r"[A-Za-z0-9_+-]+")


@lru_cache(maxsize=64)
def zone(name: str) -> ZoneInfo:
    """The IANA time zone of that name; raises UnknownZoneError with the nearest names."""
    parts = name.split("/")
    if all(_PART.fullmatch(part) for part in parts):
        source = resources.files("tzdata").joinpath("zoneinfo", *parts)
        if source.is_file():
            with source.open("rb") as data:
                return ZoneInfo.from_file(data, key=name)
    raise UnknownZoneError(text=name, near=_nearest(name))


def instant(local: datetime, where: ZoneInfo) -> int:
    """Seconds since the epoch of a naive local time; see the module for times that are missing or doubled."""
    first = local.replace(tzinfo=where, fold=0)
    at = int(first.timestamp())
    if datetime.fromtimestamp(at, where).replace(tzinfo=None, fold=0) == local.replace(fold=0):
        return at
    return _end_of_gap(int(local.replace(tzinfo=where, fold=1).timestamp()), at, where)


def instant_of(day: date, seconds: int, where: ZoneInfo) -> int:
    """The instant of a wall clock `seconds` after midnight of `day` (86,400 and more: the next day)."""
    return instant(datetime.combine(day, time()) + timedelta(seconds=seconds), where)


def midnights(first: date, end: date, where: ZoneInfo) -> list[int]:
    """The instants at which the days from `first` to the one before `end` begin."""
    first_ordinal = first.toordinal()
    days = [date.fromordinal(ordinal) for ordinal in range(first_ordinal - 1, end.toordinal() + 1)]
    offsets = [datetime(day.year, day.month, day.day, tzinfo=where).utcoffset() for day in days]
    return [
        # where the offset changes near a day its midnight may be missing: the exact way is five times slower
        instant_of(days[index], 0, where)
        if offset is None or offset != offsets[index - 1] or offset != offsets[index + 1]
        else (first_ordinal + index - 1 - _EPOCH) * 86_400 - offset.days * 86_400 - offset.seconds
        for index, offset in enumerate(offsets[1:-1], start=1)
    ]


def local(at: int, where: ZoneInfo) -> datetime:
    """The local time of an instant, with its zone."""
    return datetime.fromtimestamp(at, where)


def _end_of_gap(before: int, after: int, where: ZoneInfo) -> int:
    offset = _offset(before, where)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(middle, where) == offset:
            before = middle
        else:
            after = middle
    return after


def _offset(at: int, where: ZoneInfo) -> timedelta | None:
    return datetime.fromtimestamp(at, UTC).astimezone(where).utcoffset()


def _nearest(name: str) -> str:
    listing = resources.files("tzdata").joinpath("zones").read_text(encoding="ascii").split()
    by_city = {known.rpartition("/")[2].casefold(): known for known in listing}
    near = difflib.get_close_matches(name, listing, n=3) or [
        by_city[city] for city in difflib.get_close_matches(name.rpartition("/")[2].casefold(), by_city, n=3)
    ]
    return " / ".join(near) or "Europe/Moscow, Asia/Yekaterinburg…"
