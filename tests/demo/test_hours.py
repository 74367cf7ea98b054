"""When the steps of a story happen: working time of people who may come early but do not stay late."""

from datetime import datetime

import pytest

from reglament import engine
from reglament.demo.presets import OPENING
from reglament.demo.stage.errors import Place, StoryError
from reglament.demo.stage.hours import Hours
from reglament.demo.stage.steps import Lapse, read_step

HERE = Place("trade.yaml", 1)
CALENDAR = engine.Calendar.weekly("служба", {"пн-пт": "09:00-18:00"}, "Europe/Moscow", official=engine.RUSSIA)
HOURS = Hours(CALENDAR, int(OPENING.timestamp()))


def at(day: int, hour: int, minute: int = 0) -> int:
    return CALENDAR.at(datetime(2026, 3, day, hour, minute))


def test_working_days_back_skip_the_eighth_of_march() -> None:
    assert HOURS.begin("0 09:05", HERE) == at(18, 9, 5)
    assert HOURS.begin("6 13:00", HERE) == at(10, 13)
    assert HOURS.begin("7 13:00", HERE) == at(6, 13)


def test_a_night_is_named_by_its_date() -> None:
    assert HOURS.begin("7.03 21:40", HERE) == at(7, 21, 40)
    with pytest.raises(StoryError, match="trade"):
        HOURS.begin("вчера", HERE)


def test_who_comes_before_the_desk_opens_is_at_work() -> None:
    assert HOURS.later(at(18, 8, 15), Lapse(0, 30 * 60)) == at(18, 8, 45)


def test_who_is_not_done_by_the_evening_goes_on_in_the_morning() -> None:
    assert HOURS.later(at(17, 17, 30), Lapse(0, 2 * 3600)) == at(18, 10, 30)
    assert HOURS.later(at(6, 17), Lapse(0, 2 * 3600)) == at(10, 10)


def test_a_day_later_is_the_same_hour_of_the_next_working_day() -> None:
    assert HOURS.later(at(6, 14, 30), Lapse(1, 3600)) == at(10, 15, 30)


def test_till_the_end_of_a_working_day() -> None:
    assert HOURS.until(at(16, 10), read_step("1ч план +2д: К среде.", HERE)) == at(18, 18)
    assert HOURS.until(at(16, 10), read_step("1ч план 21.03 10:00: В субботу.", HERE)) == at(21, 10)
    assert HOURS.until(at(16, 10), read_step("1ч план: Скоро.", HERE)) is None
