"""Working time as the edition, the country and the annex of the year say together."""

from datetime import UTC, date, datetime

import pytest

from reglament.engine import (
    ClockView,
    NoOfficialCalendarError,
    UnknownYearError,
    compile_rules,
    explain_clock,
    official_calendar,
    promise,
)
from reglament.engine.calendars import AfterHours, DayKind, FirstDay
from reglament.engine.compilation.calendars import compile_day_rule

from .sample import annexes, edition, rules


def hours(calendar: str, day: date) -> list[tuple[int, int]]:
    return [(start // 3600, end // 3600) for start, end in rules().calendars[calendar].hours_on(day)]


@pytest.mark.parametrize(
    ("calendar", "day", "expected"),
    [
        ("служба", date(2026, 4, 29), [(9, 18)]),
        ("служба", date(2026, 4, 30), [(9, 17)]),  # before the holiday of 1 May
        ("служба", date(2026, 5, 1), []),
        ("служба", date(2026, 12, 25), [(9, 15)]),  # the company's own short day
        ("дежурство", date(2026, 5, 1), [(7, 23)]),  # duty knows no holidays
        ("дежурство", date(2026, 12, 25), [(7, 23)]),
    ],
)
def test_the_hours_of_a_day(calendar: str, day: date, expected: list[tuple[int, int]]) -> None:
    assert hours(calendar, day) == expected


def test_the_own_day_bears_its_reason() -> None:
    day = rules().calendars["служба"].day(date(2026, 12, 25))
    assert day.mark is not None
    assert day.mark.kind is DayKind.SPECIAL_HOURS


def test_days_count_from_the_next_one_and_hours_from_the_opening() -> None:
    rule = compile_day_rule(edition())
    assert (rule.first_day, rule.after_hours) == (FirstDay.NEXT_DAY, AfterHours.NEXT_OPENING)


def test_a_country_that_is_not_shipped_must_be_given() -> None:
    abroad = edition("страна: РФ", "страна: KZ")
    with pytest.raises(NoOfficialCalendarError) as caught:
        compile_rules(abroad)
    assert caught.value.text("ru").startswith("Нет производственного календаря страны «KZ», есть: RU.")
    assert "“KZ”; known: RU" in caught.value.text("en")
    given = official_calendar("Казахстан", {date(2026, 12, 16): "День независимости"}, [2026], act="закон")
    compiled = compile_rules(abroad, officials={"KZ": given})
    assert compiled.calendars["служба"].hours_on(date(2026, 12, 16)) == ()
    assert compiled.calendars["служба"].hours_on(date(2026, 5, 1)) != ()


def test_the_annexes_may_be_missing() -> None:
    assert compile_rules(edition()).calendars["служба"].hours_on(date(2026, 12, 25)) == ((32400, 64800),)
    assert annexes().years


NEW_YEARS_EVE = int(datetime(2027, 12, 30, 14, tzinfo=UTC).timestamp())  # Thursday, 17:00 in Moscow


def promised(*words: str) -> ClockView:
    rules = compile_rules(edition(*words), annexes())
    return promise(rules, NEW_YEARS_EVE, triaged=True, complexity="с2").clocks["т2"]


def test_a_year_without_an_official_calendar_is_counted_by_weekdays_where_the_edition_says_so() -> None:
    view = promised()
    assert view.due_at is not None
    assert datetime.fromtimestamp(view.due_at, UTC).year == 2028
    for language, said in (
        (
            "ru",
            "производственного календаря на 2028 год ещё нет: считали по дням недели, дата может измениться",
        ),
        ("en", "there is no official calendar of 2028 yet: counted by weekdays, the date may change"),
    ):
        sentences = explain_clock(view, compile_rules(edition(), annexes()), language)  # type: ignore[arg-type]
        assert any(said in sentence for sentence in sentences)


@pytest.mark.parametrize("words", ["", ", неизвестные_годы: срок не считать"])
def test_else_there_is_no_deadline_in_it(words: str) -> None:
    with pytest.raises(UnknownYearError):
        promised(", неизвестные_годы: по дням недели", words)
