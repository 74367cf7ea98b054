"""Nominal lengths, for comparing norms of different units: good for a warning, never for a deadline."""

from __future__ import annotations

from reglament.engine.durations import CALENDAR_DAYS, Duration, Step
from reglament.engine.durations import duration_text as written
from reglament.engine.regulation.edition import Edition
from reglament.engine.vocabulary import Norm

_WEEK = 7


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
        return {Norm.BY_PLAN: "по плану", Norm.NONE: "без срока", Norm.NOT_OFFERED: "не оказывается"}[norm]
    return written(norm, prefixes(edition))


def prefixes(edition: Edition) -> dict[str, str]:
    """The letters of durations -> keys of calendars."""
    return {calendar.unit: key for key, calendar in edition.calendars.named.items() if calendar.unit}
