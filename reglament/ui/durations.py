"""Lengths of time in words. Seconds come in; units are named, never converted into one another silently."""

from reglament.ui.speaking import gettext

NBSP = "\u00a0"
MINUS = "−"
MINUTE, HOUR, DAY = 60, 3600, 86400


def duration_words(seconds: int, *, working: bool = False) -> str:
    """«2 ч 15 мин»; working time says so: «2 р.ч 15 мин».

    Working time is never given in days, whose length only a calendar knows; plain time is, from 48 hours on.
    """
    if working:
        return _two_units(seconds, HOUR, gettext("р.ч"), gettext("мин"))
    if abs(seconds) >= 2 * DAY:
        return _two_units(seconds, DAY, gettext("сут"), gettext("ч"), small_length=HOUR)
    return _two_units(seconds, HOUR, gettext("ч"), gettext("мин"))


def short_words(seconds: int) -> str:
    """The form for a deadline chip: «35 м», «−2 ч 10 м», whole hours from a hundred on."""
    if abs(seconds) >= 100 * HOUR:
        return f"{_sign(seconds)}{abs(seconds) // HOUR}{NBSP}{gettext('ч')}"
    return _two_units(seconds, HOUR, gettext("ч"), gettext("м"))


def _two_units(seconds: int, large_length: int, large: str, small: str, *, small_length: int = MINUTE) -> str:
    whole, rest = divmod(abs(seconds), large_length)
    parts = [(whole, large), (rest // small_length, small)]
    said = [f"{number}{NBSP}{unit}" for number, unit in parts if number] or [f"0{NBSP}{small}"]
    return _sign(seconds) + NBSP.join(said)


def _sign(seconds: int) -> str:
    return MINUS if seconds < 0 else ""
