"""The days between two moments on which nobody worked, or not as usual, with the act each rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from reglament.engine.calendars import Calendar, Certainty, Day, DayKind

from .moments import clock, dated, runs

_KIND_IN_ENGLISH = {
    DayKind.HOLIDAY: "public holiday",
    DayKind.MOVED_DAY_OFF: "moved day off",
    DayKind.DECREE_DAY_OFF: "day off by decree",
    DayKind.OWN_DAY_OFF: "the company's day off",
}
_KIND_IN_RUSSIAN = {
    DayKind.HOLIDAY: "праздник",
    DayKind.MOVED_DAY_OFF: "перенесённый выходной",
    DayKind.DECREE_DAY_OFF: "нерабочий день по указу",
    DayKind.OWN_DAY_OFF: "выходной компании",
}
_DOUBTS = {
    Certainty.UNCONFIRMED: (
        "the official calendar of {years} is not settled yet: the date may change",
        "производственный календарь на {years} год не подтверждён: дата может измениться",
    ),
    Certainty.UNKNOWN: (
        "there is no official calendar of {years} yet: counted by weekdays, the date may change",
        "производственного календаря на {years} год ещё нет: считали по дням недели, дата может измениться",
    ),
}
_FEW_WEEKENDS = 3


def explain_days(calendar: Calendar, start: int, end: int, language: str) -> tuple[str, ...]:
    """Sentences on the days from `start` to `end` that moved the date: days off, short days, moved ones."""
    first, last = calendar.date_of(start), calendar.date_of(end)
    days = tuple(calendar.days(first, last))
    off = _days_off(days, language)
    odd = [_odd_day(calendar, day, language) for day in days if day.is_working and day.mark is not None]
    acts = dict.fromkeys(day.act for day in days if day.is_working and day.act and day.act not in off)
    sentences = [off, *odd, "; ".join(acts), _doubts(days, language)]
    return tuple(sentence[0].upper() + sentence[1:] for sentence in sentences if sentence)


def _days_off(days: Iterable[Day], language: str) -> str:
    off = [day for day in days if not day.is_working]
    if not off:
        return ""
    marked = [day for day in off if day.mark is not None]
    weekends = [day.date for day in off]
    listed = ", ".join(runs(weekends, language))
    if not marked:
        if len(runs(weekends, language)) > _FEW_WEEKENDS:
            listed = _counted_off(len(off), language)
        return f"{listed} — выходные" if language == "ru" else f"{listed}: days off"
    named = "; ".join(f"{dated(day.date, language)} — {_named(day, language)}" for day in marked)
    acts = ", ".join(dict.fromkeys(day.act for day in marked if day.act))
    source = f": {acts}" if acts else ""
    if language == "ru":
        return f"{listed} — выходные по производственному календарю{source} ({named})"
    return f"{listed}: days off by the official calendar{source} ({named})"


def _counted_off(number: int, language: str) -> str:
    return f"между ними {number} дн." if language == "ru" else f"{number} days between"


def _named(day: Day, language: str) -> str:
    assert day.mark is not None
    if language == "ru":
        return day.mark.name or _KIND_IN_RUSSIAN.get(day.mark.kind, "")
    return _KIND_IN_ENGLISH.get(day.mark.kind, day.mark.name)


def _odd_day(calendar: Calendar, day: Day, language: str) -> str:
    assert day.mark is not None
    closing = calendar.closing_of(day.date)
    until = clock(calendar.local(closing)) if closing is not None else ""
    on = dated(day.date, language)
    if day.mark.kind is DayKind.SPECIAL_HOURS:
        return (
            f"{on} — особые часы, до {until}" if language == "ru" else f"{on}: special hours, until {until}"
        )
    if day.mark.exchanged is not None and day.mark.kind is not DayKind.SHORTENED:
        return _working_weekend(on, day.mark.exchanged, until, language)
    if language == "ru":
        return f"{on} — короткий день, до {until}"
    return f"{on}: shortened day, until {until}"


def _working_weekend(on: str, instead_of: date, until: str, language: str) -> str:
    other = dated(instead_of, language)
    if language == "ru":
        return f"{on} — рабочий день вместо {other}, до {until}"
    return f"{on}: working day instead of {other}, until {until}"


def _doubts(days: Sequence[Day], language: str) -> str:
    """Of years whose holidays nobody has settled, or nobody knows: the date may be another one in the end."""
    said = (_doubt(days, certainty, words[language == "ru"]) for certainty, words in _DOUBTS.items())
    return "; ".join(filter(None, said))


def _doubt(days: Sequence[Day], certainty: Certainty, words: str) -> str:
    years = sorted({day.date.year for day in days if day.certainty is certainty})
    return words.format(years=", ".join(map(str, years))) if years else ""
