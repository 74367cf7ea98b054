"""Dates, durations, numbers and non-breaking spaces in words."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from reglament.ui.durations import duration_words, short_words
from reglament.ui.moments import day_words, moment_words, until_words
from reglament.ui.typography import bind, initials, number_words

NOW = datetime(2026, 3, 4, 7, 2, tzinfo=UTC)  # Wednesday, 10:02 in Moscow


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 3, 4, 11, 30, tzinfo=UTC), "сегодня, 14:30"),
        (datetime(2026, 3, 3, 6, 5, tzinfo=UTC), "вчера, 9:05"),
        (datetime(2026, 3, 4, 21, 0, tzinfo=UTC), "завтра, 0:00"),
        (datetime(2026, 3, 10, 11, 30, tzinfo=UTC), "вт, 10 марта, 14:30"),
        (datetime(2027, 5, 1, 6, 0, tzinfo=UTC), "1 мая 2027, 9:00"),
    ],
)
def test_a_moment_is_said_as_people_say_it(moment: datetime, said: str) -> None:
    assert plain(moment_words(moment, NOW)) == said
    assert plain(moment_words(int(moment.timestamp()), int(NOW.timestamp()))) == said


def test_a_moment_follows_the_time_zone_of_the_reader() -> None:
    with timezone.override("Asia/Vladivostok"):
        assert plain(moment_words(datetime(2026, 3, 4, 15, 0, tzinfo=UTC), NOW)) == "завтра, 1:00"


def test_a_moment_in_english() -> None:
    with translation.override("en"):
        assert plain(moment_words(datetime(2026, 3, 10, 11, 30, tzinfo=UTC), NOW)) == "Tue, 10 March, 14:30"


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(hours=6, minutes=38), "до 16:40"),
        (timedelta(days=1), "завтра до 10:02"),
        (timedelta(days=5), "пн до 10:02"),
        (timedelta(days=7), "11.03 до 10:02"),
    ],
)
def test_a_far_deadline_is_clock_time(ahead: timedelta, said: str) -> None:
    assert plain(until_words(NOW + ahead, NOW)) == said
    assert " " not in until_words(NOW + ahead, NOW)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_only_one_day_is_today_and_the_year_is_said_when_it_differs(day: date, today: date) -> None:
    said = day_words(day, today)
    assert (said == "сегодня") == (day == today)
    near = abs((day - today).days) <= 1
    assert (str(day.year) in said) == (day.year != today.year and not near)


@pytest.mark.parametrize(
    ("seconds", "working", "said"),
    [
        (0, False, "0 мин"),
        (59, False, "0 мин"),
        (2100, False, "35 мин"),
        (8100, False, "2 ч 15 мин"),
        (8100, True, "2 р.ч 15 мин"),
        (-7800, False, "−2 ч 10 мин"),
        (171_000, False, "47 ч 30 мин"),
        (273_600, False, "3 сут 4 ч"),
        (273_600, True, "76 р.ч"),
    ],
)
def test_a_duration_names_its_units(seconds: int, working: bool, said: str) -> None:
    assert plain(duration_words(seconds, working=working)) == said


def test_working_time_never_becomes_days_whose_length_only_a_calendar_knows() -> None:
    assert "сут" not in duration_words(10**7, working=True)


@given(st.integers(-(10**8), 10**8))
def test_a_short_duration_never_breaks_over_a_line_and_keeps_its_sign(seconds: int) -> None:
    said = short_words(seconds)
    assert " " not in said
    assert said.startswith("−") == (seconds < 0)


@pytest.mark.parametrize(
    ("value", "places", "said"),
    [(1284, 0, "1 284"), (91.25, 1, "91,2"), (-5, 0, "−5"), (1_000_000, 0, "1 000 000"), (999, 0, "999")],
)
def test_a_number_is_grouped_and_has_a_comma(value: float, places: int, said: str) -> None:
    assert plain(number_words(value, places)) == said


def test_a_number_in_english() -> None:
    with translation.override("en"):
        assert number_words(1284.5, 1) == "1,284.5"


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("№ 1486", "№~1486"),
        ("п. 3.4.6", "п.~3.4.6"),
        ("91,2 %", "91,2~%"),
        ("8 р.ч и 5 мин", "8~р.ч и~5~мин"),
        ("Рыжова Е. П.", "Рыжова~Е.~П."),
        ("Срок — завтра", "Срок~— завтра"),
        ("в работе у Климова А.", "в~работе у~Климова~А."),
    ],
)
def test_typography_binds_what_belongs_together(written: str, bound: str) -> None:
    assert bind(written) == bound.replace("~", "\u00a0")


@given(st.text(alphabet="абв АБ№%.1—\n-и", max_size=60))
def test_typography_changes_nothing_but_spaces(text: str) -> None:
    assert bind(text).replace("\u00a0", "").replace(" ", "") == text.replace(" ", "")
    assert bind(bind(text)) == bind(text)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Климов Андрей", "КА"), ("Петров-Водкин Кузьма", "ПВ"), ("савельева", "С"), ("", "")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
