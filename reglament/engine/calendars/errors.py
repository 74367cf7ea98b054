"""What may be wrong with a calendar or with a question put to it.

Every error is data (a code and values); its sentence exists in Russian and in English and says what to do.
"""

from typing import ClassVar, Literal

Language = Literal["ru", "en"]

WORDING: dict[str, dict[Language, str]] = {
    "hours": {
        "ru": "«{text}» — не часы работы. Напишите так: 09:00-18:00, или 09:00-12:00, 13:00-18:00, "
        "или 22:00-06:00, или круглосуточно, или выходной.",
        "en": "“{text}” is not a set of working hours. Write 09:00-18:00, or 09:00-12:00, 13:00-18:00, "
        "or 22:00-06:00, or round the clock, or closed.",
    },
    "overlap": {
        "ru": "Часы «{text}» пересекаются: каждый промежуток начинается не раньше, чем кончился предыдущий.",
        "en": "The hours “{text}” overlap: each interval starts no earlier than the one before it ends.",
    },
    "weekday": {
        "ru": "«{text}» — не день недели. Напишите пн, вт, ср, чт, пт, сб, вс или промежуток: пн-пт.",
        "en": "“{text}” is not a day of the week. Write mon, tue, wed, thu, fri, sat, sun or mon-fri.",
    },
    "weekday_twice": {
        "ru": "День «{text}» назван в неделе дважды: оставьте один раз.",
        "en": "The day “{text}” occurs twice in the week: name it once.",
    },
    "zone": {
        "ru": "Часового пояса «{text}» нет. {near}",
        "en": "There is no time zone “{text}”. {near}",
    },
    "unknown_year": {
        "ru": "Календарь «{calendar}»: нет производственного календаря ({source}) на {year} год. "
        "Дополните календарь года или напишите в редакции «неизвестные_годы: по дням недели».",
        "en": "Calendar “{calendar}”: the official calendar ({source}) has no year {year}. "
        "Add that year or write “unknown_years: by weekdays” in the edition.",
    },
    "no_open_time": {
        "ru": "В календаре «{calendar}» больше нет рабочего времени: срок по нему не наступит никогда. "
        "Проверьте часы недели и особые дни.",
        "en": "Calendar “{calendar}” has no open time left: a deadline on it would never come. "
        "Check the hours of the week and the special days.",
    },
    "out_of_range": {
        "ru": "Момент или год {at} вне календаря «{calendar}»: он ведётся со 2 по 9998 год.",
        "en": "The instant or year {at} lies outside the calendar “{calendar}” (years 2 to 9998).",
    },
    "no_such_working_day": {
        "ru": "Календарь «{calendar}»: в месяце {month:02d}.{year} нет {number}-го рабочего дня, "
        "последний из них {count}-й.",
        "en": "Calendar “{calendar}”: the month {month:02d}.{year} has no working day number {number}, "
        "the last is number {count}.",
    },
}


class CalendarError(ValueError):
    """A calendar is badly written, or cannot answer. `code` and `values` say why; `text` says it in words."""

    code: ClassVar[str]

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.text("ru"))

    def text(self, language: Language) -> str:
        """The sentence for a reader, with what to do."""
        return WORDING[self.code][language].format(**self.values)


class HoursError(CalendarError):
    """The hours of a day cannot be read."""

    code = "hours"


class OverlappingHoursError(CalendarError):
    """Intervals of one day overlap or stand out of order."""

    code = "overlap"


class WeekdayError(CalendarError):
    """The name of a weekday, or of a range of weekdays, cannot be read."""

    code = "weekday"


class WeekdayTwiceError(CalendarError):
    """Two lines of a week name the same day."""

    code = "weekday_twice"


class UnknownZoneError(CalendarError):
    """There is no such IANA time zone in the pinned time zone data."""

    code = "zone"


class UnknownYearError(CalendarError):
    """The official calendar of a needed year is missing; `values["year"]` names it."""

    code = "unknown_year"


class NoOpenTimeError(CalendarError):
    """The calendar never opens again in the direction asked."""

    code = "no_open_time"


class OutOfRangeError(CalendarError):
    """The instant cannot be put on a calendar at all."""

    code = "out_of_range"


class NoSuchWorkingDayError(CalendarError):
    """The month has fewer working days than asked for."""

    code = "no_such_working_day"
