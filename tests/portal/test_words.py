"""What is read out of short texts: a subject, a thank-you, a complaint."""

from __future__ import annotations

import pytest

from reglament.portal.subjects import LONGEST, subject_of
from reglament.tickets.tone import is_complaint, is_content, is_thanks


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("не пробивается чек на кассе 3", "Не пробивается чек на кассе 3"),
        ("Добрый день! Не проводится реализация. Что делать?", "Не проводится реализация"),
        ("Здравствуйте, коллеги!\n\nне сходится 60 счёт", "Не сходится 60 счёт"),
        ("Доброе утро", "Доброе утро"),
        ("Пересчитайте т. 1 и д. 5 по ст. 20", "Пересчитайте т. 1 и д. 5 по ст. 20"),
        ("Ошибка 1.2.3 в форме", "Ошибка 1.2.3 в форме"),
        ("Хит продаж не открывается", "Хит продаж не открывается"),
        ("\n\n   ", ""),
    ],
)
def test_the_subject_is_the_first_sentence_without_its_greeting(text: str, subject: str) -> None:
    assert subject_of(text) == subject


def test_a_long_sentence_is_cut_at_a_word_and_a_long_word_anywhere() -> None:
    assert subject_of("слово " * 40).endswith("слово…")
    assert len(subject_of("транспортноэкспедиционно" * 20)) == LONGEST


@pytest.mark.parametrize("text", ["Спасибо, всё работает", "заработало", "Ок, помогло!", "Большое спасибо!!"])
def test_content(text: str) -> None:
    assert is_content(text)


@pytest.mark.parametrize(
    "text",
    [
        "Спасибо, но не работает",
        "Не работает",
        "Спасибо, а когда исправите?",
        "Работает только у меня",
        "Опять ошибка",
        "",
        "спасибо " * 20,
    ],
)
def test_not_content(text: str) -> None:
    assert not is_content(text)


def test_thanks_are_thanks_and_news_are_not() -> None:
    assert is_thanks("Спасибо!")
    assert not is_thanks("Заработало")
    assert not is_thanks("Спасибо, снова пусто")


@pytest.mark.parametrize(
    "text", ["Опять не проводится", "не помогло", "та же ошибка", "Ничего не получилось"]
)
def test_complaint(text: str) -> None:
    assert is_complaint(text)


def test_an_addition_is_no_complaint() -> None:
    assert not is_complaint("Номер накладной 17")
