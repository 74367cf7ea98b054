"""1.1.4-1.1.5: working hours, units of time, how days are counted."""

# ruff: noqa: E501 -- sentences stay whole
from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reglament import engine
from reglament.paper.pen import Pen, Written, listing, sentence, table
from reglament.paper.topics.norms import calendar_table
from reglament.paper.values import Cell
from reglament.paper.words import WEEKDAYS


def write(pen: Pen) -> Written:
    """Calendars, units, working days, what comes after hours."""
    calendars = pen.edition.calendars
    head = pen.say(
        "Календарь|Дни и часы|Короткий день|Праздники", "Calendar|Days and hours|Shortened day|Holidays"
    ).split("|")
    yield calendars.clause, table(pen.say("Рабочее время", "Working time"), head, _rows(pen))
    yield calendars.clause, sentence(*_around(pen))
    days = calendars.days
    yield days.clause or calendars.clause, listing(pen.say("Единицы времени:", "Units of time:"), _units(pen))
    yield days.clause or calendars.clause, sentence(*_days(pen))
    yield calendars.after_hours.clause or calendars.clause, sentence(*_after_hours(pen))
    if calendars.by_ticket:
        yield calendars.by_ticket[0].clause or calendars.clause, calendar_table(pen)
    if calendars.bands:
        opening = pen.say(
            "Когда пришёл запрос, первое подходящее:", "When a ticket came, the first that fits:"
        )
        clause = next(iter(calendars.bands.values())).clause or calendars.clause
        yield clause, listing(opening, _bands(pen))


def _bands(pen: Pen) -> Iterator[str]:
    for key, band in pen.edition.calendars.bands.items():
        calendar = pen.name(band.within or band.outside)
        yield f"{pen.name(key)} — " + (
            pen.say(f"в часы календаря «{calendar}»", f"in the hours of “{calendar}”")
            if band.within
            else pen.say(f"вне часов календаря «{calendar}»", f"outside the hours of “{calendar}”")
        )


def week_words(week: tuple[engine.Hours, ...], language: str) -> str:
    """«пн–пт 09:00–18:00; сб 10:00–14:00»."""
    days = WEEKDAYS[language]
    runs = [list(run) for _, run in groupby(range(7), key=lambda day: week[day])]
    said = []
    for run in runs:
        if week[run[0]]:
            name = days[run[0]] if len(run) == 1 else f"{days[run[0]]}–{days[run[-1]]}"
            said.append(f"{name} {hours_words(week[run[0]], language)}")
    return "; ".join(said)


def hours_words(hours: engine.Hours, language: str) -> str:
    """«09:00–18:00», «круглосуточно»."""
    if hours == engine.ROUND_THE_CLOCK:
        return "круглосуточно" if language == "ru" else "round the clock"
    if not hours:
        return "выходной" if language == "ru" else "closed"
    return engine.hours_text(hours).replace("-", "–")


def _rows(pen: Pen) -> Iterator[tuple[str | Cell, ...]]:
    for key, calendar in pen.edition.calendars.named.items():
        short = hours_words(calendar.short_day, pen.language) if calendar.short_day else ""
        follows = pen.edition.calendars.holidays is not None and calendar.follows_holidays
        off = pen.say("не работает", "closed") if follows else pen.say("как обычно", "as usual")
        yield pen.name(key), Cell(week_words(calendar.week, pen.language)), short, off


def _around(pen: Pen) -> list[str]:
    calendars = pen.edition.calendars
    by_priority = [
        pen.say(
            f"для приоритета {pen.name(priority)} часы считаются по календарю «{pen.name(calendar)}»",
            f"for priority {pen.name(priority)} time is counted by the calendar “{pen.name(calendar)}”",
        )
        for priority, calendar in calendars.by_priority.items()
        if calendar != calendars.default
    ]
    official = calendars.holidays
    return [
        pen.say(f"часовой пояс — {calendars.timezone}", f"time zone: {calendars.timezone}"),
        pen.say(
            f"рабочие и нерабочие дни — по производственному календарю ({country_name(pen, official.country)})",
            f"days off follow the official calendar ({country_name(pen, official.country)})",
        )
        if official
        else "",
        pen.say(
            "если этого календаря на какой-то год ещё нет, сроки в нём считаются по дням недели, без праздников",
            "while that calendar lacks a year, terms in it are counted by weekdays, without holidays",
        )
        if official and official.unknown_years is engine.UnknownYears.WEEKLY
        else "",
        *by_priority,
        *(
            pen.say(
                f"авторы из отдела «{department}» живут по календарю «{pen.name(calendar)}»",
                f"authors of the department “{department}” live by the calendar “{pen.name(calendar)}”",
            )
            for department, calendar in calendars.by_department.items()
        ),
        pen.say(
            f"напоминания, которые считаются в днях, уходят в {_clock(calendars.reminders_at)}",
            f"reminders counted in days leave at {_clock(calendars.reminders_at)}",
        )
        if calendars.reminders_at is not None
        else "",
    ]


def country_name(pen: Pen, code: str) -> str:
    """«РФ»; the code of any other country; nothing for none."""
    return pen.say("РФ", "Russia") if code == "RU" else code


def _units(pen: Pen) -> Iterator[str]:
    yield pen.say("мин, ч, сут — подряд", "min, h, full d: round the clock")
    for key, calendar in pen.edition.calendars.named.items():
        if calendar.unit:
            steps = (60, 3600, 86400)
            units = [
                engine.duration_text(engine.Duration(1, step, key), pen.rules.prefixes, pen.language)[2:]
                for step in map(engine.Step, steps)
            ]
            name = pen.name(key)
            yield pen.say(
                f"{', '.join(units)} — по календарю «{name}»", f"{', '.join(units)}: by the calendar “{name}”"
            )
    yield pen.say("к.д — календарные дни", "c.d: calendar days")


def _days(pen: Pen) -> list[str]:
    days = pen.edition.calendars.days
    following = days.first_day == engine.FirstDay.NEXT_DAY
    return [
        pen.say(
            "первым рабочим днём срока считается следующий рабочий день",
            "the first working day of a term is the next working day",
        )
        if following
        else pen.say(
            "первым рабочим днём срока считается день события",
            "the first working day of a term is the day of the event",
        ),
        pen.say(
            "срок в рабочих днях истекает в конце часов последнего дня",
            "a term in working days ends at the closing time of its last day",
        ),
    ]


def _after_hours(pen: Pen) -> list[str]:
    waits = pen.edition.calendars.after_hours.hours == engine.AfterHours.NEXT_OPENING
    return [
        pen.say(
            "запрос, поданный вне часов, получает номер сразу, а рабочие часы по нему идут с ближайшего открытия",
            "a ticket filed after hours gets its number at once; its working hours run from the next opening",
        )
        if waits
        else pen.say(
            "часы по запросу, поданному вне часов, идут сразу",
            "time runs at once for a ticket filed after hours",
        ),
        pen.say(
            "рабочие дни считаются от дня регистрации", "working days count from the day of registration"
        ),
        _cut_off(pen),
    ]


def _cut_off(pen: Pen) -> str:
    hour = pen.edition.calendars.after_hours.cut_off
    if hour is None:
        return ""
    return pen.say(
        f"поступившее в рабочий день позже {_clock(hour)} считается со следующего рабочего дня",
        f"what comes on a working day after {_clock(hour)} counts from the next working day",
    )


def _clock(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}"
