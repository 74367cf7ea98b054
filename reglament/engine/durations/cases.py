"""Lengths of time in the Russian cases: «в течение 2 рабочих часов», «по 3 рабочим дням»."""

from __future__ import annotations

from typing import Final

from .notation import duration_words
from .value import CALENDAR_DAYS, Duration, Step

CASES: Final = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
_NOUNS: Final = {
    Step.MINUTE: ("минута минуты минуте минуту минутой минуте", "минут минут минутам минут минутами минутах"),
    Step.HOUR: ("час часа часу час часом часе", "часов часов часам часов часами часах"),
    Step.DAY: ("день дня дню день днём дне", "дней дней дням дней днями днях"),
}
_FULL_DAYS: Final = ("сутки суток суткам сутки сутками сутках", "суток суток суткам суток сутками сутках")
_ENDINGS: Final = {
    "рабоч": ("ий его ему ий им ем", "ая ей ей ую ей ей", "их их им их ими их"),
    "календарн": ("ый ого ому ый ым ом", "ая ой ой ую ой ой", "ых ых ым ых ыми ых"),
}


def duration_in_case(duration: Duration, case: str, working: str | None = None) -> str:
    """The long form in a case. `working` names the calendar whose time is called working time.

    Raises ValueError for a case that Russian does not have.
    """
    place = CASES.index(case)
    if case in ("nominative", "accusative") and not _one(duration.amount):
        return duration_words(duration, "ru", working)  # «2 часа»: as the count has it
    adjective = _adjective(duration, place, working)
    noun = _noun(duration).split()[place]
    named = "" if adjective or duration.calendar in (None, CALENDAR_DAYS) else f" ({duration.calendar})"
    return " ".join(part for part in (str(duration.amount), adjective, noun) if part) + named


def _one(amount: int) -> bool:
    return amount % 10 == 1 and amount % 100 != 11


def _noun(duration: Duration) -> str:
    full = duration.step is Step.DAY and duration.calendar is None
    return (_FULL_DAYS if full else _NOUNS[duration.step])[not _one(duration.amount)]


def _adjective(duration: Duration, place: int, working: str | None) -> str:
    if duration.calendar == CALENDAR_DAYS:
        stem = "календарн"
    elif duration.calendar is not None and duration.calendar == working:
        stem = "рабоч"
    else:
        return ""
    number = 2 if not _one(duration.amount) else 1 if duration.step is Step.MINUTE else 0
    return stem + _ENDINGS[stem][number].split()[place]
