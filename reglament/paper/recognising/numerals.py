"""Numbers in words, in every case: «двух рабочих дней», «два (2) часа», “one business day”."""

from __future__ import annotations

import re
from typing import Final

_RUSSIAN: Final = {
    1: "один одна одно одного одной одному одним одну",
    2: "два две двух двум двумя",
    3: "три трёх трех трём трем тремя",
    4: "четыре четырёх четырех четырём четырем четырьмя",
    5: "пять пяти пятью",
    6: "шесть шести шестью",
    7: "семь семи семью",
    8: "восемь восьми восемью",
    9: "девять девяти девятью",
    10: "десять десяти десятью",
    12: "двенадцать двенадцати",
    14: "четырнадцать четырнадцати",
    15: "пятнадцать пятнадцати",
    20: "двадцать двадцати",
    30: "тридцать тридцати",
    60: "шестьдесят шестидесяти",
    90: "девяносто",
}
_ENGLISH: Final = {
    1: "one",
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    12: "twelve",
    14: "fourteen",
    15: "fifteen",
    20: "twenty",
    24: "twenty-four",
    30: "thirty",
    48: "forty-eight",
    60: "sixty",
    90: "ninety",
}
_WORDS: Final = {
    **{word: number for number, words in _RUSSIAN.items() for word in words.split()},
    "двадцати четырёх": 24,
    "двадцати четырех": 24,
    "сорока восьми": 48,
    **{word: number for number, word in _ENGLISH.items()},
}
WORD: Final = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
"""A pattern of every number in words, the longest first."""


def number_of(text: str) -> int | None:
    """The whole number that a text is, in figures or in words; None for anything else."""
    plain = re.sub(r"(?<=\d)\s(?=\d{3}\b)", "", text.strip().lower())
    if plain.isascii() and plain.isdigit():
        return int(plain)
    return _WORDS.get(plain)
