"""The Russian production calendar: norms, moved and shortened days, working Saturdays, acts."""

from datetime import date, datetime

import pytest

from reglament.engine import (
    RUSSIA,
    Calendar,
    CalendarDefinition,
    Certainty,
    DayKind,
    OfficialDay,
    ShortDay,
    UnknownYearError,
    UnknownYears,
    hours_text,
    parse_hours,
    parse_week,
)

HOUR = 3600
YEARS = range(2013, 2028)
WITH_DECREES = {2020: (219, 1749), 2021: (240, 1917)}
"""Working days and hours of the years whose decrees made days free, as the published calendars count them."""


def five_days(hours: str = "09:00-18:00", decrees: bool = True) -> Calendar:
    week = parse_week({"пн-пт": hours})
    definition = CalendarDefinition("служба", "Europe/Moscow", week, official=RUSSIA, decree_days_off=decrees)
    return Calendar(definition)


@pytest.fixture(scope="module")
def desk() -> Calendar:
    return five_days()


def worked(calendar: Calendar, year: int) -> tuple[int, float]:
    days = calendar.working_days(date(year, 1, 1), date(year, 12, 31))
    hours = sum(end - start for day in days for start, end in calendar.hours_on(day)) / HOUR
    return len(days), hours


@pytest.mark.parametrize("year", YEARS)
def test_the_norm_of_forty_hours_agrees(year: int) -> None:
    known = RUSSIA.years[year]
    assert worked(five_days("09:00-17:00", decrees=False), year) == (known.working_days, known.hours_40)


@pytest.mark.parametrize("year", YEARS)
def test_the_norm_with_the_days_off_by_decree_agrees(year: int) -> None:
    known = RUSSIA.years[year]
    assert worked(five_days("09:00-17:00"), year) == WITH_DECREES.get(
        year, (known.working_days, known.hours_40)
    )


def test_the_compiled_calendar_works_the_same_hours_as_its_days() -> None:
    calendar = five_days("09:00-17:00")
    first, last = calendar.at(datetime(2013, 1, 1)), calendar.at(datetime(2027, 12, 31, 23))
    assert calendar.between(first, last) == sum(worked(calendar, year)[1] for year in YEARS) * HOUR


@pytest.mark.parametrize("year", YEARS)
def test_every_year_names_its_act_and_only_2027_is_not_confirmed(year: int) -> None:
    known = RUSSIA.years[year]
    assert known.act
    assert known.source.startswith("https://")
    assert known.confirmed is (year < 2027)
    assert "Постановление Правительства РФ от" in known.act
    assert ("текст акта не прочитан" in known.act) is not known.confirmed


@pytest.mark.parametrize("year", YEARS)
def test_days_that_swapped_places_point_at_each_other(year: int) -> None:
    days = RUSSIA.years[year].days
    working = {DayKind.WORKING_WEEKEND, DayKind.SHORTENED_WORKING_WEEKEND}
    for on, day in days.items():
        if day.kind in working:
            assert on.weekday() >= 5
            assert day.exchanged is not None
            assert days[day.exchanged] == OfficialDay(DayKind.MOVED_DAY_OFF, exchanged=on)
        if day.kind is DayKind.MOVED_DAY_OFF:
            assert on.weekday() < 5


def test_before_a_holiday_the_desk_closes_an_hour_earlier(desk: Calendar) -> None:
    """30.04.2026 is the eve of 1 May: 09:00-17:00, then a long week-end till Monday 4 May."""
    start = desk.at(datetime(2026, 4, 30, 15, 0))
    assert hours_text(desk.hours_on(date(2026, 4, 30))) == "09:00-17:00"
    assert desk.add(start, 2 * HOUR) == desk.at(datetime(2026, 4, 30, 17, 0))
    assert desk.add(start, 2 * HOUR + 1) == desk.at(datetime(2026, 5, 4, 9, 0, 1))
    assert desk.add(start, 4 * HOUR) == desk.at(datetime(2026, 5, 4, 11, 0))
    assert desk.end_of_working_day(start, 1) == desk.at(datetime(2026, 5, 4, 18, 0))


def test_after_the_new_year_the_desk_opens_on_the_twelfth(desk: Calendar) -> None:
    """11.01.2026 is a Sunday; 9 January and 31 December 2025 are days off moved from the holidays."""
    sunday = desk.at(datetime(2026, 1, 11, 12, 0))
    assert desk.next_opening(sunday) == desk.at(datetime(2026, 1, 12, 9, 0))
    assert desk.add(sunday, HOUR) == desk.at(datetime(2026, 1, 12, 10, 0))
    assert desk.previous_closing(sunday) == desk.at(datetime(2025, 12, 30, 18, 0))
    assert desk.end_of_working_day(sunday, 1) == desk.at(datetime(2026, 1, 12, 18, 0))
    assert (
        desk.between(desk.at(datetime(2025, 12, 30, 17, 0)), desk.at(datetime(2026, 1, 12, 10, 0)))
        == 2 * HOUR
    )
    assert desk.day(date(2026, 1, 9)).mark == OfficialDay(DayKind.MOVED_DAY_OFF, exchanged=date(2026, 1, 3))


