"""Section 1.1: the document, its annexes, calendars, clocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from reglament.engine.calendars.week import Week
from reglament.engine.names import Name
from reglament.engine.notation.closed import Country, Either, OpenHours, TimeZone, UnitLetter, name_of, phrase
from reglament.engine.notation.keyed import Keyed
from reglament.engine.notation.named import Named
from reglament.engine.notation.norms import CalendarRows
from reglament.engine.notation.numbers import Day, TimeOfDay, Whole
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Prose, Word
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.spots import Use
from reglament.engine.notation.weeks import WeekOfHours
from reglament.engine.notation.words import (
    AFTER_HOURS,
    CALENDAR_CORRECTED,
    DAY_END,
    DAYS_FROM,
    FIRST_DAY,
    FOLLOWS_HOLIDAYS,
    LANGUAGES,
    OPEN_TICKETS,
    OTHERS,
    UNKNOWN_YEARS,
)
from reglament.engine.notation.words_of_annexes import ANNEX_KINDS
from reglament.engine.notation.words_of_duties import UNTIL_ORDERED
from reglament.engine.notation.written import Mask
from reglament.engine.regulation.calendars import AfterHoursTerms, Band, DayTerms, Holidays, WorkingCalendar
from reglament.engine.regulation.document import AnnexTerms, Bound, Document, Trial

from .parts import CALENDAR, LINES, PROSE, ROLES, WHO, may, need

_TRIAL = Record(
    Trial,
    (
        need("head", "не_выше", "not_above", WHO),
        need("until", "по", "until", Either(first=phrase(UNTIL_ORDERED), other=Day(use=Use.ACTS))),
    ),
)
_ACTING_NAMES = Many(Prose(use=Use.ACTS), split=False)
_BOUND = Record(
    Bound,
    (
        may("organisations", "организации", "organisations", _ACTING_NAMES),
        may("plans", "тарифы", "plans", _ACTING_NAMES),
        may("departments", "отделы", "departments", _ACTING_NAMES),
        may("zones", "зоны", "zones", Many(name_of(Sort.ZONE))),
    ),
)
DOCUMENT: Final = Record(
    Document,
    (
        need("title", "название", "title", PROSE),
        need("number", "редакция", "edition", Word()),
        need("effective_from", "действует_с", "effective_from", Day()),
        may("organisation", "организация", "organisation", PROSE),
        may("contractor", "исполнитель", "contractor", PROSE),
        may("approved", "утверждён", "approved", Day(use=PROSE.use)),
        may("approved_by", "утверждает", "approved_by", PROSE),
        may("enacted", "введён", "enacted", PROSE),
        may("review", "пересмотр", "review", PROSE),
        may("owner", "владелец", "owner", PROSE),
        may("master_systems", "мастер_система", "master_systems", LINES),
        may("languages", "языки", "languages", Many(phrase(LANGUAGES))),
        may("users", "пользователей", "users", Whole(least=1)),
        may("number_mask", "номер_запроса", "number_mask", Mask()),
        may("open_tickets", "новая_редакция_и_открытые_запросы", "open_tickets", phrase(OPEN_TICKETS)),
        may("bound", "только_для", "only_for", _BOUND),
        may("trial", "опытная_эксплуатация", "trial", _TRIAL),
        may("calendar_corrected", "исправлен_календарь", "calendar_corrected", phrase(CALENDAR_CORRECTED)),
    ),
)


def _annex_terms(number: int, clause: str, changed_by: tuple[str, ...] = ()) -> Callable[[Name], AnnexTerms]:
    return lambda name: AnnexTerms(name=name, number=number, changed_by=changed_by, clause=clause)


def _annexes(clause: str, **terms: Callable[[Name], AnnexTerms]) -> dict[str, AnnexTerms]:
    return {kind: make(Name(*ANNEX_KINDS[kind])) for kind, make in terms.items()}


_ANNEX = Record(
    _annex_terms,
    (
        need("number", "номер", "number", Whole(least=1, most=99)),
        may("changed_by", "меняет", "changed_by", ROLES),
    ),
    shorthand="number",
)
ANNEXES: Final = Record(
    _annexes, tuple(may(kind, words[0], words[1], _ANNEX) for kind, words in ANNEX_KINDS.items())
)


def _calendar(name: Name, clause: str, **values: Any) -> Callable[[Week], WorkingCalendar]:
    return lambda week: WorkingCalendar(name=name, week=week, clause=clause, **values)


_CALENDAR = WeekOfHours(
    Record(
        _calendar,
        (
            may("unit", "единица", "unit", UnitLetter()),
            may("short_day", "короткий_день", "short_day", OpenHours()),
            may("follows_holidays", "праздники", "holidays", phrase(FOLLOWS_HOLIDAYS)),
        ),
        named="name",
    )
)
_DAYS = Record(
    DayTerms,
    (
        may("first_day", "первый_день", "first_day", phrase(FIRST_DAY)),
        may("expires", "истекает", "expires", phrase(DAY_END)),
    ),
)
_AFTER_HOURS = Record(
    AfterHoursTerms,
    (
        may("hours", "часы", "hours", phrase(AFTER_HOURS)),
        may("days", "дни", "days", phrase(DAYS_FROM)),
        may("cut_off", "отсечка", "cut_off", TimeOfDay()),
    ),
)
_HOLIDAYS = Record(
    Holidays,
    (
        need("country", "страна", "country", Country()),
        may("region", "регион", "region", Word()),
        may("unknown_years", "неизвестные_годы", "unknown_years", phrase(UNKNOWN_YEARS)),
    ),
    shorthand="country",
)

_BAND = Record(
    Band,
    (
        may("within", "в_часы", "within", CALENDAR),
        may("outside", "вне_часов", "outside", CALENDAR),
    ),
    named="name",
    shorthand="within",
)


def _calendars(**values: Any) -> dict[str, Any]:
    """Values for `Calendars`; what is by priority may also name the rest."""
    by_priority = dict(values.pop("by_priority", {}))
    default = by_priority.pop("", "") or next(iter(values["named"]), "")
    return {**values, "by_priority": by_priority, "default": default}


CALENDARS: Final = Record(
    _calendars,
    (
        need("timezone", "часовой_пояс", "time_zone", TimeZone()),
        may("holidays", "производственный_календарь", "official_calendar", _HOLIDAYS),
        may("days", "рабочий_день", "working_day", _DAYS),
        may("after_hours", "запрос_вне_часов", "after_hours", _AFTER_HOURS),
        may(
            "by_priority",
            "по_приоритету",
            "by_priority",
            Keyed((Sort.PRIORITY,), CALENDAR, (("", OTHERS),)),
        ),
        may("by_ticket", "по_запросу", "by_ticket", CalendarRows()),
        may("bands", "полосы", "bands", Named(Sort.BAND, _BAND)),
        may("by_department", "по_отделу", "by_department", Named(Sort.DEPARTMENT, CALENDAR)),
        may("reminders_at", "напоминания_в", "reminders_at", TimeOfDay()),
    ),
    rest=Named(Sort.CALENDAR, _CALENDAR),
    rest_id="named",
)
