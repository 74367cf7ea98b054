"""Durations in the unit they were promised in: «2 р.д» is not «18 р.ч», and nothing converts one silently."""

from .cases import duration_in_case
from .counting import bounds, due, elapsed, latest_start, seconds_on
from .errors import DurationError, IncomparableError
from .notation import duration_text, duration_words, known_units, parse_duration
from .spelling import unit_spelling
from .value import CALENDAR_DAYS, Duration, Step
from .words import STEP_OF, UNIT_LETTERS

__all__ = [
    "CALENDAR_DAYS",
    "STEP_OF",
    "UNIT_LETTERS",
    "Duration",
    "DurationError",
    "IncomparableError",
    "Step",
    "bounds",
    "due",
    "duration_in_case",
    "duration_text",
    "duration_words",
    "elapsed",
    "known_units",
    "latest_start",
    "parse_duration",
    "seconds_on",
    "unit_spelling",
]
