"""Single values as people say them, for lists, tables and headings."""

from __future__ import annotations

from reglament.engine.durations import Duration
from reglament.engine.rules import Rules
from reglament.engine.vocabulary import Norm

from .moments import by
from .voice import Language, Voice


def say_moment(at: int, rules: Rules, language: Language = "ru", *, year: int | None = None) -> str:
    """«пт 30 апреля 2026, 18:00» in the desk's time; `year` is left out."""
    return Voice(rules, language, year=year).moment(at)


def by_moment(at: int, now: int, rules: Rules, language: Language = "ru") -> str:
    """Until when, as seen from now: «до 11:40», «завтра до 9:30», «до пт 18:00»."""
    voice = Voice(rules, language)
    return by(voice.local(at), voice.local(now), language)


def say_norm(norm: Duration | Norm, rules: Rules, language: Language = "ru") -> str:
    """«4 р.ч», «по плану»."""
    return Voice(rules, language).norm(norm)


def say_length(seconds: int, calendar: str, rules: Rules, language: Language = "ru") -> str:
    """Open time of a calendar: «1 р.д 2 р.ч»."""
    return Voice(rules, language).length(seconds, calendar)


def say_name(key: str, rules: Rules, language: Language = "ru") -> str:
    """How the edition prints what this key names."""
    return Voice(rules, language).name(key)
