"""Words as they are kept: two spellings of one word are one, codes are found whole and in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reglament.search.function_words import FUNCTION_WORDS
from reglament.search.layout import repaired
from reglament.search.synonyms import alike
from reglament.search.words import LONGEST, asked, lexemes, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("отчёт", "ОТЧЕТ"),
        ("накладная", "накладной"),
        ("зарплата", "зарплату"),
        ("сверки", "сверка"),
        ("posting", "posted"),
    ],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert asked(one) == asked(other)


def test_words_that_stand_everywhere_are_not_asked_for() -> None:
    assert asked("не проводится по НДС") == [stem("проводится"), "ндс"]
    assert asked("не") == ["не"], "unless nothing else is"


def test_a_code_is_found_whole_and_in_parts() -> None:
    kept = lexemes("Счёт РТ-00012345 от 12.03.2026")
    assert {"рт-00012345", "00012345", "12345", "12.03.2026"} <= kept
    assert asked("РТ-00012345") == ["рт-00012345"]


@given(st.text(max_size=300))
def test_whatever_is_asked_for_of_a_text_is_kept_of_it(text: str) -> None:
    """A whole query that was copied out of a ticket finds it."""
    kept = lexemes(text)
    assert set(asked(text)) <= kept | FUNCTION_WORDS
    assert all(0 < len(lexeme) <= LONGEST and not set(lexeme) & set("'\"\\ ") for lexeme in kept)


@pytest.mark.parametrize(
    ("typed", "meant"), [("ghjdtltybt", "проведение"), ("pfhgkfnf", "зарплата"), ("узф", "epa")]
)
def test_the_other_layout_is_undone(typed: str, meant: str) -> None:
    assert repaired(typed) == meant


def test_the_trade_has_several_words_for_one_thing() -> None:
    assert stem("зарплата") in alike("зуп")
    assert stem("провести") in alike(stem("проведение"))
    assert alike("самовар") == {"самовар"}
