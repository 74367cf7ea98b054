"""Lengths of time as people write them: number, sort of time, unit; nothing is reckoned anew."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reglament.paper.recognising.numerals import WORD, number_of

_WORKING: Final = r"рабоч\w*|раб\.?|р\.?(?=\s?/?\s?(?:мин|ч|д))|бизнес|банковск\w+|business|working|work|bus\.?|w\.?(?=(?:min|h|d))"
_CALENDAR: Final = r"календарн\w*|кал\.?|к\.?(?=\s?/?\s?д)|calendar|cal\.?|c\.?(?=d)"
_STRAIGHT: Final = r"астрономическ\w*|clock|full"
_DUTY: Final = r"дежурн\w*|д\.?(?=\s?/?\s?(?:мин|ч))|duty|d\.?(?=(?:min|h))"
_MINUTE: Final = r"минут\w*|мин\b\.?|minutes?|mins?\b\.?"
_HOUR: Final = r"час(?:а|ов|у|ах|ы)?\b\.?|ч\b\.?|hours?|hrs?\b\.?|h\b\.?"
_DAY: Final = r"дн(?:я|ей|ям|ями|ях|и)\b|день|дн\b\.?|д\b\.?|days?|d\b\.?"
_FULL_DAY: Final = r"сут(?:ки|ок|кам|ках)\b|сут\b\.?"
_LONGER: Final = r"недел\w+|нед\b\.?|месяц\w*|мес\b\.?|год\w*|лет\b|weeks?|months?|years?"
_AFTER: Final = r"рабочего времени|(?:в )?рабочее время|рабочих|of working time|of business time|дежурства"
_OF: Final = (
    rf"(?:(?P<working>{_WORKING})|(?P<calendar>{_CALENDAR})|(?P<straight>{_STRAIGHT})|(?P<duty>{_DUTY}))?"
    rf"[\s./-]{{0,3}}"
    rf"(?:(?P<minute>{_MINUTE})|(?P<hour>{_HOUR})|(?P<full>{_FULL_DAY})|(?P<day>{_DAY})|(?P<longer>{_LONGER}))"
)
"""The sort and the unit, named as the fields of a length."""
LENGTH: Final = re.compile(
    rf"(?<![\w.,/])(?P<number>\d{{1,3}}(?:[ \u00a0]\d{{3}})+|\d+(?:[.,]\d+)?|{WORD}|пол(?=часа))"
    rf"(?:-?(?:х|ми|ти|и|го))?\s*(?:\([^)\d]{{2,30}}\)|\(\d+\))?\s*[-–]?\s*"
    rf"{_OF}"
    rf"(?!\w)(?:\s*\(?(?P<after>{_AFTER})\)?)?",
    re.IGNORECASE,
)
_FRACTION: Final = re.compile(r"\d+,\d+|\d+\.\d")
_CLOCK: Final = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Length:
    """A length as written. `sort`: working, calendar, duty, straight, or "" where nothing says which.

    `number` None: a fraction, or a unit that the language does not have; `written` is what stands there.
    """

    number: int | None
    unit: str
    sort: str
    written: str
    start: int
    end: int

    @property
    def vague(self) -> bool:
        """Whether hours or days stand there without saying which."""
        return not self.sort and self.unit in ("hour", "day")

    def text(self, language: str, working: bool) -> str:
        """As the language of regulations writes it; "" for what it cannot. `working`: what a bare one is."""
        if self.number is None or self.unit == "longer":
            return ""
        sort = self.sort or ("working" if working else "")
        return f"{self.number} {_UNITS[language][self._key(sort)]}"

    def _key(self, sort: str) -> str:
        if self.unit == "full":
            return "full"
        if self.unit == "day":
            return {"working": "w.day", "duty": "w.day"}.get(sort, "c.day")
        return f"{'w.' if sort == 'working' else 'd.' if sort == 'duty' else ''}{self.unit}"


_UNITS: Final = {
    "ru": {
        "minute": "мин",
        "hour": "ч",
        "w.minute": "р.мин",
        "w.hour": "р.ч",
        "d.minute": "д.мин",
        "d.hour": "д.ч",
        "w.day": "р.д",
        "c.day": "к.д",
        "full": "сут",
    },
    "en": {
        "minute": "min",
        "hour": "h",
        "w.minute": "w.min",
        "w.hour": "w.h",
        "d.minute": "d.min",
        "d.hour": "d.h",
        "w.day": "w.d",
        "c.day": "c.d",
        "full": "full d",
    },
}


def lengths_in(text: str) -> Iterator[Length]:
    """Every length of time in a text."""
    for found in LENGTH.finditer(text):
        unit = next(name for name in ("minute", "hour", "full", "day", "longer") if found[name])
        sort = next((name for name in ("working", "calendar", "straight", "duty") if found[name]), "")
        if found["after"]:
            sort = "duty" if "дежур" in found["after"].lower() else "working"
        written = found.group().strip()
        yield Length(number_of(found["number"]), unit, sort, written, found.start(), found.end())


def bare_length(text: str, unit: str, sort: str) -> Length | None:
    """A cell that is a mere number, in the unit that the head of its column names."""
    if not unit:
        return None
    if _FRACTION.fullmatch(text.strip()):
        return Length(None, unit, sort, text, 0, len(text))
    number = None if _CLOCK.search(text) else number_of(text)
    return None if number is None else Length(number, unit, sort, text, 0, len(text))


def unit_of(head: str) -> tuple[str, str]:
    """The unit and sort that the head of a column names: «Срок, раб. часов»; ("", "") for none."""
    found = LENGTH.search(f"1 {head}") or _HEAD.search(head)
    if found is None:
        return "", ""
    unit = (
        next(name for name in ("minute", "hour", "full", "day") if found[name]) if not found["longer"] else ""
    )
    return unit, next((name for name in ("working", "calendar", "straight", "duty") if found[name]), "")


_HEAD: Final = re.compile(
    rf"(?:[,(]\s*(?:в\s+|in\s+)?|\bв\s+|\bin\s+){_OF}"
    rf"\s*(?P<after>)\)?",
    re.IGNORECASE,
)
