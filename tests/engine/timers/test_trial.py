"""«Опытная эксплуатация»: everything is counted, and nobody above the head hears of it (1.1)."""

from datetime import UTC, datetime
from functools import cache

import pytest

from reglament.engine import (
    Fact,
    FactKind,
    Level,
    Rules,
    check_edition,
    compile_rules,
    explain,
    load_edition,
)
from reglament.engine.fold import derive
from reglament.engine.timers import pending

HEAD = "формат: 1\nнаследует: тысяча пользователей\nпримеры: нет\n"
ON_TRIAL = HEAD + "документ: {опытная_эксплуатация: {не_выше: руководитель_лк, по: %s}}\n"
WEDNESDAY = int(datetime(2026, 3, 18, 7, tzinfo=UTC).timestamp())


@cache
def rules(until: str) -> Rules:
    return compile_rules(load_edition(ON_TRIAL % until))


def told(rules: Rules, rule: str) -> tuple[tuple[str, ...], str]:
    """Whom a timer of an urgent ticket tells, and what holds it back."""
    data = {"triage": True, "kind": "инцидент"}
    fact = Fact(1, WEDNESDAY, FactKind.REGISTERED, priority="п1", complexity="с1", data=data)
    (timer,) = [one for one in pending(derive(rules, (fact,))) if one.rule.endswith(rule)]
    return timer.to, explain(timer.held, "ru", rules) if timer.held else ""


def test_the_director_is_not_told_while_the_edition_is_on_trial() -> None:
    assert told(rules("30.04.2026"), "т2/200") == (
        ("руководитель лк",),
        "По опытной эксплуатации не передаётся выше, до пт 1 мая 2026, 0:00"
        " не сообщают: ИТ-директор (п. 1.1)",
    )


def test_after_its_last_day_he_is() -> None:
    assert told(rules("17.03.2026"), "т2/200") == (("ит директор",), "")


def test_until_an_order_ends_it_and_from_then_on_he_is_told() -> None:
    on_trial = rules("до приказа")
    whom, why = told(on_trial, "т2/200")
    assert whom == ("руководитель лк",)
    assert "до приказа о её конце не сообщают: ИТ-директор" in why
    assert told(on_trial.ending_trial(WEDNESDAY), "т2/200")[0] == ("ит директор",)


@pytest.mark.parametrize("rule", ["т2/100", "ladder/0 мин"])
def test_the_line_itself_hears_everything(rule: str) -> None:
    ordinary = compile_rules(load_edition(HEAD))
    try:
        assert told(rules("30.04.2026"), rule)[0] == told(ordinary, rule)[0]
    except ValueError:
        pytest.fail(f"no timer {rule}")


def test_what_is_promised_is_counted_as_ever() -> None:
    trial, ordinary = rules("30.04.2026"), compile_rules(load_edition(HEAD))
    assert trial.clocks == ordinary.clocks
    assert [one.code for one in trial.timers] == [one.code for one in ordinary.timers]


def test_it_is_said_without_an_error() -> None:
    found = check_edition(load_edition(ON_TRIAL % "30.04.2026"))
    assert [one.line() for one in found if one.level is Level.ERROR] == []
