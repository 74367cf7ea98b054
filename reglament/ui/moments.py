"""Dates and times in words, in the reader's language and the desk's time zone (Django's current one)."""

from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache

from django.utils import timezone
from django.utils.dates import MONTHS_ALT, WEEKDAYS_ABBR

from reglament.ui.language import language
from reglament.ui.speaking import gettext

NBSP = "\u00a0"
Instant = datetime | int


def local(value: Instant) -> datetime:
    """An instant, aware or as seconds since the epoch in UTC, in the current time zone."""
    moment = datetime.fromtimestamp(value, UTC) if isinstance(value, int) else value
    return timezone.localtime(moment)


def moment_words(value: Instant, now: Instant) -> str:
    """«сегодня, 14:30», «вт, 3 марта, 14:30»; the year only when it is not this one."""
    moment, today = local(value), local_day(now)
    return f"{day_words(moment.date(), today)},{NBSP}{time_words(moment)}"


def day_words(day: date, today: date) -> str:
    """«вчера», «сегодня», «завтра», «вт, 3 марта», «3 марта 2027»."""
    near = {-1: gettext("вчера"), 0: gettext("сегодня"), 1: gettext("завтра")}
    if word := near.get((day - today).days):
        return word
    written = f"{day.day}{NBSP}{MONTHS_ALT[day.month]}"
    return f"{weekday_words(day)}, {written}" if day.year == today.year else f"{written} {day.year}"


def local_day(value: Instant) -> date:
    """Its day in the current time zone. A page asks it of one `now` for every row."""
    return _day(value, timezone.get_current_timezone())


@lru_cache(maxsize=64)
def _day(value: Instant, zone: tzinfo) -> date:
    return local(value).date()


def until_words(value: Instant, now: Instant) -> str:
    """A deadline as short as a queue row needs: «до 16:40», «пн до 9:30», «3.03 до 9:30»."""
    moment, today = local(value), local_day(now)
    until = gettext("до %(time)s") % {"time": time_words(moment)}
    ahead = (moment.date() - today).days
    if ahead == 0:
        return until.replace(" ", NBSP)
    if ahead == 1:
        return f"{gettext('завтра')} {until}".replace(" ", NBSP)
    day = weekday_words(moment) if 0 < ahead < 7 else f"{moment.day}.{moment.month:02}"
    return f"{day} {until}".replace(" ", NBSP)


def time_words(moment: datetime) -> str:
    """`9:30`: hours without a leading zero, as a timetable on a door."""
    return f"{moment.hour}:{moment.minute:02}"


def weekday_words(day: date) -> str:
    """«вт»; in English "Tue"."""
    word = str(WEEKDAYS_ABBR[day.weekday()])
    return word if language() == "en" else word.lower()
