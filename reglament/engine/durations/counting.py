"""A duration on a calendar: when it is due, how much of it has gone, what a pause moves."""

from reglament.engine.calendars import AfterHours, Calendar, DayRule

from .value import CALENDAR_DAYS, Duration, Step

STANDARD_RULE = DayRule()


def due(
    calendar: Calendar, start: int, duration: Duration, rule: DayRule = STANDARD_RULE, paused: int = 0
) -> int:
    """The instant at which a duration begun at `start` ends, moved by `paused` seconds of its own time.

    Minutes and hours run over open time, or round the clock; «N р.д» ends with the hours of its last day,
    «N к.д» with the midnight after it (articles 191, 194 of the Civil Code). `calendar` is that of the
    duration; for one without a calendar, any calendar in the right time zone.
    Raises UnknownYearError, NoOpenTimeError, OutOfRangeError.
    """
    if duration.calendar is None:
        return start + duration.amount * duration.step + paused
    if duration.calendar == CALENDAR_DAYS:
        return calendar.end_of_calendar_day(start, duration.amount, rule.first_day) + paused
    if duration.step is Step.DAY:
        end = calendar.end_of_working_day(start, duration.amount, rule.first_day)
        return calendar.add(end, paused) if paused else end
    seconds = duration.amount * duration.step + paused
    if rule.after_hours is AfterHours.NOW:
        head = calendar.next_opening(start) - start
        if head >= seconds:
            return start + seconds
        return calendar.add(start + head, seconds - head)
    return calendar.add(start, seconds)


def latest_start(calendar: Calendar, end: int, duration: Duration, rule: DayRule = STANDARD_RULE) -> int:
    """The latest instant from which a duration is over by `end`: «не позже чем за 3 р.д до работ».

    `calendar` as for `due`. Raises UnknownYearError, NoOpenTimeError, OutOfRangeError.
    """
    reach = duration.amount * duration.step
    low = end - reach
    while due(calendar, low, duration, rule) > end:
        reach *= 2
        low = end - reach
    high = end
    while high - low > 1:
        middle = (low + high) // 2
        if due(calendar, middle, duration, rule) <= end:
            low = middle
        else:
            high = middle
    return low


def elapsed(
    calendar: Calendar,
    start: int,
    end: int,
    duration: Duration,
    rule: DayRule = STANDARD_RULE,
    origin: int | None = None,
) -> int:
    """Seconds from `start` to `end` in the time of the duration: what a clock spent, or how long a pause was.

    `origin` is the start of the clock where a rule says that its hours run at once (AfterHours.NOW): the
    closed time between it and the next opening counts too.
    """
    if duration.is_round_the_clock:
        return end - start
    worked = calendar.between(start, end)
    if rule.after_hours is AfterHours.NOW and duration.step is not Step.DAY and origin is not None:
        worked += max(0, min(end, calendar.next_opening(origin)) - max(start, origin))
    return worked


def seconds_on(calendar: Calendar, start: int, duration: Duration, rule: DayRule = STANDARD_RULE) -> int:
    """How long a duration is in seconds of its own time if it begins at `start`: what shares are taken of,
    and what makes durations of different units comparable."""
    if duration.seconds is not None:
        return duration.seconds
    return elapsed(calendar, start, due(calendar, start, duration, rule), duration, rule)


def bounds(
    calendar: Calendar, duration: Duration, year: int, rule: DayRule = STANDARD_RULE
) -> tuple[int, int]:
    """The least and the most seconds of its own time that a duration may have if it begins in that year.

    Two durations on one calendar are in order for every ticket if their bounds are.
    """
    if duration.seconds is not None:
        return duration.seconds, duration.seconds
    lengths = [seconds_on(calendar, start, duration, rule) for start in calendar.edges_of_days(year)]
    return min(lengths), max(lengths)
