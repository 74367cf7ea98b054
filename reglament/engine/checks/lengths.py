"""Nominal lengths, for comparing norms of different units: good for a warning, never for a deadline."""

from __future__ import annotations

from reglament.engine.durations import CALENDAR_DAYS, UNIT_LETTERS, Duration, Step
from reglament.engine.durations import duration_text as written
from reglament.engine.names import Text
from reglament.engine.regulation.edition import Edition
from reglament.engine.vocabulary import Norm

_WEEK = 7
_NORMS = {
    Norm.BY_PLAN: Text("по плану", "by plan"),
    Norm.NONE: Text("без срока", "no norm"),
    Norm.NOT_OFFERED: Text("не оказывается", "not offered"),
}


def nominal_seconds(duration: Duration, edition: Edition) -> float:
    """Roughly how long this is from start to end, around the clock: a day of work is a day and a bit."""
    calendar = edition.calendars.named.get(duration.calendar or "")
    if calendar is None or duration.calendar == CALENDAR_DAYS:
        return float(duration.amount * duration.step)
    days = sum(1 for hours in calendar.week if hours) or 1
    if duration.step is Step.DAY:
        return duration.amount * 86_400 * _WEEK / days
    weekly = sum(end - start for hours in calendar.week for start, end in hours) or 1
    return duration.amount * duration.step * _WEEK * 86_400 / weekly


def said(norm: Duration | Norm | None, edition: Edition) -> str:
    """A norm as the edition would write it; "" for none."""
    if norm is None:
        return ""
    if isinstance(norm, Norm):
        return _NORMS[norm]
    units = prefixes(edition)
    return Text(written(norm, units), written(norm, units, "en"))


def prefixes(edition: Edition) -> dict[str, str]:
    """The letters of durations, Russian and English, -> keys of calendars."""
    own = {calendar.unit: key for key, calendar in edition.calendars.named.items() if calendar.unit}
    return {**own, **{fellow: own[letter] for letter, fellow in UNIT_LETTERS if letter in own}}
