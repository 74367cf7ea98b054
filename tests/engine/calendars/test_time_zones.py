"""Clocks put forward and back: an opening that does not exist moves to the first instant that does, and of an
ambiguous one the first is meant."""

from datetime import UTC, date, datetime

import pytest

from reglament.engine import Calendar, UnknownZoneError, instant_of, zone
from reglament.engine.calendars.zones import midnights

HOUR = 3600


def utc(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp())  # type: ignore[arg-type, misc]


def daily(hours: str, zone: str) -> Calendar:
    return Calendar.weekly("дежурство", {"пн-вс": hours}, zone)


def test_a_night_in_berlin_loses_an_hour_in_spring() -> None:
    night = daily("22:00-06:00", "Europe/Berlin")
    opening, closing = utc(2026, 3, 28, 21), utc(2026, 3, 29, 4)
    assert night.between(opening, closing) == 7 * HOUR
    assert night.add(opening, 7 * HOUR) == closing
    assert night.subtract(closing, 7 * HOUR) == opening
    assert night.closing_of(date(2026, 3, 28)) == closing


def test_a_night_in_berlin_gains_an_hour_in_autumn() -> None:
    night = daily("22:00-06:00", "Europe/Berlin")
    opening, closing = utc(2026, 10, 24, 20), utc(2026, 10, 25, 5)
    assert night.between(opening, closing) == 9 * HOUR
    assert night.add(opening, 9 * HOUR) == closing
    assert night.subtract(closing, 9 * HOUR) == opening


def test_an_opening_that_does_not_exist_in_berlin_moves_to_the_first_instant_that_does() -> None:
    """On 29.03.2026 there is no 02:30: at 02:00 the clock shows 03:00 (01:00 UTC)."""
    backup = daily("02:30-04:00", "Europe/Berlin")
    assert backup.opening_of(date(2026, 3, 29)) == utc(2026, 3, 29, 1)
    assert backup.between(utc(2026, 3, 29), utc(2026, 3, 29, 12)) == HOUR


def test_hours_that_lie_wholly_in_the_gap_do_not_exist() -> None:
    check = daily("02:15-02:45", "Europe/Berlin")
    assert not check.is_working_day(date(2026, 3, 29))
    assert check.opening_of(date(2026, 3, 29)) is None
    assert check.next_opening(utc(2026, 3, 29)) == utc(2026, 3, 30, 0, 15)


def test_an_ambiguous_opening_in_berlin_is_the_first() -> None:
    """On 25.10.2026 02:30 comes twice: at 00:30 and at 01:30 UTC."""
    backup = daily("02:30-04:00", "Europe/Berlin")
    assert backup.opening_of(date(2026, 10, 25)) == utc(2026, 10, 25, 0, 30)
    assert backup.between(utc(2026, 10, 25), utc(2026, 10, 25, 12)) == 2 * HOUR + HOUR // 2


def test_santiago_has_a_day_without_midnight() -> None:
    """On 06.09.2026 the clock goes from 24:00 of Saturday to 01:00 of Sunday (04:00 UTC)."""
    round_the_clock = daily("круглосуточно", "America/Santiago")
    assert round_the_clock.opening_of(date(2026, 9, 6)) == utc(2026, 9, 6, 4)
    assert round_the_clock.closing_of(date(2026, 9, 6)) == utc(2026, 9, 7, 3)
    assert round_the_clock.date_of(utc(2026, 9, 6, 4)) == date(2026, 9, 6)
    assert round_the_clock.end_of_calendar_day(utc(2026, 9, 4, 15), 1) == utc(2026, 9, 6, 4)


def test_santiago_has_an_hour_twice_at_the_end_of_a_day() -> None:
    """On 04.04.2026 the hour from 23:00 to 24:00 comes twice; midnight comes once."""
    evening = daily("20:00-24:00", "America/Santiago")
    assert evening.between(utc(2026, 4, 4, 23), utc(2026, 4, 5, 4)) == 5 * HOUR


