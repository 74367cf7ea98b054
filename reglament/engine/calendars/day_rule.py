"""How days are counted: what an edition says about the first day and about what comes after hours."""

from dataclasses import dataclass
from enum import Enum


class FirstDay(Enum):
    """The day that counts as day one of «N р.д» or «N к.д»."""

    NEXT_DAY = "next day"  # article 191 of the Civil Code: the term runs from the day after the event
    SAME_DAY = "same day"


class AfterHours(Enum):
    """When the hours of a ticket begin to run that came while nobody worked."""

    NEXT_OPENING = "next opening"
    NOW = "now"  # the closed time before the first opening counts as if it were open


@dataclass(frozen=True, slots=True)
class DayRule:
    """The choices together. Working days always count from the day of the event itself.

    `cut_off` (seconds of the day): what begins later counts as if it began with the next working day.
    """

    first_day: FirstDay = FirstDay.NEXT_DAY
    after_hours: AfterHours = AfterHours.NEXT_OPENING
    cut_off: int | None = None
