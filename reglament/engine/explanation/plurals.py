"""Counted words."""

from __future__ import annotations


def counted(number: int, one: str, few: str, many: str) -> str:
    """The number with its Russian noun: 1 день, 2 дня, 5 дней, 11 дней, 21 день."""
    return f"{number} {noun(number, one, few, many)}"


def noun(number: int, one: str, few: str, many: str) -> str:
    """The form of a Russian noun after a whole number."""
    last, last_two = abs(number) % 10, abs(number) % 100
    if last == 1 and last_two != 11:
        return one
    if last in (2, 3, 4) and last_two not in (12, 13, 14):
        return few
    return many


def listed(words: list[str], language: str) -> str:
    """«а, б и в»."""
    if len(words) < 2:
        return "".join(words)
    joint = " и " if language == "ru" else " and "
    return ", ".join(words[:-1]) + joint + words[-1]
