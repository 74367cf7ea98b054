"""The value: so many steps on a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import total_ordering
from typing import Final

from .errors import IncomparableError

CALENDAR_DAYS: Final = "calendar days"
"""The calendar of «к.д»: dates in a row, each ending at midnight."""


class Step(IntEnum):
    """The step of a unit; its number is its length in seconds. A day has that length only round the clock."""

    MINUTE = 60
    HOUR = 3_600
    DAY = 86_400


SHORT_STEPS: Final = {Step.MINUTE: "мин", Step.HOUR: "ч", Step.DAY: "д"}


@total_ordering
@dataclass(frozen=True, slots=True)
class Duration:
    """`amount` steps on a calendar: None runs round the clock, CALENDAR_DAYS counts dates, else the name that
    the edition gives the calendar.

    Ordered within one unit only: comparing across units raises IncomparableError.
    """

    amount: int
    step: Step
    calendar: str | None = None

    def __post_init__(self) -> None:
        if self.amount < 0:
            raise ValueError(f"a duration is not negative: {self.amount}")
        if self.calendar == CALENDAR_DAYS and self.step is not Step.DAY:
            raise ValueError("calendar days have no hours or minutes")

    @property
    def seconds(self) -> int | None:
        """Its length in open seconds of its own calendar; None for working and calendar days: they vary."""
        if self.step is Step.DAY and self.calendar is not None:
            return None
        return self.amount * self.step

    @property
    def is_round_the_clock(self) -> bool:
        """Day and night count alike, for «мин ч сут» as for «к.д»: its pauses are measured so as well."""
        return self.calendar is None or self.calendar == CALENDAR_DAYS

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Duration):
            return NotImplemented
        if (self.step, self.calendar) != (other.step, other.calendar):
            raise IncomparableError(
                f"{self} and {other} are of different units; compare seconds_on a calendar"
            )
        return self.amount < other.amount

    def __str__(self) -> str:
        """The short Russian form with the name of the calendar as its prefix: `4 служба.ч`."""
        if self.calendar == CALENDAR_DAYS:
            return f"{self.amount} к.д"
        if self.calendar is None:
            return f"{self.amount} {'сут' if self.step is Step.DAY else SHORT_STEPS[self.step]}"
        return f"{self.amount} {self.calendar}.{SHORT_STEPS[self.step]}"
