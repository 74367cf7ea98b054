"""Hours and weeks as people write them."""

import doctest
from datetime import date, datetime

import pytest
from hypothesis import given, settings

from reglament.engine import (
    CLOSED,
    ROUND_THE_CLOCK,
    Calendar,
    Hours,
    HoursError,
    Interval,
    OverlappingHoursError,
    WeekdayError,
    WeekdayTwiceError,
    hours_text,
    parse_hours,
    parse_week,
    parse_weekdays,
)
from reglament.engine.calendars import calendar

from .strategies import hours

NINE, NOON, ONE, SIX = 9 * 3600, 12 * 3600, 13 * 3600, 18 * 3600


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("09:00-18:00", (Interval(NINE, SIX),)),
        ("9:00 – 18:00", (Interval(NINE, SIX),)),
        ("09:00—12:00, 13:00—18:00", (Interval(NINE, NOON), Interval(ONE, SIX))),
        ("09:00-12:00 и 13:00-18:00", (Interval(NINE, NOON), Interval(ONE, SIX))),
        ("9:00-12:00; 13:00-18:00", (Interval(NINE, NOON), Interval(ONE, SIX))),
        ("22:00-06:00", (Interval(22 * 3600, 30 * 3600),)),
        ("00:00-24:00", ROUND_THE_CLOCK),
        ("Круглосуточно", ROUND_THE_CLOCK),
        ("24 ч", ROUND_THE_CLOCK),
        ("выходной", CLOSED),
        ("closed", CLOSED),
        ("09:00-09:00:30", (Interval(NINE, NINE + 30),)),
    ],
)
def test_hours_are_read_however_they_are_typed(written: str, meant: Hours) -> None:
    assert parse_hours(written) == meant


@pytest.mark.parametrize(
    "written", ["", "1080", "с 9 до 18", "09:00", "25:00-26:00", "09:60-18:00", "24:00-25:00"]
)
def test_what_are_no_hours_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(HoursError, match="09:00-18:00"):
        parse_hours(written)


@pytest.mark.parametrize(
    "written", ["09:00-13:00, 12:00-18:00", "13:00-18:00, 09:00-12:00", "05:00-08:00, 22:00-06:00"]
)
def test_intervals_that_overlap_are_refused(written: str) -> None:
    with pytest.raises(OverlappingHoursError):
        parse_hours(written)


@given(hours())
@settings(deadline=None)
def test_printed_hours_are_read_back(day: Hours) -> None:
    assert parse_hours(hours_text(day)) == day


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("пн", (0,)),
        ("пн-пт", (0, 1, 2, 3, 4)),
        ("ПТ–ПН", (4, 5, 6, 0)),
        ("sat, sun", (5, 6)),
        ("суббота", (5,)),
        ("вc, cp", (6, 2)),  # Latin c and p
        ("ежедневно", (0, 1, 2, 3, 4, 5, 6)),
    ],
)
def test_weekdays_are_read_in_both_languages(written: str, numbers: tuple[int, ...]) -> None:
    assert parse_weekdays(written) == numbers


def test_a_week_has_seven_days_and_those_not_named_are_closed() -> None:
    week = parse_week({"пн-чт": "09:00-18:00", "пт": "09:00-17:00"})
    assert [len(day) for day in week] == [1, 1, 1, 1, 1, 0, 0]
    assert week[4] == (Interval(NINE, 17 * 3600),)


def test_a_day_named_twice_or_wrongly_is_refused() -> None:
    with pytest.raises(WeekdayTwiceError, match="ср"):
        parse_week({"пн-ср": "09:00-18:00", "ср": "09:00-17:00"})
    with pytest.raises(WeekdayError, match="пятн"):
        parse_week({"пятн": "09:00-18:00"})


def test_errors_speak_both_languages() -> None:
    with pytest.raises(HoursError) as caught:
        parse_hours("утром")
    assert "утром" in caught.value.text("ru")
    assert "round the clock" in caught.value.text("en")


def test_a_night_shift_meets_the_special_hours_of_the_next_day_without_counting_twice() -> None:
    shift = Calendar.weekly(
        "смена", {"пн-вс": "22:00-06:00"}, "Europe/Moscow", special={date(2026, 7, 9): "00:00-24:00"}
    )
    start, end = shift.at(datetime(2026, 7, 8, 22)), shift.at(datetime(2026, 7, 10))
    assert shift.between(start, end) == 26 * 3600
    assert shift.add(start, 26 * 3600) == end


def test_lunch_stops_the_clock_when_hours_have_a_gap() -> None:
    desk = Calendar.weekly("служба", {"пн-пт": "09:00-13:00, 14:00-18:00"}, "Europe/Moscow")
    before = desk.at(datetime(2026, 7, 8, 12, 30))
    assert desk.add(before, 1800) == desk.at(datetime(2026, 7, 8, 13, 0))
    assert desk.add(before, 3600) == desk.at(datetime(2026, 7, 8, 14, 30))
    assert not desk.is_open(desk.at(datetime(2026, 7, 8, 13, 0)))


def test_nothing_added_waits_for_the_opening_but_closing_time_is_still_the_day() -> None:
    desk = Calendar.weekly("служба", {"пн-пт": "09:00-18:00"}, "Europe/Moscow")
    evening = desk.at(datetime(2026, 7, 8, 18, 0))
    assert desk.add(evening, 0) == evening
    assert desk.add(evening + 1, 0) == desk.at(datetime(2026, 7, 9, 9, 0))
    assert desk.subtract(evening + 1, 0) == evening


def test_open_time_lasts_unbroken_till_lunch_or_as_far_as_one_looks() -> None:
    desk = Calendar.weekly("служба", {"пн-пт": "09:00-13:00, 14:00-18:00"}, "Europe/Moscow")
    morning, evening = desk.at(datetime(2026, 7, 8, 10)), desk.at(datetime(2026, 7, 8, 20))
    assert desk.open_until(morning, evening) == desk.at(datetime(2026, 7, 8, 13))
    assert desk.open_until(morning, morning + 600) == morning + 600
    assert desk.open_until(evening, evening + 86_400) == evening
    always = Calendar.weekly("сутки", {"пн-вс": "круглосуточно"}, "Europe/Moscow")
    assert always.open_until(morning, morning + 90 * 86_400) == morning + 90 * 86_400


def test_the_example_in_the_documentation_holds() -> None:
    result = doctest.testmod(calendar)
    assert (result.failed, result.attempted) == (0, 4)
