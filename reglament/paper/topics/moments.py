"""Moments of worked examples and control tables, which stand without a zone of time."""

from __future__ import annotations

from datetime import datetime

from reglament import engine
from reglament.paper.pen import Pen


def moment(pen: Pen, at: datetime) -> str:
    """A local moment as the document says it."""
    calendar = next(iter(pen.rules.calendars.values()))
    return engine.say_moment(calendar.at(at), pen.rules, pen.language)
