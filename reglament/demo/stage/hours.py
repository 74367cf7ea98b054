"""When the steps of a story happen, on the calendar of the desk."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from reglament import engine
from reglament.demo.stage.errors import Place, StoryError
from reglament.demo.stage.steps import Lapse, Step

FAR = timedelta(days=60)  # no desk is closed for so long
_BACK = re.compile(r"(\d+) (\d{1,2}):(\d{2})")
_DATED = re.compile(r"(\d{1,2})\.(\d{2}) (\d{1,2}):(\d{2})")


@dataclass(frozen=True, slots=True)
class Hours:
    """The working hours of the people in the stories. `opening`: the instant at which the demo opens.

    Whoever comes before the desk opens is already at work; nobody stays after it closes.
    """

    calendar: engine.Calendar
    opening: int

    def begin(self, written: str, place: Place) -> int:
        """«3 11:15»: so many working days before the opening, or «7.03 21:40». Raises StoryError."""
        if found := _BACK.fullmatch(written):
            back, hour, minute = map(int, found.groups())
            return self._at(self._day_back(back), time(hour, minute))
        if _DATED.fullmatch(written):
            return self.moment(written)
        raise StoryError(place, f"когда: «{written}»; нужно «3 11:15» (рабочих дней назад) или «7.03 21:40»")

    def moment(self, written: str) -> int:
        """«21.03 10:00» in the year of the opening."""
        found = _DATED.fullmatch(written)
        if found is None:
            raise ValueError(written)
        day, month, hour, minute = map(int, found.groups())
        year = self.calendar.date_of(self.opening).year
        return self._at(date(year, month, day), time(hour, minute))

    def later(self, at: int, lapse: Lapse) -> int:
        """So much working time after `at`, or the moment that is named."""
        if lapse.moment:
            return self.moment(lapse.moment)
        if lapse.days:
            local = self.calendar.local(at)
            at = self._at(self._day_on(local.date(), lapse.days), local.time())
        left = lapse.seconds
        while left:
            room = max(self._closing(at) - at, 0)
            if left <= room:
                return at + left
            left -= room
            at = self.calendar.next_opening(max(at, self._closing(at)))
        return at

    def until(self, at: int, step: Step) -> int | None:
        """Till when a step says: a moment, or the end of the N-th working day after `at`."""
        if step.until:
            return self.moment(step.until)
        return self.calendar.end_of_working_day(at, step.in_days) if step.in_days else None

    def _closing(self, at: int) -> int:
        """When the day of `at` ends; on a day off it has ended."""
        closing = self.calendar.closing_of(self.calendar.date_of(at))
        return at if closing is None else closing

    def _day_on(self, day: date, days: int) -> date:
        return self.calendar.working_days(day + timedelta(days=1), day + FAR)[days - 1]

    def _day_back(self, days: int) -> date:
        today = self.calendar.date_of(self.opening)
        return self.calendar.working_days_before(today, days)[0] if days else today

    def _at(self, day: date, hour: time) -> int:
        return self.calendar.at(datetime.combine(day, hour))
