"""The year of a calendar: which days are unlike their weekday, why, and by which act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from reglament import engine
from reglament.engine import Certainty, Day, DayKind
from reglament.office.frame import name
from reglament.rulebook.reading import Book
from reglament.ui.language import language
from reglament.ui.year import DayKind as Shape
from reglament.ui.year import DayMark

SHAPES: Mapping[DayKind, Shape] = {
    DayKind.SHORTENED: "short",
    DayKind.WORKING_WEEKEND: "extra",
    DayKind.SHORTENED_WORKING_WEEKEND: "extra",
    DayKind.SPECIAL_HOURS: "special",
}


@dataclass(frozen=True, slots=True)
class OddDay:
    """A day unlike its weekday."""

    day: date
    kind: str
    hours: str
    reason: str
    act: str


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar's year. `working_days` and `hours` are counted from it; `acts` is what it rests on."""

    number: int
    calendar: str
    marks: Mapping[date, DayMark]
    days: tuple[OddDay, ...]
    acts: tuple[str, ...]
    source: str
    confirmed: bool
    counted: bool
    working_days: int
    hours: float


def year_of(book: Book, key: str, number: int) -> Year:
    """The year of this calendar, which has been published."""
    calendar = book.rules.calendars[key]
    days = tuple(calendar.days(date(number, 1, 1), date(number, 12, 31)))
    reasons = _own_reasons(book, number)
    odd = [day for day in days if day.mark is not None]
    official = calendar.definition.official
    published = official.years.get(number) if official else None
    seconds = sum(interval.end - interval.start for day in days for interval in day.hours)
    return Year(
        number=number,
        calendar=name(book, key),
        marks={day.date: _mark(day, reasons) for day in odd},
        days=tuple(_odd(day, reasons) for day in odd),
        acts=tuple(dict.fromkeys(day.act for day in odd if day.act)),
        source=published.source if published else "",
        confirmed=all(day.certainty is not Certainty.UNCONFIRMED for day in days),
        counted=official is not None,
        working_days=sum(day.is_working for day in days),
        hours=seconds / 3600,
    )


def known_years(book: Book, key: str, today: date) -> list[int]:
    """The years that can be shown: those of the official calendar around today."""
    official = book.rules.calendars[key].definition.official
    around = range(today.year - 2, today.year + 3)
    return [year for year in around if official is None or official.knows(year)]


def _own_reasons(book: Book, number: int) -> dict[date, str]:
    year = book.annexes.years.get(number)
    return {day.day: day.reason for day in year.days if day.reason} if year else {}


def _mark(day: Day, reasons: Mapping[date, str]) -> DayMark:
    assert day.mark is not None
    note = "; ".join(filter(None, _notes(day, reasons)))
    return DayMark(SHAPES.get(day.mark.kind, "off"), note)


def _odd(day: Day, reasons: Mapping[date, str]) -> OddDay:
    assert day.mark is not None
    hours = engine.hours_text(day.hours).replace("-", "–") if day.hours else ""
    return OddDay(
        day.date, _kind(day.mark.kind), hours, "; ".join(filter(None, _notes(day, reasons))), day.act
    )


def _notes(day: Day, reasons: Mapping[date, str]) -> Iterator[str]:
    assert day.mark is not None
    if day.date in reasons:
        yield reasons[day.date]
    elif day.mark.name and language() == "ru":
        yield day.mark.name
    if day.mark.exchanged is not None:
        yield _("вместо %(day)s") % {"day": f"{day.mark.exchanged:%d.%m.%Y}"}


def _kind(kind: DayKind) -> str:
    return {
        DayKind.HOLIDAY: _("праздник"),
        DayKind.MOVED_DAY_OFF: _("перенесённый выходной"),
        DayKind.DECREE_DAY_OFF: _("нерабочий день по указу"),
        DayKind.OWN_DAY_OFF: _("выходной компании"),
        DayKind.SHORTENED: _("короткий день"),
        DayKind.WORKING_WEEKEND: _("рабочий выходной"),
        DayKind.SHORTENED_WORKING_WEEKEND: _("рабочий выходной, короткий"),
        DayKind.SPECIAL_HOURS: _("особые часы"),
    }[kind]
