"""The unit of a written duration in both languages: `р.мин` is `w.min`, `рабочих дня` is `working days`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reglament.engine.calendars.hours import normal

from .errors import Language
from .notation import duration_text
from .value import CALENDAR_DAYS, Duration, Step
from .words import FULL_WORDS, SHORT, duty, english, full_days, russian

_UNIT = re.compile(r"\s*\d[\d\s.,]*?\s*(?=[^\d\s.,])")
_WORKING = ("р", "w")
_DUTY = ("д", "d")


def unit_spelling(
    text: str, duration: Duration, prefixes: Mapping[str, str]
) -> tuple[int, str, str, Language]:
    """Where the unit of a written duration begins, its Russian and English form, and in which it stands.

    `duration` is what the text was read as. The style stays: short with a dot, short without, in words.
    """
    found = _UNIT.match(text)
    begin = found.end() if found else 0
    written = text[begin:].strip()
    styles = []
    for ru, en in _styles(duration, prefixes):
        if written in (ru, en):
            return begin, ru, en, "ru" if written == ru else "en"
        styles.append((ru, en))
    plain = normal(written)
    for ru, en in styles:
        if plain in (normal(ru), normal(en)):
            return begin, ru, en, "ru" if plain == normal(ru) else "en"
    ru, en = styles[-1] if set(re.split(r"[\s.\-/]+", plain)) & FULL_WORDS else styles[0]
    return begin, ru, en, "en" if re.search(r"[a-z]$", plain) else "ru"


def _styles(duration: Duration, prefixes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of forms: as `duration_text` writes, the same without the dot, the same in words."""
    short = _short(duration, prefixes)
    yield short
    if all("." in form for form in short):
        yield short[0].replace(".", ""), short[1].replace(".", "")
    if duration.calendar not in (None, CALENDAR_DAYS):
        steps = SHORT["ru"][duration.step], SHORT["en"][duration.step]
        yield f"{duration.calendar}.{steps[0]}", f"{duration.calendar}.{steps[1]}"
    own = [prefix for prefix, name in prefixes.items() if name == duration.calendar]
    if words := _words(duration, own):
        yield words


def _short(duration: Duration, prefixes: Mapping[str, str]) -> tuple[str, str]:
    forms = (duration_text(duration, prefixes, "ru"), duration_text(duration, prefixes, "en"))
    return forms[0].partition(" ")[2], forms[1].partition(" ")[2]


def _words(duration: Duration, prefixes: list[str]) -> tuple[str, str] | None:
    """`рабочих дня`, `working days`; None for a calendar that words do not tell."""
    amount, step, calendar = duration.amount, duration.step, duration.calendar
    if calendar is None and step is Step.DAY:
        forms = full_days(amount, "ru"), full_days(amount, "en")
    elif calendar is None:
        forms = russian(amount, step, None), english(amount, step, None)
    elif calendar == CALENDAR_DAYS:
        forms = russian(amount, step, "calendar"), english(amount, step, "calendar")
    elif set(_WORKING) & set(prefixes):
        forms = russian(amount, step, "working"), english(amount, step, "working")
    elif set(_DUTY) & set(prefixes):
        forms = duty(amount, step)
    else:
        return None
    return forms[0].partition(" ")[2], forms[1].partition(" ")[2]
