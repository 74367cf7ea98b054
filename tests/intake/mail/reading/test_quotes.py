"""What is new in a letter, as the programs of Russian and English readers put older letters under it."""

from __future__ import annotations

import time

import pytest

from reglament.intake.mail.reading.quotes import fold

OUTLOOK = """Добрый день! Пришлите файл.

С уважением,
Рыжова Ольга
бухгалтер

________________________________
От: Служба поддержки <help@example.org>
Отправлено: 12 марта 2026 г. 10:11
Кому: Рыжова Ольга
Тема: [ЛК-1486] Вам задан вопрос

Какой документ?"""

OLDER = [
    "-----Исходное сообщение-----\nОт: Орлова\nОтправлено: вчера\n\nтекст",
    "-----Original Message-----\nFrom: Orlova\nSent: today\n\ntext",
    "-------- Исходное сообщение --------\nОт: Орлова\n\nтекст",
    '12.03.2026, 10:11, "Служба" <help@example.org>:\n\n> Какой документ?',
    "чт, 12 мар. 2026 г. в 10:11, Служба поддержки <help@example.org>:\n\n> Какой документ?",
    "12 марта 2026 г., в 10:11, Служба <help@example.org> написал(а):\n\n> Какой документ?",
    "12.03.2026 10:11, Служба поддержки пишет:\n> Какой документ?",
    "Четверг, 12 марта 2026, 10:11 +03:00 от Служба <help@example.org>:\n> Какой документ?",
    "Вы писали 12 марта 2026 г., 10:11:\n> Какой документ?",
    "On Thu, Mar 12, 2026 at 10:11 AM Desk <help@example.org> wrote:\n> Which one?",
    "On Thu, Mar 12, 2026 at 10:11 AM Desk of a Long Name\n<help@example.org> wrote:\n\n> Which one?",
    "From: Desk <help@example.org>\nSent: Thursday, March 12, 2026\nTo: Ryzhova\nSubject: x\n\nWhich one?",
    "*От:* Служба <help@example.org>\n*Отправлено:* вчера\n*Кому:* Рыжова\n*Тема:* x\n\nКакой?",
    "Am 12.03.2026 um 10:11 schrieb Desk:\n> Welches?",
]


@pytest.mark.parametrize("older", OLDER)
def test_older_letters_are_folded(older: str) -> None:
    folded = fold(f"Реализация № 5.\n\n{older}")
    assert folded.fresh == "Реализация № 5."
    assert folded.older == older
    assert folded.signature == ""


def test_outlooks_rule_and_the_signature_above_it_are_folded_too() -> None:
    folded = fold(OUTLOOK)
    assert folded.fresh == "Добрый день! Пришлите файл."
    assert folded.signature == "С уважением,\nРыжова Ольга\nбухгалтер"
    assert folded.older.startswith("____")
    assert folded.older.endswith("Какой документ?")


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nРыжова Ольга\n+7 912 345-67-89",
        "--\nРыжова",
        "С уважением, Рыжова О. В.",
        "С уважением\nРыжова",
        "С наилучшими пожеланиями,\nОльга",
        "Best regards,\nOlga",
        "Отправлено с iPhone",
        "Отправлено из мобильной Почты Mail.ru",
        "Sent from my iPhone",
        "Отправлено через Outlook для Android",
    ],
)
def test_a_signature_is_folded(signature: str) -> None:
    folded = fold(f"Не открывается отчёт.\n\n{signature}")
    assert folded.fresh == "Не открывается отчёт."
    assert folded.signature == signature


@pytest.mark.parametrize(
    "text",
    [
        "С уважением отношусь к вашей работе, но отчёт не открывается.",
        "Срок: 12.03.2026\nСумма: 5",
        "От: кого угодно",
        "Директор пишет: где отчёт?",
        "12.03.2026, 10:11 касса не печатала:\nпервый раз\nвторой раз",
        "Сделайте, пожалуйста:\n1. отчёт\n2. акт",
        "> весь текст в кавычках",
        "-- ",
        "",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert fold(text).fresh == text.rstrip()
    assert fold(text).older == ""


def test_an_answer_under_the_quote_is_what_is_new() -> None:
    folded = fold("12.03.2026, 10:11, Служба <h@example.org>:\n\n> Какой документ?\n\nРеализация № 5.")
    assert folded.fresh == "Реализация № 5."
    assert "Какой документ?" in folded.older


def test_questions_and_answers_in_turn_stay_together() -> None:
    text = "Служба пишет 12.03.2026:\n> Какой документ?\nРеализация.\n> Какая база?\nБухгалтерия."
    assert fold(text).fresh == text


def test_the_pieces_are_the_whole() -> None:
    folded = fold(OUTLOOK)
    kept = [row for part in (folded.fresh, folded.signature, folded.older) for row in part.split("\n")]
    assert [row for row in kept if row] == [row for row in OUTLOOK.split("\n") if row]


@pytest.mark.parametrize(
    "text",
    [
        "On " * 20_000,
        "> " * 100_000,
        "От: x\n" * 20_000,
        "a\n" * 200_000,
        "12.03.2026 " * 20_000 + ":",
        ">\n\n" * 30_000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    began = time.perf_counter()
    fold(text)
    assert time.perf_counter() - began < 2
