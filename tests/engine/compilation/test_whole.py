"""An edition becomes flat mechanisms that refer to one another by keys."""

from dataclasses import replace
from typing import Any

import pytest

from reglament.engine import Edition, compile_rules, load_edition
from reglament.engine.compilation.checksum import checksum
from reglament.engine.rules import Action, AnchorKind

from .sample import EXAMPLES, annexes, edition, rules, text


def test_every_code_that_a_journal_may_carry_is_unique() -> None:
    for codes in ([way.code for way in rules().transitions], [timer.code for timer in rules().timers]):
        assert len(set(codes)) == len(codes)


def test_everything_that_is_referred_to_exists() -> None:
    states, clocks, calendars = rules().states, rules().clocks, rules().calendars
    ways = {way.code for way in rules().transitions}
    for way in rules().transitions:
        assert {way.source, way.target} <= {*states, ""}
        assert way.stops <= set(clocks)
    for state in states.values():
        assert state.runs | state.pauses <= set(clocks)
    for clock in clocks.values():
        assert {name for _, name in clock.calendars} <= set(calendars)
    for timer in rules().timers:
        known = {AnchorKind.STATE: states, AnchorKind.CLOCK_SHARE: clocks}.get(timer.anchor.kind)
        assert known is None or timer.anchor.name in known
        assert (timer.action is Action.MOVE) == bool(timer.transition)
        assert not timer.transition or timer.transition in ways
        assert set(timer.announced_by) <= {other.code for other in rules().timers}


def test_every_timer_and_clock_names_its_clause() -> None:
    assert all(timer.clause for timer in rules().timers)
    assert all(clock.clause for clock in rules().clocks.values())


def test_the_checksum_stays_until_something_that_acts_changes() -> None:
    again = compile_rules(load_edition(text(), "elsewhere.yaml"), annexes())
    assert again.checksum == rules().checksum
    assert rules("П2: 1 р.ч", "П2: 2 р.ч").checksum != rules().checksum
    assert rules("владелец: ИТ-директор", "владелец: директор").checksum == rules().checksum
    assert compile_rules(edition()).checksum != rules().checksum  # without the annex of the year


def test_the_checksum_knows_order_only_where_it_matters() -> None:
    assert checksum({"a": 1, "b": 2}) == checksum({"b": 2, "a": 1})
    assert checksum(frozenset({"a", "b"})) == checksum(frozenset({"b", "a"}))
    assert checksum(("a", "b")) != checksum(("b", "a"))
    assert checksum(("ab", "c")) != checksum(("a", "bc"))


def test_roles_are_printed_as_people_write_them() -> None:
    names = rules().names
    said = {
        key: names[key].printed()
        for key in ("ит директор", "руководитель лк", "руководитель по", "лк", "диспетчер")
    }
    assert said == {
        "ит директор": "ИТ-директор",
        "руководитель лк": "руководитель ЛК",
        "руководитель по": "руководитель ПО",
        "лк": "ЛК",
        "диспетчер": "диспетчер",
    }
    assert names["ит директор"].printed("en") == "IT director"


def test_names_are_printed_as_written_and_units_know_their_calendar() -> None:
    assert rules().names["ждет автора"].printed() == "ждёт автора"
    assert rules().names["п1"].printed() == "П1"
    assert rules().prefixes == {"р": "служба", "д": "дежурство", "w": "служба", "d": "дежурство"}


def freelancer() -> Edition:
    path = EXAMPLES / "freelancer.yaml"
    return load_edition(path.read_text("utf-8"), path.name)


def test_what_an_edition_does_not_mention_does_not_exist() -> None:
    small = compile_rules(freelancer())
    assert small.policies.attention is None
    assert small.policies.mass_incident is None
    assert "attention" not in small.limits


@pytest.mark.parametrize(
    "part", ["escalation", "exchange", "intake", "zones", "priorities", "complexities", "provisional"]
)
def test_the_sample_compiles_without_any_of_its_optional_parts(part: str) -> None:
    absent: dict[str, Any] = {part: None}
    less = replace(edition(), **absent)
    assert compile_rules(less, annexes()).checksum != rules().checksum


def test_rules_are_told_apart_by_their_checksum() -> None:
    assert replace(rules(), language="en").checksum == rules().checksum
