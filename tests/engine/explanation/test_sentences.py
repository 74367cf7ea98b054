"""Every reason has a sentence in both languages; the frequent ones read as people would say them."""

import re
from typing import Any

import pytest

from reglament.engine.durations import Duration, Step
from reglament.engine.explanation.explaining import explain, explain_clock
from reglament.engine.explanation.sentences import SENTENCES
from reglament.engine.facts import FactKind
from reglament.engine.reasons import REASONS, Reason
from reglament.engine.results import ClockStatus, ClockView
from reglament.engine.vocabulary import InFlight

from .desk import RULES, days, hours, moscow

THURSDAY = moscow("2026-04-30 15:00")
FRIDAY = moscow("2026-05-08 12:00")
SAMPLES: dict[str, Any] = {
    **dict.fromkeys(
        ("at", "due", "since", "until", "opening", "old_due", "refused", "again_at", "last", "begins"), FRIDAY
    ),
    **dict.fromkeys(("norm", "after", "within", "per", "least", "grace"), hours(4)),
    **dict.fromkeys(("work", "remaining", "spent", "paused"), 3900),
    **dict.fromkeys(("seq", "count", "at_most", "above", "share", "expected", "retracts", "sent"), 3),
    **dict.fromkeys(("who", "reminders"), ("диспетчер", "руководитель лк")),
    "calendar": "служба",
    "trigger": FactKind.REGISTERED,
    "fact": FactKind.RATED,
    "counter": "returns",
    "policy": InFlight.EARLIER,
    "met": True,
    "state": "ждет автора",
    "clock": "т2",
    "old": "п2",
    "new": "п1",
    "kind": "инцидент",
    "priority": "п2",
    "complexity": "с1",
    "parent": "1400",
}


def values_of(code: str) -> dict[str, Any]:
    return {name: SAMPLES.get(name, "п1") for name in REASONS[code]}


@pytest.mark.parametrize("code", sorted(REASONS))
@pytest.mark.parametrize("missing", [False, True])
def test_every_reason_is_a_whole_sentence_in_both_languages(code: str, missing: bool) -> None:
    optional = {"due", "old_due", "until", "least", "not_above", "after", "remaining", "work"}
    if not any(variant.startswith(f"{code}/") for variant in SENTENCES):
        optional = set()
    values = {n: None if missing and n in optional else v for n, v in values_of(code).items()}
    for language in ("ru", "en"):
        sentence = explain(Reason(code, "3.4.6", values), language, RULES)
        assert not re.search(r"[{}]|None|\bТ?not_", sentence), sentence
        assert sentence.endswith("(п. 3.4.6)" if language == "ru" else "(cl. 3.4.6)")
        assert bool(re.search("[а-я]{3} [а-я]{3}", sentence)) <= (language == "ru"), sentence


def test_sentences_and_reasons_are_the_same_closed_list() -> None:
    assert {code.partition("/")[0] for code in SENTENCES} == set(REASONS)


def test_a_promise_names_its_norm_its_calendar_and_its_date() -> None:
    values = values_of("clock.started") | {"at": THURSDAY, "due": moscow("2026-05-04 10:00")}
    assert explain(Reason("clock.started", "3.4.6", values), "ru", RULES, year=2026) == (
        "Норма 4 р.ч, начало — регистрация, чт 30 апреля, 15:00; "
        "календарь «служба»; срок пн 4 мая, 10:00 (п. 3.4.6)"
    )


@pytest.mark.parametrize(
    ("to_author", "language", "said"),
    [
        (True, "ru", "Стояли 11 р.ч: ждали вашего ответа с чт 30 апреля, 15:00 по пн 4 мая, 17:00"),
        (False, "ru", "Стояли 11 р.ч: ждали ответа автора с чт 30 апреля, 15:00 по пн 4 мая, 17:00"),
        (
            True,
            "en",
            "Stood for 11 w.h: waited for your answer from Thu 30 April, 15:00 to Mon 4 May, 17:00",
        ),
    ],
)
def test_a_pause_says_how_long_and_for_whom(to_author: bool, language: Any, said: str) -> None:
    values: dict[str, Any] = {"since": THURSDAY, "until": moscow("2026-05-04 17:00"), "work": 11 * 3600}
    values |= {"state": "ждет автора", "seq": 4, "calendar": "служба"}
    sentence = explain(Reason("clock.paused", "", values), language, RULES, to_author=to_author, year=2026)
    assert sentence == said


def test_a_clock_that_stands_says_since_when() -> None:
    values: dict[str, Any] = {
        "since": THURSDAY,
        "until": None,
        "work": None,
        "state": "ждет внешних",
        "calendar": "служба",
    }
    assert explain(Reason("clock.paused", "3.5.3", values), "ru", RULES, year=2026) == (
        "Стоят с чт 30 апреля, 15:00: ждали внешнюю сторону (п. 3.5.3)"
    )


def test_a_raised_priority_says_the_rule_and_both_dates() -> None:
    values = values_of("clock.raised") | {
        "at": THURSDAY,
        "old_due": FRIDAY,
        "due": moscow("2026-05-04 10:00"),
    }
    assert explain(Reason("clock.raised", "3.4.7", values), "ru", RULES, year=2026) == (
        "Приоритет повышен чт 30 апреля, 15:00: был П2, стал П1; "
        "раньшее из прежнего срока и «сейчас + 4 р.ч»; срок пн 4 мая, 10:00, был пт 8 мая, 12:00 (п. 3.4.7)"
    )


def test_the_explanation_of_a_date_names_the_days_nobody_worked_and_their_act() -> None:
    values = {"at": THURSDAY, "seq": 1, "trigger": "registered", "norm": days(2), "calendar": "служба"}
    reason = Reason("clock.started", "3.4.6", values | {"due": moscow("2026-05-05 18:00")})
    view = ClockView("т2", "исполнение", ClockStatus.RUNNING, "служба", days(2), THURSDAY, reasons=(reason,))
    sentences = explain_clock(view, RULES, year=2026)
    assert sentences[1].startswith("Пт 1 — вс 3 мая — выходные по производственному календарю: ")
    assert "Праздник Весны и Труда" in sentences[1]
    assert sentences[2].startswith("Чт 30 апреля — короткий день, до 17:00")


def test_a_round_the_clock_norm_speaks_of_no_days_off() -> None:
    norm = Duration(100, Step.HOUR)
    reason = Reason("clock.started", "", values_of("clock.started") | {"at": THURSDAY, "norm": norm})
    view = ClockView("т2", "исполнение", ClockStatus.RUNNING, "служба", norm, THURSDAY, reasons=(reason,))
    assert len(explain_clock(view, RULES)) == 1


def test_without_an_edition_names_are_keys_and_moments_say_that_they_are_utc() -> None:
    reason = Reason("limit.too_soon", "1.3.3", values_of("limit.too_soon") | {"limit": "attention"})
    assert explain(reason) == (
        "Не чаще раза в 4 служба.ч: последний — пт 8 мая 2026, 9:00 UTC, снова можно пт 8 мая 2026, 9:00 UTC "
        "(п. 1.3.3)"
    )
