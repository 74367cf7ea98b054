"""What a printer does to a text, and what he may never do: change a word or a number."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reglament.paper.typography import NBSP, grouped, plural, polished, times


@pytest.mark.parametrize(
    ("written", "set_so"),
    [
        ("за 4 р.ч", "за~4~р.ч"),
        ("приложение № 2", "приложение №~2"),
        ("не меньше 95%", "не меньше 95~%"),
        ('так называемый "обход"', "так называемый «обход»"),
        ("реакция - 1 р.ч", "реакция~— 1~р.ч"),
        ("в течение 30 к.д", "в~течение 30~к.д"),
        ("раз в 6 месяцев", "раз в~6~месяцев"),
        ("ещё 3 пользователя", "ещё 3~пользователя"),
    ],
)
def test_russian(written: str, set_so: str) -> None:
    assert polished(written, "ru") == set_so.replace("~", NBSP)


def test_english_keeps_its_own_marks() -> None:
    assert polished('the "workaround", 95 %', "en") == "the “workaround”, 95%"


@given(st.text(alphabet='абвгдеё -–—№%.,0123456789АБВп"', max_size=60))
def test_no_letter_and_no_digit_is_ever_lost(text: str) -> None:
    def bare(one: str) -> str:
        return re.sub(r"[^а-яёА-ЯЁ0-9№%.,]", "", one)

    assert bare(polished(text, "ru")) == bare(text)


def test_counts() -> None:
    assert [plural(n, "раз", "раза", "раз") for n in (1, 2, 5, 11, 21, 22, 112)] == [
        "раз",
        "раза",
        "раз",
        "раз",
        "раз",
        "раза",
        "раз",
    ]
    assert [times(n) for n in (1, 2, 21)] == ["1 раза", "2 раз", "21 раза"]
    assert grouped(1040, "ru") == f"1{NBSP}040"
    assert grouped(1040, "en") == "1,040"
