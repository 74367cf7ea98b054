"""Hours that run at once: the closed time between a start after hours and the next opening counts as open."""

from __future__ import annotations

from reglament.engine.calendars import Calendar


class Head:
    """The time of a clock that began while nobody worked, where hours run at once."""

    __slots__ = ("calendar", "opening", "start")

    def __init__(self, calendar: Calendar, start: int) -> None:
        self.calendar = calendar
        self.start = start
        self.opening = calendar.next_opening(start)

    def between(self, start: int, end: int) -> int:
        """Seconds from one instant to another, the head included; negative if `end` comes first."""
        if end < start:
            return -self.between(end, start)
        head = min(end, self.opening) - max(start, self.start)
        return self.calendar.between(start, end) + max(0, head)

    def add(self, start: int, seconds: int) -> int:
        """The instant at which so many seconds after `start` are used up; negative goes back."""
        if seconds < 0:
            return self._back(start, -seconds)
        left = max(0, self.opening - start) if start >= self.start else 0
        if left >= seconds:
            return start + seconds
        return self.calendar.add(max(start, self.opening), seconds - left)

    def _back(self, end: int, seconds: int) -> int:
        worked = self.calendar.between(self.opening, end) if end > self.opening else 0
        if worked >= seconds:
            return self.calendar.add(end, -seconds)
        return min(end, self.opening) - (seconds - worked)
