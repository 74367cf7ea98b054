"""Days of the week and hours of the day as documents write them, and as the language does."""

# ruff: noqa: E501 -- patterns stay whole
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_DAY: Final = {
    "пн": r"понедельник\w*|пн\b\.?|mon(?:day)?s?\b",
    "вт": r"вторник\w*|вт\b\.?|tue(?:sday)?s?\b",
    "ср": r"сред[аеуы]\b|ср\b\.?|wed(?:nesday)?s?\b",
    "чт": r"четверг\w*|чт\b\.?|thu(?:rsday)?s?\b",
    "пт": r"пятниц\w+|пт\b\.?|fri(?:day)?s?\b",
    "сб": r"суббот\w*|сб\b\.?|sat(?:urday)?s?\b",
    "вс": r"воскресень\w+|вс\b\.?|sun(?:day)?s?\b",
}
_ANY_DAY: Final = "|".join(_DAY.values())
_DAYS: Final = re.compile(
    rf"(?P<every>ежедневно|каждый день|без выходных|daily|every day|7 дней в неделю|seven days a week)|"
    rf"(?P<working>по рабочим дням|рабочие дни|в рабочие дни|по будням|будни\w*|(?:on )?(?:working|business) days|weekdays)|"
    rf"\b(?:с\s+)?(?P<first>{_ANY_DAY})(?:\s*(?:[-–—]|по|до|to|through)\s*(?P<last>{_ANY_DAY}))?",
    re.IGNORECASE,
)
_TIME: Final = r"(?P<{0}h>[01]?\d|2[0-4])(?:[:.\-–](?P<{0}m>[0-5]\d))?(?:\s*(?:ч\.?|час\w*|h))?"
HOURS: Final = re.compile(
    rf"(?<![\d.,:])(?:(?P<from>с|from)\s+)?{_TIME.format('a')}\s*(?:[-–—]|до|to|until|по)\s*{_TIME.format('b')}(?![\d.,:]*\d)",
    re.IGNORECASE,
)


def days_in(text: str) -> Iterator[tuple[int, str]]:
    """The weekdays of a text as the language writes them."""
    for found in _DAYS.finditer(text):
        if found["every"]:
            yield found.start(), "пн-вс"
        elif found["working"]:
            yield found.start(), "пн-пт"
        else:
            first, last = _day(found["first"]), _day(found["last"] or "")
            yield found.start(), f"{first}-{last}" if last else first


def _day(text: str) -> str:
    return next((day for day, words in _DAY.items() if re.fullmatch(words, text, re.IGNORECASE)), "")


def span(found: re.Match[str]) -> str:
    """«09:00-18:00»."""
    return f"{_time(found, 'a')}-{_time(found, 'b')}"


def _time(found: re.Match[str], end: str) -> str:
    return f"{int(found[f'{end}h']):02d}:{found[f'{end}m'] or '00'}"


def without(hours: re.Match[str], pauses: list[re.Match[str]]) -> str:
    """The hours with the dinner taken out: «09:00-13:00, 14:00-18:00»."""
    if not pauses:
        return span(hours)
    parts = [_time(hours, "a"), *(_time(one, end) for one in pauses for end in "ab"), _time(hours, "b")]
    return ", ".join(f"{parts[at]}-{parts[at + 1]}" for at in range(0, len(parts), 2))
