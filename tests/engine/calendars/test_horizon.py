"""How far a calendar reaches: as far as asked, unless a year is unknown or it never opens again."""

import pickle
from datetime import date, datetime
from threading import Thread

import pytest

from reglament.engine import (
    Calendar,
    CalendarDefinition,
    FirstDay,
    NoOpenTimeError,
    OutOfRangeError,
    official_calendar,
    parse_week,
)

HOUR = 3600


def weekly() -> Calendar:
    return Calendar.weekly("служба", {"пн-пт": "09:00-18:00"}, "Europe/Moscow")


def test_a_weekly_calendar_has_no_horizon() -> None:
    desk = weekly()
    start = desk.at(datetime(2026, 7, 8, 9, 0))
    century = 100 * 52 * 45 * HOUR
    assert desk.local(desk.add(start, century)).year == 2126
    assert desk.local(desk.subtract(start, century)).year == 1926
    assert desk.between(desk.subtract(start, century), desk.add(start, century)) == 2 * century


def test_years_far_apart_are_measured_too() -> None:
    desk = weekly()
    early, late = desk.at(datetime(1905, 1, 9, 9, 0)), desk.at(datetime(2125, 1, 8, 9, 0))
    assert desk.add(early, desk.between(early, late)) <= late
    assert desk.between(late, early) == -desk.between(early, late)
    assert desk.is_open(early)


@pytest.mark.parametrize("week", [{}, {"пн-вс": "выходной"}])
def test_a_calendar_without_open_time_is_an_error_and_no_endless_loop(week: dict[str, str]) -> None:
    closed = Calendar.weekly("закрыто", week, "Europe/Moscow")
    at = closed.at(datetime(2026, 7, 8))
    for question in (
        lambda: closed.add(at, 1),
        lambda: closed.subtract(at, 1),
        lambda: closed.add(at, 0),
        lambda: closed.next_opening(at),
        lambda: closed.previous_closing(at),
        lambda: closed.end_of_working_day(at, 1),
        lambda: closed.end_of_working_day(at, 1, FirstDay.SAME_DAY),
        lambda: closed.working_days_before(date(2026, 7, 8), 1),
    ):
        with pytest.raises(NoOpenTimeError, match="закрыто"):
            question()
    assert closed.between(at, at + 10**8) == 0
    assert not closed.is_open(at)


def test_a_calendar_of_special_days_alone_ends_with_the_last() -> None:
    fair = Calendar.weekly("ярмарка", {}, "Europe/Moscow", special={date(2028, 5, 20): "10:00-16:00"})
    start = fair.at(datetime(2026, 1, 1))
    assert fair.next_opening(start) == fair.at(datetime(2028, 5, 20, 10, 0))
    assert fair.add(start, 6 * HOUR) == fair.at(datetime(2028, 5, 20, 16, 0))
    with pytest.raises(NoOpenTimeError):
        fair.add(start, 6 * HOUR + 1)


def test_a_moment_outside_the_calendar_is_an_error() -> None:
    with pytest.raises(OutOfRangeError):
        weekly().add(10**15, HOUR)
    with pytest.raises(OutOfRangeError):
        weekly().is_open(-(10**12))


def test_hours_over_midnight_run_into_a_year_that_was_not_asked_for() -> None:
    night = Calendar.weekly("ночь", {"пн-вс": "22:00-06:00"}, "Europe/Moscow")
    assert night.is_open(night.at(datetime(2026, 1, 1, 3, 0)))
    assert night.between(night.at(datetime(2026, 1, 1)), night.at(datetime(2026, 1, 1, 12))) == 6 * HOUR
    assert night.end_of_working_day(night.at(datetime(2025, 12, 31, 12)), 1) == night.at(
        datetime(2026, 1, 2, 6)
    )


def test_a_calendar_is_a_value_that_travels_without_its_table() -> None:
    desk = weekly()
    at = desk.at(datetime(2026, 7, 8, 9, 0))
    desk.add(at, HOUR)
    copy = pickle.loads(pickle.dumps(desk))
    assert copy == desk
    assert copy.add(at, HOUR) == desk.add(at, HOUR)
    assert desk != Calendar.weekly("служба", {"пн-пт": "09:00-17:00"}, "Europe/Moscow")
    assert repr(desk) == "Calendar('служба', 'Europe/Moscow')"


def test_threads_that_grow_a_calendar_together_get_the_same_answers() -> None:
    desk, alone = weekly(), weekly()
    starts = [desk.at(datetime(year, 6, 3, 10, 0)) for year in range(1990, 2060)]
    expected = [alone.add(start, 100 * HOUR) for start in starts]
    answers: dict[int, list[int]] = {}

    def ask(number: int) -> None:
        order = starts if number % 2 else starts[::-1]
        found = {start: desk.add(start, 100 * HOUR) for start in order}
        answers[number] = [found[start] for start in starts]

    threads = [Thread(target=ask, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(answer == expected for answer in answers.values())
    assert len(answers) == 4


def test_another_country_is_a_list_of_dates_with_its_source() -> None:
    german = official_calendar(
        "DE", {date(2026, 5, 1): "Tag der Arbeit", date(2027, 1, 1): "Neujahr"}, (2026, 2027), act="holidays"
    )
    desk = Calendar(
        CalendarDefinition("desk", "Europe/Berlin", parse_week({"mon-fri": "09:00-17:00"}), official=german)
    )
    assert not desk.is_working_day(date(2026, 5, 1))
    assert desk.day(date(2026, 5, 1)).act == "holidays"
    assert (
        desk.local(desk.add(desk.at(datetime(2026, 4, 30, 16)), 2 * HOUR)).isoformat()
        == "2026-05-04T10:00:00+02:00"
    )
