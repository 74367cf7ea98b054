"""Single values as JSON Schema, for editors: what may stand there, in the words of one language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from reglament.engine.calendars.hours import HOUR_WORDS
from reglament.engine.calendars.week import DAY_WORDS

from .closed import Country, Declaring, NameOf, OpenHours, Phrase, Term, TimeZone, UnitLetter
from .instants import LocalMoment
from .lexicon import Language, pairs
from .moves import CodeOrClass, When
from .numbers import Day, Number, Percent, TimeOfDay, Whole, YesNo
from .period_rules import PeriodRuleText
from .scalars import ClauseNumber, Printed, Prose, Word
from .sorts import RELATIVES, Sort
from .triggers import Elapsed, NormOf, Share, StartOrStop
from .written import DateRange, Mask, Scale

Schema = dict[str, Any]
_Write = Callable[[Any, Language], Schema]

_TEXT: Final[Schema] = {"type": ["string", "number", "boolean"]}
"""What a name or a text may be: an editor takes «3» for a number."""
_DATE: Final = r"(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{1,2}-\d{1,2})"
_TIME: Final = r"\d{1,2}:\d{2}"
_DURATION: Final = {
    "ru": r"\d[\d ]* ?((мин|ч|сут)|[а-яё]{1,12}\.?(мин|ч|д)|((рабоч|календарн)[а-яё]+ )?"
    r"(минут[аыу]?|час(а|ов)?|день|дня|дней|сутки|суток)( дежурства)?)",
    "en": r"\d[\d ]* ?(min|h|full d(ays?)?|[a-zа-яё]{1,12}\.?(min|h|d)|((working|calendar|duty) )?"
    r"(minutes?|hours?|days?))",
}
_INTERVAL: Final = rf"{_TIME}\s*[-–—]\s*{_TIME}"


def any_of(*schemas: Schema) -> Schema:
    """One of these; a choice within a choice is laid open."""
    flat = [inner for one in schemas for inner in (one["anyOf"] if set(one) == {"anyOf"} else (one,))]
    kept = [one for place, one in enumerate(flat) if one not in flat[:place]]
    return kept[0] if len(kept) == 1 else {"anyOf": kept}


def words(table: Any, language: Language) -> list[str]:
    """The words of a table of meanings in a language, other spellings too."""
    return [pair[language == "en"] for _, spelled in table for pair in pairs(spelled)]


def choice(table: Any, language: Language) -> Schema:
    """One of the words of a table."""
    return {"enum": list(dict.fromkeys(words(table, language)))}


def pattern(*forms: str) -> Schema:
    """A text of one of these forms, entirely."""
    return {"type": "string", "pattern": "^(" + "|".join(forms) + ")$"}


def weekday_keys(language: Language) -> str:
    """The pattern of `пн`, `пн-пт`, `сб, вс`, `ежедневно`."""
    names = "|".join(pair[language == "en"] for pair in DAY_WORDS)
    span = rf"({names})(\s*[-–—]\s*({names}))?"
    return rf"^{span}(\s*,\s*{span})*$"


def hours(language: Language) -> Schema:
    """`09:00-12:00, 13:00-18:00`, `круглосуточно`."""
    said = [pair[language == "en"] for pair in HOUR_WORDS]
    joint = rf"\s*([,;+]|\b{said[-1]}\b)\s*"
    return pattern(rf"{_INTERVAL}({joint}{_INTERVAL})*", *said[:-1])


def _name(shape: NameOf, language: Language) -> Schema:
    known = [choice([("", shape.nobody)], language)] if shape.nobody else []
    if Sort.RELATIVE in shape.sorts:
        known.append({"enum": [pair[language == "en"] for pair in RELATIVES]})
    return any_of(*known, _TEXT)


def _both(shape: Any, language: Language) -> Schema:
    forms = {"type": "object", "properties": {"ru": _TEXT, "en": _TEXT}, "required": ["ru"]}
    return any_of(_TEXT, {**forms, "additionalProperties": False})


def _whole(shape: Whole, language: Language) -> Schema:
    number = {"type": "integer", "minimum": shape.least, "maximum": shape.most}
    return any_of(number, pattern(r"\d[\d ]*"))


def _duration(shape: Any, language: Language) -> Schema:
    return pattern(_DURATION[language])


def _when(shape: When, language: Language) -> Schema:
    ran_out, within = ("expired", "not later than") if language == "en" else ("ист[её]к", "не позже")
    return any_of(
        choice(shape.guards.words.items(), language),
        pattern(rf"{ran_out} .+", rf"{within} {_DURATION[language]}"),
    )


def _norm_of(shape: NormOf, language: Language) -> Schema:
    head = "terms" if language == "en" else "сроки"
    return any_of(choice(shape.places.words.items(), language), pattern(rf"{head}\..+", _DURATION[language]))


def _moment(shape: Any, language: Language) -> Schema:
    names = "|".join(pair[language == "en"] for pair in DAY_WORDS[:7])
    return pattern(rf"(({names})[\s,]+)?{_DATE}\s+{_TIME}")


def _prose(shape: Prose, language: Language) -> Schema:
    return _both(shape, language) if shape.two_sided else _TEXT


def _constant(schema: Schema) -> _Write:
    return lambda shape, language: schema


_SHARE: Final = r"\d{1,4}([.,]\d+)?\s?%"
LEAVES: Final[dict[type, _Write]] = {
    Phrase: lambda shape, language: choice(shape.words.items(), language),
    NameOf: _name,
    Declaring: _both,
    CodeOrClass: _constant(_TEXT),
    Term: _duration,
    OpenHours: lambda shape, language: hours(language),
    TimeZone: _constant(pattern(r"[A-Za-z_]+(/[A-Za-z0-9_+-]+)*")),
    UnitLetter: _constant({"type": "string", "maxLength": 3}),
    Country: _constant({"type": "string", "minLength": 2}),
    Day: _constant(pattern(_DATE)),
    DateRange: _constant(pattern(rf"{_DATE}(\s*([-–—]|\.\.)\s*{_DATE})?")),
    PeriodRuleText: lambda shape, language: (
        pattern(r"\d{1,2}\s*[-–—]\s*\d{1,2} w\.d of the month", r"\d{1,2} w\.d up to \d{1,2}-th")
        if language == "en"
        else pattern(r"\d{1,2}\s*[-–—]\s*\d{1,2} р\.д месяца", r"\d{1,2} р\.д до \d{1,2}-го")
    ),
    TimeOfDay: _constant(pattern(_TIME)),
    LocalMoment: _moment,
    YesNo: lambda shape, language: {"enum": ["yes", "no"] if language == "en" else ["да", "нет"]},
    Percent: _constant(pattern(_SHARE)),
    Share: _constant(pattern(rf"{_SHARE} .+")),
    Elapsed: lambda shape, language: pattern(rf"{_SHARE} .+", _DURATION[language]),
    Number: _constant(any_of({"type": "number"}, pattern(r"\d[\d ]*([.,]\d+)?"))),
    Whole: _whole,
    Scale: _constant(pattern(r"\d{1,2}\s*[-–—]\s*\d{1,2}")),
    Mask: lambda shape, language: pattern(r".*\{number\}.*" if language == "en" else r".*\{номер\}.*"),
    ClauseNumber: lambda shape, language: any_of(
        {"type": "number"},
        pattern(r"\d{1,3}(\.\d{1,3}){0,5}", rf"{'annex' if language == 'en' else 'приложение'} \d{{1,2}}"),
    ),
    StartOrStop: lambda shape, language: any_of(choice(shape.events.words.items(), language), _TEXT),
    NormOf: _norm_of,
    When: _when,
    Printed: _both,
    Prose: _prose,
    Word: _prose,
}
"""Every sort of single value, with how it is written."""
