"""Lengths of time as people write them."""

from __future__ import annotations

import pytest

from reglament import engine
from reglament.paper.recognising.dates import date_in
from reglament.paper.recognising.lengths import lengths_in, unit_of
from reglament.paper.recognising.words import DAYS, KEYS, NAMES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 рабочих часа", "2 р.ч"),
        ("1 рабочий день", "1 р.д"),
        ("30 мин.", "30 мин"),
        ("не более 2 (двух) рабочих часов", "2 р.ч"),
        ("три (3) рабочих дня", "3 р.д"),
        ("двух рабочих дней", "2 р.д"),
        ("48-ми часов", "48 ч"),
        ("3-х рабочих дней", "3 р.д"),
        ("8 раб. час.", "8 р.ч"),
        ("5 р/д", "5 р.д"),
        ("4 часов рабочего времени", "4 р.ч"),
        ("10 календарных дней", "10 к.д"),
        ("3 суток", "3 сут"),
        ("9 д.ч", "9 д.ч"),
        ("4 часа", "4 ч"),
        ("five business days", "5 р.д"),
        ("4 working hours", "4 р.ч"),
        ("1h", "1 ч"),
        ("1,5 часа", ""),
        ("2 недели", ""),
    ],
)
def test_a_length_is_written_in_the_units_of_the_language(text: str, expected: str) -> None:
    (length,) = lengths_in(text)
    assert length.text("ru", working=False) == expected


@pytest.mark.parametrize(
    "text", ["24x7", "от 2 до 49 человек", "1С:ERP", "с 9:00 до 18:00", "95 %", "п. 3.4"]
)
def test_what_counts_no_time_is_no_length(text: str) -> None:
    assert list(lengths_in(text)) == []


def test_bare_hours_are_vague_and_working_ones_where_the_document_says_so_of_all() -> None:
    (length,) = lengths_in("8 часов")
    assert length.vague
    assert length.text("ru", working=True) == "8 р.ч"


def test_the_head_of_a_column_names_the_unit_of_its_numbers() -> None:
    assert unit_of("Срок, раб. часов") == ("hour", "working")
    assert unit_of("Response (minutes)") == ("minute", "")
    assert unit_of("Время реакции") == ("", "")


def test_dates_in_figures_and_in_words() -> None:
    assert date_in("от «12» марта 2025 г.") == "12.03.2025"
    assert date_in("effective from March 1, 2025") == "01.03.2025"
    assert date_in("31.02.2025") == ""


def test_the_words_of_a_draft_are_those_of_the_schema() -> None:
    table = engine.reference()
    for russian, english in KEYS.items():
        rows = [line for line in table.split("\n") if f"{russian}`" in line or f"{russian}[" in line]
        assert russian in ("п", "печатается") or any(
            f"{english}`" in line or f"{english}[" in line for line in rows
        ), russian
    assert set(DAYS) == {"пн", "вт", "ср", "чт", "пт", "сб", "вс"}
    assert not KEYS.keys() & NAMES.keys()
