"""Typography of a printed text: quotation marks, dashes, per cent, and what a line's end must not tear."""

from __future__ import annotations

import re
from functools import lru_cache

from reglament.ui import typography

NBSP = typography.NBSP
_SHORT = re.compile(
    r"(?<![\w-])(до|за|от|на|не|по|из|со|во|раз|для|to|of|by|at|in|for)[ ]+(?=\d)", re.IGNORECASE
)
_RULES = (
    (re.compile(r"(?<=\s)[-–](?=\s)"), "—"),
    (re.compile(r"(?<=\d)[ ]+(?=\w\.(?:мин|ч|д|min|h|d)\b)"), NBSP),
    (re.compile(r"(?<=\d)[ ]+(?=[a-zа-яё])"), NBSP),
    (_SHORT, rf"\1{NBSP}"),
    (re.compile(r"(?<![\w-])(Т|П|С|М)[ ]+(?=\d)"), rf"\1{NBSP}"),
    (re.compile(r"\bNo\.[ ]+(?=\d)"), f"No.{NBSP}"),
    (re.compile(r"[ ]+(?=[—–](?:\s|$))"), NBSP),
)
_QUOTED = re.compile(r'"([^"]*)"')
_PER_CENT = re.compile(r"(?<=\d)[ \u00a0]?%")


@lru_cache(maxsize=4096)
def polished(text: str, language: str) -> str:
    """The text as a printer sets it in this language. Words and numbers stay as they are."""
    russian = language == "ru"
    text = _QUOTED.sub(r"«\1»" if russian else r"“\1”", text)
    text = _PER_CENT.sub(f"{NBSP}%" if russian else "%", text)
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return typography.bind(text)


def grouped(number: int, language: str) -> str:
    """«1 040», “1,040”; four digits are grouped as well."""
    return f"{number:,}".replace(",", NBSP if language == "ru" else ",")


def plural(count: int, one: str, few: str, many: str) -> str:
    """The Russian form: 1 раз, 2 раза, 5 раз."""
    if count % 100 in range(11, 15):
        return many
    return {1: one, 2: few, 3: few, 4: few}.get(count % 10, many)


def times(count: int) -> str:
    """«1 раза», «2 раз», «21 раза»: as it stands after «не больше»."""
    return f"{count} {plural(count, 'раза', 'раз', 'раз')}"
