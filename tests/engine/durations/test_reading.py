"""Durations as people type them, and what is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reglament.engine import (
    CALENDAR_DAYS,
    Duration,
    DurationError,
    Step,
    duration_text,
    duration_words,
    known_units,
    parse_duration,
)

PREFIXES = {"р": "служба", "д": "дежурство", "w": "служба", "d": "дежурство", "у": "линия 2"}
SERVICE, DUTY = "служба", "дежурство"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("15 мин", Duration(15, Step.MINUTE)),
        ("3 ч", Duration(3, Step.HOUR)),
        ("1 сут", Duration(1, Step.DAY)),
        ("4 р.ч", Duration(4, Step.HOUR, SERVICE)),
        ("2 р.д", Duration(2, Step.DAY, SERVICE)),
        ("15 р.мин", Duration(15, Step.MINUTE, SERVICE)),
        ("30 д.мин", Duration(30, Step.MINUTE, DUTY)),
        ("8 д.ч", Duration(8, Step.HOUR, DUTY)),
        ("10 к.д", Duration(10, Step.DAY, CALENDAR_DAYS)),
        ("3 у.ч", Duration(3, Step.HOUR, "линия 2")),
        ("4 w.h", Duration(4, Step.HOUR, SERVICE)),
        ("2 working days", Duration(2, Step.DAY, SERVICE)),
        ("10 calendar days", Duration(10, Step.DAY, CALENDAR_DAYS)),
        ("30 duty minutes", Duration(30, Step.MINUTE, DUTY)),
        ("2 full days", Duration(2, Step.DAY)),
        ("45 minutes", Duration(45, Step.MINUTE)),
    ],
)
def test_each_unit_is_read_in_both_languages(written: str, meant: Duration) -> None:
    assert parse_duration(written, PREFIXES) == meant


@pytest.mark.parametrize(
    "written",
    [
        "4 р.ч",
        "4р.ч",
        "4 Р. Ч.",
        "4 рч",
        "4 р ч",
        "4\u00a0р.ч",
        "4 р–ч",
        "4 p.ч",  # Latin p
        "4 рабочих часа",
        "4 раб. часа",
        "4 служба.ч",
        " 4  р.час ",
    ],
)
def test_spaces_dots_dashes_and_look_alike_letters_are_forgiven(written: str) -> None:
    assert parse_duration(written, PREFIXES) == Duration(4, Step.HOUR, SERVICE)


@pytest.mark.parametrize(
    "written", ["10 к.д", "10 K.д", "10 k.д.", "10 календарных дней", "10 кал. дн", "10 c.d"]
)
def test_calendar_days_are_forgiven_alike(written: str) -> None:
    assert parse_duration(written, PREFIXES) == Duration(10, Step.DAY, CALENDAR_DAYS)


def test_latin_letters_in_words_of_hours_and_thousands_with_a_space_are_read() -> None:
    assert parse_duration("1 cут", PREFIXES) == Duration(1, Step.DAY)
    assert parse_duration("1 000 мин", PREFIXES) == Duration(1000, Step.MINUTE)
    assert parse_duration("2 часа дежурства", PREFIXES) == Duration(2, Step.HOUR, DUTY)


@pytest.mark.parametrize(
    ("written", "code", "advice"),
    [
        ("быстро", "unreadable", "р.ч"),
        ("", "unreadable", "р.ч"),
        ("4", "unreadable", "мин"),
        ("-4 ч", "unreadable", "мин"),
        ("3 дня", "bare_day", "р.д"),
        ("5 д", "bare_day", "к.д"),
        ("50% Т2", "share", "доля"),
        ("1,5 ч", "fraction_instead", "90 мин"),
        ("1.5 р.ч", "fraction_instead", "90 р.мин"),
        ("1,5 сут", "fraction_instead", "36 ч"),
        ("1,5 р.д", "fraction", "меньшую"),
        ("0,001 ч", "fraction", "меньшую"),
        ("0 р.д", "no_days", "0 мин"),
        ("0 к.д", "no_days", "0 мин"),
        ("7 р.м", "misspelt_unit", "р.мин"),
        ("4 ц.ч", "misspelt_unit", "р.ч"),
        ("2 к.ч", "misspelt_unit", "к.д"),
        ("3 попугая", "unknown_unit", "сут"),
        ("99999999 р.ч", "too_long", "ста лет"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_write(written: str, code: str, advice: str) -> None:
    with pytest.raises(DurationError) as caught:
        parse_duration(written, PREFIXES)
    assert caught.value.code == code
    assert advice in caught.value.text("ru")
    assert written in caught.value.text("en")


def test_a_prefix_that_the_edition_does_not_declare_is_no_unit() -> None:
    """No calendar by default: an edition without duty hours has no «д.ч»."""
    with pytest.raises(DurationError) as caught:
        parse_duration("2 д.ч", {"р": SERVICE})
    assert "д.ч" not in caught.value.values["units_ru"]
    assert known_units({"р": SERVICE}) == ("мин", "ч", "сут", "к.д", "р.мин", "р.ч", "р.д")
    assert known_units({"w": "service"}, "en") == ("min", "h", "full d", "c.d", "w.min", "w.h", "w.d")


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    calendar = draw(st.sampled_from([None, CALENDAR_DAYS, SERVICE, DUTY, "линия 2"]))
    step = Step.DAY if calendar == CALENDAR_DAYS else draw(st.sampled_from(list(Step)))
    return Duration(draw(st.integers(1, 30_000)), step, calendar)


@given(durations(), st.sampled_from(["ru", "en"]))
@settings(deadline=None)
def test_what_is_printed_is_read_back(duration: Duration, language: str) -> None:
    printed = duration_text(duration, PREFIXES, "en" if language == "en" else "ru")
    assert parse_duration(printed, PREFIXES) == duration
    assert parse_duration(str(duration), PREFIXES) == duration


@pytest.mark.parametrize(
    ("duration", "russian", "english"),
    [
        (Duration(1, Step.DAY, SERVICE), "1 рабочий день", "1 working day"),
        (Duration(3, Step.DAY, SERVICE), "3 рабочих дня", "3 working days"),
        (Duration(11, Step.DAY, SERVICE), "11 рабочих дней", "11 working days"),
        (Duration(21, Step.HOUR, SERVICE), "21 рабочий час", "21 working hours"),
        (Duration(1, Step.MINUTE, SERVICE), "1 рабочая минута", "1 working minute"),
        (Duration(2, Step.MINUTE, SERVICE), "2 рабочих минуты", "2 working minutes"),
        (Duration(2, Step.HOUR, DUTY), "2 часа (дежурство)", "2 hours (дежурство)"),
        (Duration(10, Step.DAY, CALENDAR_DAYS), "10 календарных дней", "10 calendar days"),
        (Duration(1, Step.DAY), "1 сутки", "1 full day"),
        (Duration(5, Step.DAY), "5 суток", "5 full days"),
        (Duration(15, Step.MINUTE), "15 минут", "15 minutes"),
    ],
)
def test_the_long_form_follows_the_grammar(duration: Duration, russian: str, english: str) -> None:
    assert duration_words(duration, "ru", working=SERVICE) == russian
    assert duration_words(duration, "en", working=SERVICE) == english
