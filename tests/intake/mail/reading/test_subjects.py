"""Prefixes of answers and forwards; numbers in a subject."""

from __future__ import annotations

import pytest

from reglament.intake.mail.reading.subjects import numbers, without_prefixes


@pytest.mark.parametrize(
    ("subject", "bare", "is_reply", "is_forward"),
    [
        ("Re: Касса", "Касса", True, False),
        ("RE: FW: Касса", "Касса", True, False),
        ("Отв: Касса", "Касса", True, False),
        ("ОТВ: Пересл: Касса", "Касса", True, False),
        ("На: Касса", "Касса", True, False),
        ("HA: Касса", "Касса", True, False),
        ("Re[2]: Касса", "Касса", True, False),
        ("Re(3): Касса", "Касса", True, False),
        ("Fwd: Касса", "Касса", False, True),
        ("FW: Re: Касса", "Касса", False, True),
        ("Пересл: Касса", "Касса", False, True),
        ("AW: WG: Касса", "Касса", True, False),
        ("[EXTERNAL] Re: Касса", "Касса", True, False),
        ("Касса: не печатает", "Касса: не печатает", False, False),
        ("На складе: пожар", "На складе: пожар", False, False),
        ("Re: " * 100, ("Re: " * 80).strip(), True, False),
    ],
)
def test_prefixes_are_told_from_words(subject: str, bare: str, is_reply: bool, is_forward: bool) -> None:
    assert without_prefixes(subject) == (bare, is_reply, is_forward)


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("Re: [ЛК-1486] Вам задан вопрос", (1486,)),
        ("[#1486] касса", (1486,)),
        ("(Запрос №1486)", (1486,)),
        ("По запросу № 1486 и № 12", (1486, 12)),
        ("ЛК-1486", (1486,)),
        ("Счёт 1486 от 12.03.2026", ()),
        ("RTX-3060-12", ()),
        ("№ 0", ()),
        (" ".join(f"#{number}" for number in range(1, 50)), (1, 2, 3, 4, 5)),
    ],
)
def test_numbers_are_found_and_few(subject: str, found: tuple[int, ...]) -> None:
    assert numbers(subject) == found
