"""The written form of durations: `4 р.ч`, `15 мин`, `10 к.д`, `2 w.d`, `30 minutes`, `3 рабочих дня`.

Forgiven: any space or dash or none, dots or none, ё for е, case, and Latin letters that look Cyrillic.
"""

import difflib
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from reglament.engine.calendars.hours import cyrillic, normal

from .errors import LANGUAGES, DurationError, Language
from .value import CALENDAR_DAYS, Duration, Step
from .words import (
    CALENDAR_DAY_PREFIXES,
    FULL_DAYS,
    SHORT,
    STEMS,
    STEP_OF,
    STEP_WORDS,
    english,
    full_days,
    russian,
)

Unit = tuple[Step, str | None]

_NUMBER = re.compile(r"(\d+(?: \d{3})*)(?:[.,](\d+))?\s*(.*)")
_HUNDRED_YEARS = 100 * 366 * Step.DAY


def parse_duration(text: str, prefixes: Mapping[str, str]) -> Duration:
    """Read a duration; `prefixes` maps each prefix of the edition to the name of its calendar.

    `{"р": "служба", "д": "дежурство", "w": "служба"}` makes `4 р.ч` and `4 w.h` four hours of «служба»; the
    name itself is a prefix too. Raises DurationError, which lists the units there are.
    """
    plain = normal(text)
    found = _NUMBER.fullmatch(plain)
    if "%" in plain:
        raise DurationError("share", text=text, **_units(prefixes))
    if found is None or not found[3]:
        raise DurationError("unreadable", text=text, **_units(prefixes))
    step, calendar = _unit(found[3], text, prefixes)
    if found[2]:
        raise _fraction(text, Fraction(f"{found[1].replace(' ', '')}.{found[2]}"), step, calendar, prefixes)
    amount = int(found[1].replace(" ", ""))
    if amount * step > _HUNDRED_YEARS:
        raise DurationError("too_long", text=text)
    if amount == 0 and step is Step.DAY and calendar is not None:
        raise DurationError("no_days", text=text)
    return Duration(amount, step, calendar)


def duration_text(duration: Duration, prefixes: Mapping[str, str], language: Language = "ru") -> str:
    """The short form, which `parse_duration` reads back with the same prefixes: `4 р.ч`, `2 w.d`, `3 сут`.

    A calendar without a prefix of its own stands there by name.
    """
    if duration.calendar is None:
        full = "сут" if language == "ru" else "full d"
        return f"{duration.amount} {full if duration.step is Step.DAY else SHORT[language][duration.step]}"
    return (
        f"{duration.amount} {_prefix(duration.calendar, prefixes, language)}.{SHORT[language][duration.step]}"
    )


def duration_words(duration: Duration, language: Language = "ru", working: str | None = None) -> str:
    """The long form for people: `2 рабочих дня`, `10 calendar days`, `4 часа (дежурство)`.

    `working` names the calendar whose time is called working time; any other is named in brackets.
    """
    amount, step, calendar = duration.amount, duration.step, duration.calendar
    say = russian if language == "ru" else english
    if calendar is None:
        return full_days(amount, language) if step is Step.DAY else say(amount, step, None)
    if calendar == CALENDAR_DAYS:
        return say(amount, step, "calendar")
    return say(amount, step, "working") if calendar == working else f"{say(amount, step, None)} ({calendar})"


def known_units(prefixes: Mapping[str, str], language: Language = "ru") -> tuple[str, ...]:
    """The units an edition has, for a message or a hint: `мин ч сут к.д р.мин р.ч р.д`."""
    calendars = [None, CALENDAR_DAYS, *dict.fromkeys(prefixes.values())]
    written = [
        duration_text(Duration(1, step, calendar), prefixes, language)
        for calendar in calendars
        for step in Step
        if calendar != CALENDAR_DAYS or step is Step.DAY
    ]
    return tuple(unit.removeprefix("1 ") for unit in written)


