"""A year at a glance: twelve small months with what is unusual about a day."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.utils.dates import MONTHS, WEEKDAYS_ABBR
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

DayKind = Literal["off", "short", "extra", "special"]


@dataclass(frozen=True)
class DayMark:
    """Why a day differs: `off` no work, `short` fewer hours, `extra` work at a weekend, `special` hours."""

    kind: DayKind
    note: str = ""


def year_html(year: int, marks: Mapping[date, DayMark], today: date | None = None) -> SafeString:
    """Twelve months as tables; weekends are told by their column, marked days by figure and hidden words."""
    months = "".join(_month(year, month, marks, today) for month in range(1, 13))
    return SafeString(f'<div class="year">{months}</div>')


def _month(year: int, month: int, marks: Mapping[date, DayMark], today: date | None) -> str:
    head = "".join(
        format_html('<th scope="col">{}</th>', str(WEEKDAYS_ABBR[day]).lower()) for day in range(7)
    )
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    body = "".join(
        f"<tr>{''.join(_day(day, month, marks.get(day), today) for day in week)}</tr>" for week in weeks
    )
    caption = format_html("<caption>{}</caption>", str(MONTHS[month]).capitalize())
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _day(day: date, month: int, mark: DayMark | None, today: date | None) -> str:
    if day.month != month:
        return "<td></td>"
    kind = mark.kind if mark else "weekend" if day.weekday() > 4 else "work"
    return format_html(
        '<td data-kind="{}"{}>{}{}</td>',
        kind,
        SafeString(' aria-current="date"') if day == today else "",
        day.day,
        format_html('<span class="vh">: {}{}</span>', _word(mark.kind), f", {mark.note}" * bool(mark.note))
        if mark
        else "",
    )


def _word(kind: DayKind) -> str:
    return {
        "off": gettext("выходной"),
        "short": gettext("короткий день"),
        "extra": gettext("рабочий день"),
        "special": gettext("особые часы"),
    }[kind]
