"""Regimes: declared periods in which other norms count, for what is filed then and for open tickets."""

from __future__ import annotations

from datetime import datetime

import pytest

from reglament.engine import (
    Fact,
    FactKind,
    Level,
    Rules,
    Standing,
    check_edition,
    compile_rules,
    explain_clock,
    load_edition,
    standing_of,
    translate_edition,
)

HEAD = "формат: 1\nнаследует: стандартный\nпримеры: нет\n"
OVERLOAD = """
режимы:
  перегрузка:
    по_английски: overload
    п: "3.4.20"
    объявляет: [руководитель]
    не_дольше: 10 к.д
    сроки_длиннее_в: 2
    открытые_запросы: переходят на нормы режима
"""
ALIKE = "П1: нет, П2: нет, П3: нет, П4: нет"
TERMS = f"""
сроки:
  реакция: {{{ALIKE}, прочие: 4 р.ч}}
  исполнение: {{{ALIKE}, прочие: 1 р.д, перегрузка: 3 р.д}}
"""


def ruled(own: str) -> Rules:
    return compile_rules(load_edition(HEAD + own))


def at(rules: Rules, hour: int) -> int:
    return rules.calendars["служба"].at(datetime(2026, 3, 18, hour))  # a Wednesday


def filed(rules: Rules, **data: str) -> Fact:
    return Fact(
        1,
        at(rules, 10),
        FactKind.REGISTERED,
        priority="п2",
        data={"kind": "инцидент", "triage": True, **data},
    )


def standing(rules: Rules, *facts: Fact) -> Standing:
    return standing_of(rules, facts, facts[-1].at)


def declared(rules: Rules, hour: int) -> Fact:
    return Fact(2, at(rules, hour), FactKind.REGIME_DECLARED, data={"regime": "перегрузка"})


def test_a_ticket_filed_under_a_regime_has_its_norms() -> None:
    rules = ruled(OVERLOAD + TERMS)
    usual = standing(rules, filed(rules)).clocks
    under = standing(rules, filed(rules, regime="перегрузка")).clocks
    assert (str(usual["т1"].target), str(under["т1"].target)) == ("4 служба.ч", "8 служба.ч")
    assert (str(usual["т2"].target), str(under["т2"].target)) == ("1 служба.д", "3 служба.д")  # its own row


def test_an_open_ticket_moves_to_the_norms_of_the_regime_and_says_why() -> None:
    rules = ruled(OVERLOAD + TERMS)
    clock = standing(rules, filed(rules), declared(rules, 12)).clocks["т2"]
    assert str(clock.target) == "3 служба.д"
    calendar = rules.calendars["служба"]
    assert calendar.local(clock.due_at or 0).date().isoformat() == "2026-03-23"
    told = " ".join(explain_clock(clock, rules, "ru")).lower()
    assert "объявлен режим «перегрузка»" in told
    assert "the regime “overload” was declared" in " ".join(explain_clock(clock, rules, "en")).lower()


def test_the_row_of_a_regime_is_named_as_the_reason() -> None:
    rules = ruled(OVERLOAD + TERMS)
    clock = standing(rules, filed(rules, regime="перегрузка")).clocks["т1"]
    told = explain_clock(clock, rules, "ru")
    assert any("такой срок для: перегрузка" in one.lower() and "3.4.20" in one for one in told)


@pytest.mark.parametrize(
    ("factor", "norm", "longer"),
    [("1,5", "4 р.ч", "6 служба.ч"), ("1,5", "1 р.ч", "90 служба.мин"), ("1,5", "1 р.д", "2 служба.д")],
)
def test_a_part_of_an_hour_is_minutes_and_a_part_of_a_day_a_day(factor: str, norm: str, longer: str) -> None:
    own = OVERLOAD.replace("сроки_длиннее_в: 2", f"сроки_длиннее_в: '{factor}'") + TERMS.replace(
        "4 р.ч", norm
    )
    rules = ruled(own)
    assert str(standing(rules, filed(rules, regime="перегрузка")).clocks["т1"].target) == longer


def test_a_regime_may_be_of_some_tables_alone() -> None:
    own = OVERLOAD.replace("сроки_длиннее_в: 2", "сроки_длиннее_в: 2\n    таблицы: [исполнение]") + TERMS
    rules = ruled(own)
    assert str(standing(rules, filed(rules, regime="перегрузка")).clocks["т1"].target) == "4 служба.ч"


def test_it_is_sound_and_said_in_english_as_well() -> None:
    text = HEAD + OVERLOAD + TERMS
    english = translate_edition(text, "en").text
    assert "norms_longer_by: 2" in english
    assert load_edition(english) == load_edition(text)
    errors = [one.what("ru") for one in check_edition(load_edition(text)) if one.level is Level.ERROR]
    assert errors == []


def test_a_regime_that_changes_nothing_is_told() -> None:
    own = OVERLOAD.replace("    сроки_длиннее_в: 2\n", "")
    found = {one.code: one for one in check_edition(load_edition(HEAD + own))}
    assert "regime_idle" in found
    assert "regime_shorter" in {
        one.code
        for one in check_edition(
            load_edition(HEAD + OVERLOAD.replace("сроки_длиннее_в: 2", "сроки_длиннее_в: 0,5"))
        )
    }
