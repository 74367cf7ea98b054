"""The rule of a critical period: read in both languages, translated, refused with what can be said."""

from __future__ import annotations

import pytest

from reglament.engine import Annexes, NotationErrors, load_annexes, translate_annexes
from reglament.engine.regulation.periods import PeriodRule
from tests.engine.notation.files import SAMPLE, annex_texts, edition_of

PERIODS = "critical-periods.yaml"


def annexes_with(old: str, new: str) -> Annexes:
    texts = annex_texts(SAMPLE)
    assert texts[PERIODS].count(old) == 1
    return load_annexes({**texts, PERIODS: texts[PERIODS].replace(old, new)}, edition_of(SAMPLE))


def test_working_days_of_a_month_and_up_to_a_date() -> None:
    annexes = load_annexes(annex_texts(SAMPLE), edition_of(SAMPLE))
    periods = {one.name.key: one.rules for one in annexes.critical_periods}
    assert periods["себестоимость"] == (PeriodRule(first=3, last=6),)
    assert periods["уведомления и енп"] == (
        PeriodRule(first=1, last=2, day=25),
        PeriodRule(first=1, last=2, day=28),
    )
    assert periods["годовая отчетность"] == ()


def test_english_words_say_the_same_and_go_back_to_every_byte() -> None:
    texts, edition = annex_texts(SAMPLE), edition_of(SAMPLE)
    english = {name: one.text for name, one in translate_annexes(texts, edition, "en").items()}
    assert "rule: [2 w.d up to 5-th, 2 w.d up to 20-th]" in english[PERIODS]
    assert load_annexes(english, edition).critical_periods == load_annexes(texts, edition).critical_periods
    back = translate_annexes(english, edition, "ru")
    assert back[PERIODS].text == texts[PERIODS]


@pytest.mark.parametrize("written", ["5-1 р.д месяца", "1-5 дней месяца", "2 р.д до 45-го", "каждую пятницу"])
def test_what_cannot_be_reckoned_is_refused(written: str) -> None:
    with pytest.raises(NotationErrors) as caught:
        annexes_with("правило: 1-5 р.д месяца", f"правило: {written}")
    (error,) = caught.value.errors
    assert "1-5 р.д месяца" in error.possible
