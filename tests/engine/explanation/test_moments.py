"""Moments are said the shortest way that cannot be misread."""

from datetime import date, datetime

import pytest

from reglament.engine.explanation.moments import by, moment, runs
from reglament.engine.explanation.plurals import counted, listed

WEDNESDAY = datetime(2026, 4, 29, 10)


@pytest.mark.parametrize(
    ("at", "russian", "english"),
    [
        (datetime(2026, 4, 29, 11, 40), "до 11:40", "by 11:40"),
        (datetime(2026, 4, 30, 9, 30), "завтра до 9:30", "by tomorrow 9:30"),
        (datetime(2026, 5, 5, 18), "до вт 18:00", "by Tue 18:00"),
        (datetime(2026, 5, 6, 18), "до ср 6 мая, 18:00", "by Wed 6 May, 18:00"),
        (datetime(2027, 1, 11, 18), "до пн 11 января 2027, 18:00", "by Mon 11 January 2027, 18:00"),
        (datetime(2026, 4, 28, 18), "до вт 28 апреля, 18:00", "by Tue 28 April, 18:00"),
    ],
)
def test_a_deadline_is_said_as_seen_from_now(at: datetime, russian: str, english: str) -> None:
    assert (by(at, WEDNESDAY, "ru"), by(at, WEDNESDAY, "en")) == (russian, english)


def test_seconds_are_said_only_where_there_are_some() -> None:
    assert moment(datetime(2026, 4, 30, 9, 5, 7), "ru", 2026) == "чт 30 апреля, 9:05:07"
    assert moment(datetime(2026, 4, 30, 9, 5), "ru", 2025) == "чт 30 апреля 2026, 9:05"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((date(2026, 5, 2), date(2026, 5, 3)), ["сб 2 и вс 3 мая"]),
        ((date(2026, 5, 1), date(2026, 5, 2), date(2026, 5, 3)), ["пт 1 — вс 3 мая"]),
        ((date(2026, 1, 31), date(2026, 2, 1)), ["сб 31 января — вс 1 февраля"]),
        ((date(2026, 6, 12), date(2026, 6, 14)), ["пт 12 июня", "вс 14 июня"]),
    ],
)
def test_consecutive_days_are_said_together(days: tuple[date, ...], said: list[str]) -> None:
    assert runs(days, "ru") == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1 день"),
        (2, "2 дня"),
        (5, "5 дней"),
        (11, "11 дней"),
        (14, "14 дней"),
        (21, "21 день"),
        (0, "0 дней"),
    ],
)
def test_russian_nouns_follow_their_number(number: int, said: str) -> None:
    assert counted(number, "день", "дня", "дней") == said


def test_lists_have_a_word_before_the_last() -> None:
    assert listed(["Климов", "Ткач", "Орлова"], "ru") == "Климов, Ткач и Орлова"
    assert listed(["Климов"], "en") == "Климов"


def test_a_deadline_is_said_to_the_minute_and_never_later_than_it_is() -> None:
    assert by(datetime(2026, 4, 22, 14, 0, 43), WEDNESDAY, "ru") == by(
        datetime(2026, 4, 22, 14), WEDNESDAY, "ru"
    )