def test_kathmandu_counts_quarters_of_an_hour() -> None:
    desk = daily("09:00-18:00", "Asia/Kathmandu")
    assert desk.opening_of(date(2026, 1, 12)) == utc(2026, 1, 12, 3, 15)


def test_kathmandu_moved_by_a_quarter_of_an_hour_once() -> None:
    """On 01.01.1986 the clock went from 00:00 to 00:15 (18:30 UTC of the day before)."""
    night = daily("00:00-01:00", "Asia/Kathmandu")
    assert night.opening_of(date(1986, 1, 1)) == utc(1985, 12, 31, 18, 30)
    assert night.closing_of(date(1986, 1, 1)) == utc(1985, 12, 31, 19, 15)


def test_moscow_left_summer_time_for_good_in_2014() -> None:
    """On 26.10.2014 at 02:00 Moscow went from UTC+4 to UTC+3."""
    desk = Calendar.weekly("служба", {"пн-пт": "09:00-18:00"}, "Europe/Moscow")
    friday, monday = utc(2014, 10, 24, 13), utc(2014, 10, 27, 7)
    assert desk.local(friday).hour == 17
    assert desk.add(friday, 2 * HOUR) == monday
    assert desk.local(monday).hour == 10
    assert desk.subtract(monday, 2 * HOUR) == friday


def test_the_hour_that_moscow_had_twice_counts_twice() -> None:
    duty = daily("00:00-03:00", "Europe/Moscow")
    assert duty.between(utc(2014, 10, 25, 20), utc(2014, 10, 26)) == 4 * HOUR
    assert duty.at(datetime(2014, 10, 26, 1, 30)) == utc(2014, 10, 25, 21, 30)


def test_apia_skipped_a_whole_day() -> None:
    """Samoa crossed the date line: after 29.12.2011 came 31.12.2011."""
    desk = daily("09:00-17:00", "Pacific/Apia")
    thursday = desk.at(datetime(2011, 12, 29, 16, 0))
    assert desk.local(desk.add(thursday, 2 * HOUR)).date() == date(2011, 12, 31)
    assert not desk.is_working_day(date(2011, 12, 30))
    assert desk.local(desk.end_of_working_day(thursday, 1)).date() == date(2011, 12, 31)


def test_an_aware_moment_keeps_its_instant_and_a_naive_one_is_local() -> None:
    desk = daily("09:00-18:00", "Asia/Yekaterinburg")
    assert desk.at(datetime(2026, 7, 1, 9, 0, tzinfo=UTC)) == utc(2026, 7, 1, 9)
    assert desk.at(datetime(2026, 7, 1, 9, 0)) == utc(2026, 7, 1, 4)


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("Europe/Moskow", "Europe/Moscow"),
        ("Ekaterinburg", "Asia/Yekaterinburg"),
        ("europe/berlin", "Europe/Berlin"),
    ],
)
def test_a_misspelt_zone_is_an_error_with_the_nearest_name(misspelt: str, meant: str) -> None:
    with pytest.raises(UnknownZoneError, match=meant):
        daily("09:00-18:00", misspelt)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "Europe", "Europe/", "zones"])
def test_a_zone_is_never_a_path(name: str) -> None:
    with pytest.raises(UnknownZoneError):
        zone(name)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("America/Toronto", 1918, 1920),  # on 31.03.1919 there was no time from 23:30 to 00:30
        ("Europe/Moscow", 1980, 2030),
        ("America/Santiago", 1980, 2030),
        ("Pacific/Apia", 2009, 2013),
        ("Africa/Casablanca", 1980, 2030),
    ],
)
def test_every_midnight_is_the_exact_one(name: str, first: int, last: int) -> None:
    where, begin, end = zone(name), date(first, 1, 1), date(last + 1, 1, 1)
    days = [date.fromordinal(ordinal) for ordinal in range(begin.toordinal(), end.toordinal())]
    assert midnights(begin, end, where) == [instant_of(day, 0, where) for day in days]
