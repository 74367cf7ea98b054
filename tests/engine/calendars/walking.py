"""Working time counted minute by minute on the wall clock: slow, obvious, without the compiled table."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from reglament.engine import CalendarDefinition

DAY = 86_400


def is_open(definition: CalendarDefinition, at: int) -> bool:
    wall = datetime.fromtimestamp(at, ZoneInfo(definition.zone))
    seconds = wall.hour * 3600 + wall.minute * 60 + wall.second
    today, yesterday = wall.date(), wall.date() - timedelta(days=1)
    return any(start <= seconds < end for start, end in definition.hours_on(today)) or any(
        start <= seconds + DAY < end for start, end in definition.hours_on(yesterday)
    )


def minutes(first: int, last: int) -> Iterator[int]:
    yield from range(first, last, 60)


def between(definition: CalendarDefinition, start: int, end: int) -> int:
    return 60 * sum(is_open(definition, at) for at in minutes(start, end))


def add(definition: CalendarDefinition, start: int, seconds: int, horizon: int) -> int | None:
    """None if the horizon comes first."""
    left = seconds
    for at in minutes(start, horizon):
        if is_open(definition, at):
            left -= 60
            if left == 0:
                return at + 60
    return None


def subtract(definition: CalendarDefinition, end: int, seconds: int, horizon: int) -> int | None:
    left = seconds
    for at in reversed(range(horizon, end, 60)):
        if is_open(definition, at):
            left -= 60
            if left == 0:
                return at
    return None
