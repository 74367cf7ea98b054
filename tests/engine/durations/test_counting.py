"""When durations end, on the calendars of «Северный путь»: the line 09:00-18:00, duty 07:00-23:00 daily."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reglament.engine import (
    CALENDAR_DAYS,
    RUSSIA,
    AfterHours,
    Calendar,
    DayRule,
    Duration,
    FirstDay,
    IncomparableError,
    Step,
    bounds,
    due,
    elapsed,
    parse_duration,
    seconds_on,
)

HOUR = 3600
LINE = Calendar.weekly("служба", {"пн-пт": "09:00-18:00"}, "Europe/Moscow", official=RUSSIA)
DUTY = Calendar.weekly("дежурство", {"пн-вс": "07:00-23:00"}, "Europe/Moscow")
PREFIXES = {"р": "служба", "д": "дежурство"}
AT_ONCE = DayRule(after_hours=AfterHours.NOW)
SAME_DAY = DayRule(first_day=FirstDay.SAME_DAY)


def at(written: str) -> int:
    return LINE.at(datetime.strptime(written, "%d.%m.%Y %H:%M"))


def ends(written: str, start: str, rule: DayRule | None = None, paused: int = 0) -> str:
    duration = parse_duration(written, PREFIXES)
    calendar = DUTY if duration.calendar == "дежурство" else LINE
    return f"{calendar.local(due(calendar, at(start), duration, rule or DayRule(), paused)):%d.%m.%Y %H:%M}"


@pytest.mark.parametrize(
    ("norm", "registered", "due_at"),
    [
        ("15 мин", "10.07.2026 23:50", "11.07.2026 00:05"),
        ("1 сут", "10.07.2026 15:00", "11.07.2026 15:00"),
        ("4 р.ч", "10.07.2026 15:00", "13.07.2026 10:00"),
        ("4 р.ч", "10.07.2026 14:00", "10.07.2026 18:00"),
        ("4 р.ч", "30.04.2026 15:00", "04.05.2026 11:00"),
        ("2 р.д", "10.07.2026 15:00", "14.07.2026 18:00"),
        ("2 д.ч", "10.07.2026 22:00", "11.07.2026 08:00"),
        ("30 д.мин", "11.07.2026 03:00", "11.07.2026 07:30"),
        ("0 д.мин", "11.07.2026 03:00", "11.07.2026 07:00"),
        ("10 к.д", "10.07.2026 15:00", "21.07.2026 00:00"),
    ],
)
def test_each_unit_ends_by_its_own_count(norm: str, registered: str, due_at: str) -> None:
    assert ends(norm, registered) == due_at


def test_two_working_days_are_not_eighteen_working_hours() -> None:
    assert ends("2 р.д", "10.07.2026 10:00") == "14.07.2026 18:00"
    assert ends("18 р.ч", "10.07.2026 10:00") == "14.07.2026 10:00"


def test_after_hours_working_hours_wait_and_working_days_count_from_registration() -> None:
    """A ticket of 19:40 and one of 17:59 have the same «1 р.д»; its «1 р.ч» runs from the next opening."""
    assert ends("1 р.ч", "10.07.2026 19:40") == "13.07.2026 10:00"
    assert ends("1 р.д", "09.07.2026 19:40") == ends("1 р.д", "09.07.2026 17:59") == "10.07.2026 18:00"


def test_hours_that_run_at_once_count_the_closed_time_before_the_opening() -> None:
    assert ends("4 р.ч", "09.07.2026 19:40", AT_ONCE) == "09.07.2026 23:40"
    assert ends("14 р.ч", "09.07.2026 19:00", AT_ONCE) == "10.07.2026 09:00"
    assert ends("16 р.ч", "09.07.2026 19:00", AT_ONCE) == "10.07.2026 11:00"
    assert ends("4 р.ч", "09.07.2026 17:00", AT_ONCE) == "10.07.2026 12:00"
    assert ends("1 р.д", "09.07.2026 19:40", AT_ONCE) == "10.07.2026 18:00"


def test_the_same_day_may_be_the_first() -> None:
    assert ends("1 р.д", "09.07.2026 12:00", SAME_DAY) == "09.07.2026 18:00"
    assert ends("2 к.д", "09.07.2026 12:00", SAME_DAY) == "11.07.2026 00:00"


def test_a_pause_moves_hours_and_days_by_working_time() -> None:
    """Pauses of «N р.д» are measured in р.ч: three hours carry 18:00 to noon of the next working day."""
    assert ends("4 р.ч", "10.07.2026 14:00", paused=3 * HOUR) == "13.07.2026 12:00"
    assert ends("1 р.д", "09.07.2026 14:00", paused=3 * HOUR) == "13.07.2026 12:00"
    assert ends("3 ч", "10.07.2026 14:00", paused=3 * HOUR) == "10.07.2026 20:00"
    assert ends("1 к.д", "10.07.2026 14:00", paused=3 * HOUR) == "12.07.2026 03:00"


def test_time_spent_is_measured_in_the_time_of_the_unit() -> None:
    start, end = at("10.07.2026 17:00"), at("13.07.2026 10:00")
    assert elapsed(LINE, start, end, Duration(4, Step.HOUR, "служба")) == 2 * HOUR
    assert elapsed(LINE, start, end, Duration(2, Step.DAY, "служба")) == 2 * HOUR
    assert elapsed(LINE, start, end, Duration(4, Step.HOUR)) == 65 * HOUR
    assert elapsed(LINE, start, end, Duration(4, Step.DAY, CALENDAR_DAYS)) == 65 * HOUR


@given(st.integers(0, 90 * 86_400), st.integers(1, 60), st.sampled_from([DayRule(), AT_ONCE]))
@settings(deadline=None)
def test_when_hours_are_due_exactly_they_have_been_spent(offset: int, hours: int, rule: DayRule) -> None:
    start, duration = at("10.07.2026 19:40") + offset, Duration(hours, Step.HOUR, "служба")
    end = due(LINE, start, duration, rule)
    assert elapsed(LINE, start, end, duration, rule, origin=start) == hours * HOUR


def test_durations_compare_within_their_unit_only() -> None:
    day, hours = Duration(2, Step.DAY, "служба"), Duration(18, Step.HOUR, "служба")
    assert Duration(1, Step.DAY, "служба") < day <= Duration(2, Step.DAY, "служба")
    with pytest.raises(IncomparableError, match="seconds_on"):
        assert day < hours
    with pytest.raises(IncomparableError):
        assert hours >= Duration(18, Step.HOUR)
    assert day != hours


def test_on_a_calendar_with_a_start_units_become_comparable() -> None:
    days, hours = Duration(2, Step.DAY, "служба"), Duration(18, Step.HOUR, "служба")
    morning, evening = at("08.07.2026 09:00"), at("08.07.2026 18:00")
    assert seconds_on(LINE, morning, days) == 27 * HOUR
    assert seconds_on(LINE, evening, days) == seconds_on(LINE, evening, hours) == 18 * HOUR


def test_bounds_hold_for_every_ticket_of_a_year() -> None:
    """In 2026 two working days hold 17 hours at least (one of them the eve of a holiday) and 27 at most."""
    assert bounds(LINE, Duration(2, Step.DAY, "служба"), 2026) == (17 * HOUR, 27 * HOUR)
    assert bounds(LINE, Duration(9, Step.HOUR, "служба"), 2026) == (9 * HOUR, 9 * HOUR)


def test_a_duration_is_never_negative_and_calendar_days_have_no_hours() -> None:
    with pytest.raises(ValueError, match="negative"):
        Duration(-1, Step.HOUR)
    with pytest.raises(ValueError, match="calendar days"):
        Duration(1, Step.HOUR, CALENDAR_DAYS)