def _units(prefixes: Mapping[str, str]) -> dict[str, str]:
    units: dict[str, str] = {}
    for language in LANGUAGES:
        known = known_units(prefixes, language)
        days = [unit for unit in known if unit.endswith(("сут", "full d", ".д", ".d"))]
        units |= {f"units_{language}": ", ".join(known), f"days_{language}": ", ".join(days)}
    return units


def _unit(written: str, text: str, prefixes: Mapping[str, str]) -> Unit:
    spellings = _spellings(prefixes)
    words = [word for word in re.split(r"[\s.\-/]+", written) if word]
    for spelled in (words, [cyrillic(word) for word in words]):
        for prefix, last in _splits(spelled):
            unit = _meaning(prefix, last, spellings)
            if unit is not None:
                return unit
    if "".join(words) in STEP_WORDS[Step.DAY]:
        raise DurationError("bare_day", text=text, **_units(prefixes))
    raise _unknown(written, text, ".".join(words), prefixes)


def _splits(words: list[str]) -> Iterator[tuple[str, str]]:
    """The ways to see a prefix and a step: `р.ч`, `рч`, `часа дежурства`."""
    if not words:
        return
    yield " ".join(words[:-1]), words[-1]
    if len(words) > 1:
        yield " ".join(words[1:]), words[0]
    else:
        yield from ((words[0][:cut], words[0][cut:]) for cut in range(1, len(words[0])))


def _meaning(prefix: str, last: str, spellings: Mapping[str, str]) -> Unit | None:
    if f"{prefix} {last}".strip() in FULL_DAYS:
        return Step.DAY, None
    step = STEP_OF.get(last)
    if step is None or (not prefix and step is Step.DAY):
        return None
    if not prefix:
        return step, None
    calendar = _calendar(prefix, spellings)
    if calendar is None or (calendar == CALENDAR_DAYS and step is not Step.DAY):
        return None
    return step, calendar


def _calendar(prefix: str, spellings: Mapping[str, str]) -> str | None:
    if prefix in spellings:
        return spellings[prefix]
    for stem, aliases in STEMS.items():
        if prefix.startswith(stem):
            return next((spellings[alias] for alias in aliases if alias in spellings), None)
    is_calendar_day = prefix in CALENDAR_DAY_PREFIXES or prefix.startswith("календарн")
    return CALENDAR_DAYS if is_calendar_day else None


def _spellings(prefixes: Mapping[str, str]) -> dict[str, str]:
    named = [(name, name) for name in prefixes.values()]
    return {" ".join(re.split(r"[\s.\-/]+", normal(key))): name for key, name in [*named, *prefixes.items()]}


def _prefix(calendar: str, prefixes: Mapping[str, str], language: Language) -> str:
    if calendar == CALENDAR_DAYS:
        return "к" if language == "ru" else "c"
    own = [prefix for prefix, name in prefixes.items() if name == calendar]
    return next((prefix for prefix in own if _script(prefix) == language), own[0] if own else calendar)


def _script(word: str) -> Language:
    return "en" if word.isascii() else "ru"


def _unknown(written: str, text: str, unit: str, prefixes: Mapping[str, str]) -> DurationError:
    units = [known for language in LANGUAGES for known in known_units(prefixes, language)]
    near = difflib.get_close_matches(unit, units, n=1)
    if near:
        return DurationError("misspelt_unit", text=text, unit=written, near=near[0], **_units(prefixes))
    return DurationError("unknown_unit", text=text, unit=written, **_units(prefixes))


def _fraction(
    text: str, amount: Fraction, step: Step, calendar: str | None, prefixes: Mapping[str, str]
) -> DurationError:
    smaller = Step.HOUR if step is Step.DAY else Step.MINUTE
    inside = amount * step / smaller
    if inside.denominator != 1 or (step is Step.DAY and calendar is not None):
        return DurationError("fraction", text=text)
    near = duration_text(Duration(int(inside), smaller, calendar), prefixes)
    return DurationError("fraction_instead", text=text, near=near)
