"""Clocks that a missed date starts, acts in some hours alone, the hour of cut-off of a day."""

from __future__ import annotations

from datetime import datetime

import pytest

from reglament.engine import (
    Fact,
    FactKind,
    Rules,
    State,
    begin,
    compile_rules,
    explain_clock,
    load_edition,
    moves,
    standing_of,
    step,
    translate_edition,
    verdicts,
    view,
)

HEAD = "формат: 1\nнаследует: стандартный\nпримеры: нет\n"
JOINT = """
часы:
  вместе:
    по_английски: jointly
    начало: [пропущен Т1]
    конец: [ответ человека]
    календарь: служба
    норма: 1 р.ч
состояния: {новый: {идут: [Т1, Т2, вместе]}}
"""


def ruled(own: str) -> Rules:
    return compile_rules(load_edition(HEAD + own))


def at(rules: Rules, hour: float, day: int = 18) -> int:
    return rules.calendars["служба"].at(datetime(2026, 3, day)) + int(hour * 3600)


def filed(rules: Rules, hour: float, day: int = 18) -> Fact:
    data = {"kind": "инцидент", "triage": True}
    return Fact(1, at(rules, hour, day), FactKind.REGISTERED, priority="п1", data=data)


def until_missed(rules: Rules) -> State:
    state = step(begin(rules), filed(rules, 10))
    due = view(state, state.at).clocks["т1"].due_at
    assert due is not None
    for fact in verdicts(state, due + 300):
        state = step(state, fact)
    return state


def test_a_missed_date_starts_the_next_clock_at_the_instant_that_was_missed() -> None:
    rules = ruled(JOINT)
    assert standing_of(rules, (filed(rules, 10),), at(rules, 10)).clocks["вместе"].started_at is None
    state = until_missed(rules)
    missed = view(state, state.at).clocks["т1"].due_at
    jointly = view(state, state.at).clocks["вместе"]
    assert jointly.started_at == missed
    assert jointly.due_at == (missed or 0) + 3600
    assert "пропущенный срок" in explain_clock(jointly, rules, "ru")[0]


def test_what_was_answered_in_time_never_starts_it() -> None:
    rules = ruled(JOINT)
    facts = (filed(rules, 10), Fact(2, at(rules, 10) + 60, FactKind.ANSWERED))
    assert standing_of(rules, facts, at(rules, 17)).clocks["вместе"].started_at is None


def test_a_way_may_be_open_in_some_hours_alone_while_the_clock_goes_on() -> None:
    own = """
календари:
  тихие: {единица: т, по_английски: quiet, пн-вс: 08:00-23:00, праздники: не учитываются}
переходы:
  список:
    - {из: новый, в: назначен, кто: [специалист], нужно: [ответственный], только_в_часы: тихие}
"""
    rules = ruled(own)
    state = step(begin(rules), filed(rules, 22))
    [way] = [
        one for one in moves(state, ("специалист",), at(rules, 23.5)) if one.transition.target == "назначен"
    ]
    assert not way.open
    assert way.why_not is not None
    assert way.why_not.values["opening"] == at(rules, 8, 19)
    [way] = [
        one for one in moves(state, ("специалист",), at(rules, 22.5)) if one.transition.target == "назначен"
    ]
    assert way.open


CUT = "календари: {запрос_вне_часов: {отсечка: 16:00}}\nсроки: {исполнение: {П1: %s}}\n"


@pytest.mark.parametrize(
    ("norm", "hour", "day", "due"),
    [
        ("2 р.ч", 15.75, 18, (18, 17.75)),
        ("2 р.ч", 16.5, 18, (19, 11.0)),
        ("2 р.ч", 16.5, 20, (23, 11.0)),  # from Friday to Monday
        ("2 р.ч", 12.0, 21, (23, 11.0)),  # a Saturday has no hour of cut-off
        ("1 р.д", 15.0, 18, (19, 18.0)),
        ("1 р.д", 16.5, 18, (20, 18.0)),
    ],
)
def test_what_comes_after_the_hour_of_cut_off_counts_from_the_next_working_day(
    norm: str, hour: float, day: int, due: tuple[int, float]
) -> None:
    rules = ruled(CUT % norm)
    fact = filed(rules, hour, day)
    clock = standing_of(rules, (fact,), fact.at).clocks["т2"]
    assert clock.due_at == at(rules, due[1], due[0])
    told = " ".join(explain_clock(clock, rules, "ru")).lower()
    assert ("часа отсечки" in told) is (hour > 16 and day != 21)


@pytest.mark.parametrize("own", [JOINT, CUT % "2 р.ч"])
def test_it_is_said_in_english_as_well(own: str) -> None:
    english = translate_edition(HEAD + own, "en").text
    assert load_edition(english) == load_edition(HEAD + own)


BYPASS = """
часы:
  обход:
    по_английски: bypass
    начало: [регистрация]
    конец: [дан обход, исполнен, отказ]
    календарь: служба
    норма: 2 р.ч
состояния: {новый: {идут: [Т1, Т2, обход]}}
"""


def test_a_workaround_may_have_a_norm_of_its_own_beside_that_of_the_cause() -> None:
    rules = ruled(BYPASS)
    given = Fact(2, at(rules, 11.5), FactKind.WORKED_AROUND)
    clocks = standing_of(rules, (filed(rules, 10), given), given.at).clocks
    assert clocks["обход"].met is True
    assert clocks["т2"].stopped_at is None
    late = Fact(2, at(rules, 12.5), FactKind.WORKED_AROUND)
    assert standing_of(rules, (filed(rules, 10), late), late.at).clocks["обход"].met is False


def test_every_way_into_a_state_may_be_bound_to_hours() -> None:
    rules = ruled(
        "календари: {тихие: {единица: т, по_английски: quiet, пн-вс: 08:00-23:00}}\n"
        "переходы: {только_в_часы: {в_работе: тихие}}\n"
    )
    bound = {way.target for way in rules.transitions if way.hours == "тихие"}
    assert bound == {"в работе"}
    assert any(way.target != "в работе" and not way.hours for way in rules.transitions)
