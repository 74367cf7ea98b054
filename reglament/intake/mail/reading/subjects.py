"""Subjects: the prefixes of answers and forwards, and the numbers of tickets that they name."""

from __future__ import annotations

import re

_REPLY = r"re|r|отв|ответ|на|ha|нa|aw|antw|antwort|sv|vs|odp|rif|res|回复|答复"  # «HA» also in Latin letters
_FORWARD = r"fwd?|fw|пересл|пересылка|перенаправлено|wg|tr|rv|i|转发"
_PREFIX = re.compile(
    rf"\s*(?:(?P<reply>{_REPLY})|(?P<forward>{_FORWARD}))\s*(?:\[\d{{1,3}}\]|\(\d{{1,3}}\)|\^\d{{1,3}})?\s*[::]",
    re.IGNORECASE,
)
_EXTERNAL = re.compile(r"\s*\[(?:external|внешнее|внешняя почта|spam|спам)\]\s*:?", re.IGNORECASE)
_NUMBER = re.compile(
    r"[\[(](?:[^\W\d_]{1,12}\s?[-#№:]?\s?)?[#№]?\s?(\d{1,9})[\])]"  # [ЛК-1486], (#1486), [Запрос №1486]
    r"|(?<![\w-])[#№]\s?(\d{1,9})(?![\w-])"
    r"|(?<![\w-])[А-ЯЁA-Z]{2,8}-(\d{1,9})(?![\w-])"
)
MOST_PREFIXES = 20
MOST_NUMBERS = 5


def without_prefixes(subject: str) -> tuple[str, bool, bool]:
    """The subject itself, and whether it is that of an answer, of a forward (by its outermost prefix)."""
    first = ""
    for _ in range(MOST_PREFIXES):
        match = _PREFIX.match(subject) or _EXTERNAL.match(subject)
        if match is None:
            break
        first = first or (match.lastgroup or "")
        subject = subject[match.end() :]
    return subject.strip(), first == "reply", first == "forward"


def numbers(subject: str) -> tuple[int, ...]:
    """Numbers of tickets that a subject names. They prove nothing: anybody can write one."""
    found = (next(filter(None, match.groups())) for match in _NUMBER.finditer(subject[:1000]))
    return tuple(dict.fromkeys(int(number) for number in found if int(number)))[:MOST_NUMBERS]