def test_a_working_saturday_is_worked_and_shortened_before_the_holiday(desk: Calendar) -> None:
    """28.04.2018 stood in for Monday 30 April and was the eve of the holidays."""
    friday = desk.at(datetime(2018, 4, 27, 17, 0))
    assert desk.add(friday, 2 * HOUR) == desk.at(datetime(2018, 4, 28, 10, 0))
    assert hours_text(desk.hours_on(date(2018, 4, 28))) == "09:00-17:00"
    assert not desk.is_working_day(date(2018, 4, 30))
    assert desk.end_of_working_day(friday, 2) == desk.at(datetime(2018, 5, 3, 18, 0))


def test_a_full_working_saturday_keeps_the_hours_of_the_day_it_stands_in_for() -> None:
    """02.11.2024 stood in for Tuesday 30 April; this desk works longer on Tuesdays and not on Saturdays."""
    week = parse_week({"пн": "09:00-18:00", "вт": "08:00-20:00", "ср-пт": "09:00-18:00"})
    calendar = Calendar(CalendarDefinition("служба", "Europe/Moscow", week, official=RUSSIA))
    assert hours_text(calendar.hours_on(date(2024, 11, 2))) == "08:00-19:00"
    assert calendar.day(date(2024, 11, 2)).mark == OfficialDay(
        DayKind.SHORTENED_WORKING_WEEKEND, exchanged=date(2024, 4, 30)
    )


def test_a_shortened_day_may_have_hours_of_its_own_or_none_shorter() -> None:
    week, eve = parse_week({"пн-пт": "09:00-18:00"}), date(2026, 4, 30)
    own = CalendarDefinition("служба", "Europe/Moscow", week, RUSSIA, short_day=parse_hours("09:00-15:00"))
    usual = CalendarDefinition("служба", "Europe/Moscow", week, RUSSIA, short_day=ShortDay.AS_USUAL)
    assert hours_text(own.hours_on(eve)) == "09:00-15:00"
    assert hours_text(usual.hours_on(eve)) == "09:00-18:00"


def test_twenty_four_hours_of_each_working_day_stop_at_midnight_before_a_day_off() -> None:
    week = parse_week({"пн-пт": "круглосуточно"})
    calendar = Calendar(
        CalendarDefinition("сутки р.д", "Europe/Moscow", week, RUSSIA, short_day=ShortDay.AS_USUAL)
    )
    thursday = calendar.at(datetime(2026, 4, 30, 18, 0))
    assert calendar.add(thursday, 6 * HOUR) == calendar.at(datetime(2026, 5, 1, 0, 0))
    assert calendar.add(thursday, 10 * HOUR) == calendar.at(datetime(2026, 5, 4, 4, 0))


def test_a_calendar_that_does_not_count_holidays_says_so() -> None:
    duty = Calendar.weekly("дежурство", {"пн-вс": "07:00-23:00"}, "Europe/Moscow")
    assert duty.is_working_day(date(2026, 1, 1))
    assert duty.day(date(2026, 1, 1)).certainty is Certainty.NOT_COUNTED


def test_own_days_off_and_special_hours_come_before_the_official_calendar() -> None:
    """Bashkortostan has 12 October as a day off of its own; on 9 January this desk works till noon."""
    desk = Calendar.weekly(
        "служба",
        {"пн-пт": "09:00-18:00"},
        "Asia/Yekaterinburg",
        official=RUSSIA,
        days_off={date(2026, 10, 12): "День Республики"},
        special={date(2026, 1, 9): "09:00-12:00"},
    )
    assert desk.day(date(2026, 10, 12)).mark == OfficialDay(DayKind.OWN_DAY_OFF, "День Республики")
    assert desk.day(date(2026, 1, 9)).mark == OfficialDay(DayKind.SPECIAL_HOURS)
    assert hours_text(desk.hours_on(date(2026, 1, 9))) == "09:00-12:00"


def test_a_year_that_nobody_published_is_an_error_that_names_it(desk: Calendar) -> None:
    with pytest.raises(UnknownYearError) as caught:
        desk.add(desk.at(datetime(2027, 12, 30, 12, 0)), 40 * HOUR)
    assert caught.value.values["year"] == 2028
    assert "2028" in caught.value.text("en")
    with pytest.raises(UnknownYearError, match="2012"):
        desk.subtract(desk.at(datetime(2013, 1, 9, 12, 0)), 40 * HOUR)


def test_the_last_hour_of_the_last_known_year_can_still_be_promised(desk: Calendar) -> None:
    thursday = desk.at(datetime(2027, 12, 30, 15, 0))
    assert desk.add(thursday, 3 * HOUR) == desk.at(datetime(2027, 12, 30, 18, 0))


def test_unknown_years_may_be_counted_by_weekdays_if_the_edition_says_so() -> None:
    desk = Calendar.weekly(
        "служба",
        {"пн-пт": "09:00-18:00"},
        "Europe/Moscow",
        official=RUSSIA,
        unknown_years=UnknownYears.WEEKLY,
    )
    friday = desk.at(datetime(2027, 12, 30, 17, 0))
    assert desk.add(friday, 2 * HOUR) == desk.at(datetime(2028, 1, 3, 10, 0))
    assert desk.definition.certainty(2028) is Certainty.UNKNOWN
    assert desk.definition.certainty(2027) is Certainty.UNCONFIRMED
    assert desk.definition.certainty(2026) is Certainty.CONFIRMED


def test_calendar_days_need_no_official_year(desk: Calendar) -> None:
    assert desk.end_of_calendar_day(desk.at(datetime(2027, 12, 20, 12, 0)), 30) == desk.at(
        datetime(2028, 1, 20)
    )
