"""«N р.д»: the first day is the next working day, the term ends with the hours of the last one."""

from datetime import date, datetime

import pytest

from reglament.engine import RUSSIA, Calendar, FirstDay, NoSuchWorkingDayError

DESK = Calendar.weekly("служба", {"пн-пт": "09:00-18:00"}, "Europe/Moscow", official=RUSSIA)


def at(day: int, month: int, hour: int, minute: int = 0, second: int = 0) -> int:
    return DESK.at(datetime(2026, month, day, hour, minute, second))


@pytest.mark.parametrize(
    ("registered", "days", "due"),
    [
        (at(8, 7, 10), 1, at(9, 7, 18)),
        (at(8, 7, 17, 59), 1, at(9, 7, 18)),
        (at(8, 7, 18), 1, at(9, 7, 18)),
        (at(8, 7, 19, 40), 1, at(9, 7, 18)),  # after hours the day of registration still counts as that day
        (at(8, 7, 23, 59, 59), 1, at(9, 7, 18)),
        (at(9, 7, 0), 1, at(10, 7, 18)),
        (at(10, 7, 12), 1, at(13, 7, 18)),
        (at(11, 7, 12), 1, at(13, 7, 18)),
        (at(12, 7, 12), 2, at(14, 7, 18)),
        (at(29, 4, 12), 1, at(30, 4, 17)),  # the eve of a holiday is shorter
        (at(30, 4, 12), 5, at(8, 5, 17)),
        (at(8, 7, 10), 10, at(22, 7, 18)),
    ],
)
def test_working_days_count_from_the_day_after_registration(registered: int, days: int, due: int) -> None:
    """Articles 191 and 194 of the Civil Code, clause 1.1.5 of the sample."""
    assert DESK.end_of_working_day(registered, days) == due


@pytest.mark.parametrize(
    ("registered", "days", "due"),
    [
        (at(8, 7, 10), 1, at(8, 7, 18)),
        (at(8, 7, 18), 1, at(8, 7, 18)),  # 18:00 sharp belongs to that day
        (at(8, 7, 18, 0, 1), 1, at(9, 7, 18)),
        (at(8, 7, 8), 2, at(9, 7, 18)),
        (at(11, 7, 12), 1, at(13, 7, 18)),
    ],
)
def test_the_same_day_counts_if_the_edition_says_so_and_hours_are_left(
    registered: int, days: int, due: int
) -> None:
    assert DESK.end_of_working_day(registered, days, FirstDay.SAME_DAY) == due


def test_calendar_days_end_at_midnight() -> None:
    assert DESK.end_of_calendar_day(at(8, 7, 10), 30) == DESK.at(datetime(2026, 8, 8))
    assert DESK.end_of_calendar_day(at(8, 7, 10), 1, FirstDay.SAME_DAY) == at(9, 7, 0)


def test_a_moment_of_a_night_shift_belongs_to_the_day_the_shift_began() -> None:
    night = Calendar.weekly("ночь", {"пт": "22:00-06:00"}, "Europe/Moscow")
    friday, saturday = date(2026, 7, 10), date(2026, 7, 11)
    assert night.day_of(night.at(datetime(2026, 7, 10, 12, 0))) == friday
    assert night.day_of(night.at(datetime(2026, 7, 11, 2, 0))) == friday
    assert night.day_of(night.at(datetime(2026, 7, 11, 6, 0))) == friday
    assert night.day_of(night.at(datetime(2026, 7, 11, 6, 0, 1))) == saturday
    assert night.date_of(night.at(datetime(2026, 7, 11, 2, 0))) == saturday


def test_closing_at_midnight_belongs_to_the_day_that_ends() -> None:
    late = Calendar.weekly("смена", {"пн-пт": "16:00-24:00"}, "Europe/Moscow")
    assert late.day_of(late.at(datetime(2026, 7, 11, 0, 0))) == date(2026, 7, 10)
    new_year = Calendar.weekly("смена", {"пн-вс": "16:00-24:00"}, "Europe/Moscow")
    assert new_year.day_of(new_year.at(datetime(2026, 1, 1, 0, 0))) == date(2025, 12, 31)
    round_the_clock = Calendar.weekly("сутки", {"пн-вс": "круглосуточно"}, "Europe/Moscow")
    assert round_the_clock.day_of(round_the_clock.at(datetime(2026, 1, 1))) == date(2026, 1, 1)


def test_the_first_and_fifth_working_days_of_a_month() -> None:
    """«закрытие месяца: 1-5 р.д месяца»: in January 2026 they are 12-16."""
    assert DESK.working_day_of_month(2026, 1, 1) == date(2026, 1, 12)
    assert DESK.working_day_of_month(2026, 1, 5) == date(2026, 1, 16)
    assert DESK.working_day_of_month(2026, 12, 22) == date(2026, 12, 30)


def test_a_month_with_fewer_working_days_is_an_error_that_says_how_many() -> None:
    with pytest.raises(NoSuchWorkingDayError, match="15-й") as caught:
        DESK.working_day_of_month(2026, 1, 16)
    assert caught.value.values["count"] == 15


def test_the_two_working_days_before_the_twenty_fifth() -> None:
    """«отчётность: 2 р.д до 25-го числа»."""
    assert DESK.working_days_before(date(2026, 5, 25), 2) == (date(2026, 5, 21), date(2026, 5, 22))
    assert DESK.working_days_before(date(2026, 1, 12), 2) == (date(2025, 12, 29), date(2025, 12, 30))


def test_working_days_of_a_period_are_listed() -> None:
    may = DESK.working_days(date(2026, 4, 30), date(2026, 5, 13))
    assert [day.day for day in may] == [30, 4, 5, 6, 7, 8, 12, 13]
    assert DESK.working_days(date(2026, 5, 2), date(2026, 5, 1)) == ()


def test_openings_and_closings_of_dates() -> None:
    assert DESK.opening_of(date(2026, 7, 8)) == at(8, 7, 9)
    assert DESK.closing_of(date(2026, 4, 30)) == at(30, 4, 17)
    assert DESK.closing_of(date(2026, 5, 1)) is None


def test_there_is_no_day_number_zero() -> None:
    with pytest.raises(ValueError, match="from one"):
        DESK.end_of_working_day(at(8, 7, 10), 0)
