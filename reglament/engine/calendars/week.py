"""A week of hours: seven days from Monday to Sunday, and its written form."""

from collections.abc import Iterator, Mapping

from .errors import WeekdayError, WeekdayTwiceError
from .hours import CLOSED, Hours, cyrillic, normal, parse_hours

Week = tuple[Hours, Hours, Hours, Hours, Hours, Hours, Hours]

RUSSIAN_DAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FULL_DAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
_ENGLISH_FULL_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBER_OF = {
    name: number
    for names in (RUSSIAN_DAYS, ENGLISH_DAYS, _FULL_DAYS, _ENGLISH_FULL_DAYS)
    for number, name in enumerate(names)
}
_WHOLE_WEEK = {"ежедневно": "daily", "каждый день": "every day"}
DAY_WORDS = (
    *zip(RUSSIAN_DAYS, ENGLISH_DAYS, strict=True),
    *zip(_FULL_DAYS, _ENGLISH_FULL_DAYS, strict=True),
    *_WHOLE_WEEK.items(),
)
"""The words of weekdays, in Russian and in English."""


def parse_week(lines: Mapping[str, str | Hours]) -> Week:
    """Read a week from lines such as `{"пн-чт": "09:00-18:00", "пт": "09:00-17:00"}`.

    Days not named are closed. Raises WeekdayError, WeekdayTwiceError, HoursError or OverlappingHoursError.
    """
    hours: dict[int, Hours] = {}
    for days, written in lines.items():
        read = parse_hours(written) if isinstance(written, str) else written
        for number in parse_weekdays(days):
            if number in hours:
                raise WeekdayTwiceError(text=RUSSIAN_DAYS[number])
            hours[number] = read
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (hours.get(n, CLOSED) for n in range(7))
    return monday, tuesday, wednesday, thursday, friday, saturday, sunday


def parse_weekdays(text: str) -> tuple[int, ...]:
    """Numbers (Monday is 0) of `пн`, `пн-пт`, `sat, sun`, `пт-пн`, `ежедневно`; raises WeekdayError."""
    plain = normal(text)
    if plain in _WHOLE_WEEK or plain in _WHOLE_WEEK.values():
        return tuple(range(7))
    return tuple(number for part in plain.split(",") for number in _days(part, text))


def _days(part: str, text: str) -> Iterator[int]:
    first, _, last = (piece.strip() for piece in part.partition("-"))
    start = _number(first, text)
    end = _number(last, text) if last else start
    for step in range((end - start) % 7 + 1):
        yield (start + step) % 7


def _number(name: str, text: str) -> int:
    number = _NUMBER_OF.get(name, _NUMBER_OF.get(cyrillic(name)))
    if number is None:
        raise WeekdayError(text=text)
    return number
