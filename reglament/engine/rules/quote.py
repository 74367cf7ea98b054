"""A quote: what one clock promises one ticket, and on which calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from operator import add, attrgetter
from typing import Any, NamedTuple

from reglament.engine.calendars import AfterHours, Calendar, DayRule
from reglament.engine.conditions import Circumstances
from reglament.engine.durations import CALENDAR_DAYS, Duration, Step, due
from reglament.engine.vocabulary import Norm

from .clocks import ClockRule

_DAY = 86_400


class Quote(NamedTuple):
    """A norm with its clause and the time it is counted in. `scale` None: day and night count alike."""

    norm: Duration | Norm
    clause: str
    calendar: str
    scale: Calendar | None
    ends: Callable[[int], int] | None  # the end of the norm if it begins then; None: no length is promised
    after_hours: AfterHours | None  # of a norm of hours: when they count if nobody works at the start
    span: Callable[[int, int], int]  # seconds of its time from one instant to another
    walk: Callable[[int, int], int]  # the instant so many of these seconds after another
    rolls: Callable[[int], int] | None = None  # whence it counts, where days have an hour of cut-off
    row: tuple[str, ...] = ()  # of the target: what besides the ticket's own matter it was chosen by

    def due(self, start: int, paused: int = 0) -> int | None:
        """When the norm ends if it begins at `start` and stands for `paused` seconds of its own time."""
        if self.ends is None:
            return None
        end = self.ends(start)
        return self.walk(end, paused) if paused else end


class Tariff:
    """All quotes of one clock, remembered by what its conditions ask of a ticket."""

    __slots__ = ("_anything", "_asked", "_calendars", "_day_rule", "_known", "_rule")

    def __init__(
        self,
        rule: ClockRule,
        calendars: Mapping[str, Calendar],
        anything: Calendar | None,
        day_rule: DayRule,
    ) -> None:
        self._rule = rule
        self._calendars = calendars
        self._anything = anything
        self._day_rule = day_rule
        conditions = [target.when for target in rule.targets] + [when for when, _ in rule.calendars]
        asked = {dimension for when in conditions for dimension in when.asks}
        dimensions = sorted(asked | ({"author_calendar"} if rule.authors_time else set()))
        self._asked: Callable[[Circumstances], Any] = attrgetter(*dimensions) if dimensions else _nothing
        self._known: dict[Any, Quote] = {}

    def quote(self, ticket: Circumstances) -> Quote:
        """The first target of the clock that fits the ticket, counted in the time of its own unit."""
        asked = self._asked(ticket)
        found = self._known.get(asked)
        if found is None:
            found = self._known[asked] = self._quote(ticket)
        return found

    def _quote(self, ticket: Circumstances) -> Quote:
        target = next((target for target in self._rule.targets if target.when.holds(ticket)), None)
        if target is None:
            return self._of(ticket, Norm.NONE, self._rule.clause)
        found = self._of(ticket, target.norm, target.clause)
        return found._replace(row=target.row) if target.row else found

    def _of(self, ticket: Circumstances, norm: Duration | Norm, clause: str) -> Quote:
        """The unit of a norm («р.ч») names its calendar; that of the clock counts what has no norm."""
        rule = self._rule
        named = next((name for when, name in rule.calendars if when.holds(ticket)), "")
        base = self._calendars.get(named, self._anything)
        if isinstance(norm, Norm) or base is None:
            return _quote(norm, clause, named, base, None)
        if norm.is_round_the_clock:
            return _quote(norm, clause, norm.calendar or "", None, _ends(base, norm, self._day_rule))
        if rule.authors_time and norm.calendar != CALENDAR_DAYS:
            norm = replace(norm, calendar=self._of_author(ticket, norm))
        own = self._calendars[str(norm.calendar)]
        after_hours = None if norm.step is Step.DAY else self._day_rule.after_hours
        ends = _ends(own, norm, self._day_rule)
        if self._day_rule.cut_off is None:
            return _quote(norm, clause, str(norm.calendar), own, ends, after_hours)
        rolls = partial(_rolled, own, self._day_rule.cut_off)
        found = _quote(norm, clause, str(norm.calendar), own, lambda start: ends(rolls(start)), after_hours)
        return found._replace(rolls=rolls)

    def _of_author(self, ticket: Circumstances, norm: Duration) -> str | None:
        own: str = getattr(ticket, "author_calendar", "")
        return own if own in self._calendars else norm.calendar


def _nothing(ticket: Circumstances) -> None:
    """What a clock asks whose norm is the same for every ticket."""


def spanning(scale: Calendar | None) -> Callable[[int, int], int]:
    """How to measure from one instant to another on a calendar, or round the clock."""
    return _seconds if scale is None else scale.between


def _quote(
    norm: Duration | Norm,
    clause: str,
    name: str,
    scale: Calendar | None,
    ends: Callable[[int], int] | None,
    after_hours: AfterHours | None = None,
) -> Quote:
    walk = add if scale is None else scale.add
    return Quote(norm, clause, name, scale, ends, after_hours, spanning(scale), walk)


def _rolled(calendar: Calendar, cut_off: int, at: int) -> int:
    """The opening of the next working day for what begins after the hour of cut-off of a working day."""
    local = calendar.local(at)
    midnight = at - (local.hour * 3600 + local.minute * 60 + local.second)
    if at - midnight < cut_off or calendar.next_opening(midnight) >= midnight + _DAY:
        return at
    return calendar.next_opening(midnight + _DAY)


def _seconds(start: int, end: int) -> int:
    return end - start


def _ends(calendar: Calendar, norm: Duration, rule: DayRule) -> Callable[[int], int]:
    """`durations.due` of one norm, its case worked out once: this is asked at every start of a clock."""
    if norm.calendar not in (None, CALENDAR_DAYS):
        if norm.step is Step.DAY:
            return partial(calendar.end_of_working_day, number=norm.amount, first_day=rule.first_day)
        if rule.after_hours is AfterHours.NEXT_OPENING:
            return partial(calendar.add, seconds=norm.amount * norm.step)
    return partial(due, calendar, duration=norm, rule=rule)
