"""Norms told apart by the plan, the class of the customer, the hour of filing: which row counts, and why."""

from __future__ import annotations

from datetime import datetime
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reglament.engine import (
    Edition,
    Fact,
    FactKind,
    NotationErrors,
    begin,
    check_edition,
    compile_rules,
    load_edition,
    service,
    standing_of,
    translate_edition,
)
from reglament.engine.conditions import Condition
from reglament.engine.regulation.dimensions import DIMENSIONS, Narrowed, speciality

HEAD = "формат: 1\nнаследует: стандартный\nпримеры: нет\n"
SERVED = """
заказчики:
  тарифы:
    базовый: {по_английски: basic}
    бизнес: {по_английски: business}
    премиум: {по_английски: premium}
  без_тарифа: базовый
  классы: {юрлицо: {по_английски: company}, частное лицо: {по_английски: private person}}
  без_класса: частное лицо
"""
ALIKE = "П1: нет, П2: нет, П3: нет, П4: нет"
NIGHT = """
календари:
  ночное: {единица: н, по_английски: of the night, пн-вс: 22:00-06:00, праздники: не учитываются}
  полосы:
    ночь: {по_английски: night, в_часы: ночное}
    вне часов: {по_английски: off hours, вне_часов: служба}
"""


def edition(own: str) -> Edition:
    return load_edition(HEAD + own)


def found(own: str) -> list[str]:
    return [one.code for one in check_edition(edition(own))]


def promised(own: str, clock: str = "т1", **data: str) -> str:
    """The norm of a П2 incident that came with these facts."""
    rules = compile_rules(edition(own))
    fact = Fact(
        1,
        1_770_000_000,
        FactKind.REGISTERED,
        priority=data.pop("priority", "п2"),
        data={"kind": "инцидент", "triage": True, **data},
    )
    return str(standing_of(rules, (fact,), fact.at).clocks[clock].target)


PLANS = SERVED + "сроки: {реакция: {прочие: 8 р.ч, бизнес: 4 р.ч, премиум: {прочие: 1 р.ч, П1: 15 р.мин}}}\n"


@pytest.mark.parametrize(
    ("plan", "priority", "norm"),
    [
        ("базовый", "п2", "8 служба.ч"),
        ("бизнес", "п2", "4 служба.ч"),
        ("премиум", "п2", "1 служба.ч"),
        ("премиум", "п1", "15 служба.мин"),
        ("", "п2", "8 служба.ч"),
    ],
)
def test_a_plan_is_a_dimension_of_a_table(plan: str, priority: str, norm: str) -> None:
    own = PLANS.replace("прочие: 8 р.ч", f"прочие: 8 р.ч, {ALIKE}")
    assert promised(own, plan=plan, priority=priority) == norm


def test_rows_may_be_nested_in_any_order() -> None:
    one = promised(SERVED + "сроки: {реакция: {П2: {бизнес: 3 р.ч}}}\n", plan="бизнес")
    other = promised(SERVED + "сроки: {реакция: {бизнес: {П2: 3 р.ч}}}\n", plan="бизнес")
    assert one == other == "3 служба.ч"


def test_the_same_row_said_twice_in_another_order_is_refused() -> None:
    with pytest.raises(NotationErrors) as wrong:
        edition(SERVED + "сроки: {реакция: {П2: {бизнес: 3 р.ч}, бизнес: {П2: 2 р.ч}}}\n")
    assert "уже сказана" in str(wrong.value)


def test_a_name_of_two_things_is_refused_where_a_row_bears_it() -> None:
    with pytest.raises(NotationErrors) as wrong:
        edition("заказчики: {тарифы: {инцидент: }}\nсроки: {реакция: {инцидент: 3 р.ч}}\n")
    assert "и вида, и тарифа" in str(wrong.value)


def test_a_class_and_a_band_are_dimensions_as_well() -> None:
    own = SERVED + NIGHT + "сроки: {реакция: {юрлицо: 2 р.ч, ночь: 3 р.ч}}\n"
    assert promised(own, customer="юрлицо") == "2 служба.ч"
    assert promised(own, band="ночь") == "3 служба.ч"
    assert promised(own, customer="юрлицо", band="ночь") == "2 служба.ч"  # who asks is stronger than when


def test_rows_that_dispute_a_ticket_are_told() -> None:
    own = SERVED + NIGHT
    assert "rows_dispute" in found(own + "сроки: {реакция: {юрлицо: 2 р.ч, ночь: 3 р.ч}}\n")
    rows = "прочие: 8 р.ч, юрлицо: {прочие: 2 р.ч, ночь: 2 р.ч}, ночь: 3 р.ч"
    settled = f"сроки: {{реакция: {{{ALIKE}, {rows}}}}}\n"
    assert "rows_dispute" not in found(own + settled)


def test_a_band_without_a_calendar_is_an_error() -> None:
    assert "band_nowhere" in found("календари: {полосы: {ночь: {по_английски: night}}}\n")


def test_the_band_of_an_instant_is_the_first_that_holds() -> None:
    rules = compile_rules(edition(NIGHT))
    calendar = rules.calendars["служба"]
    bands = [
        service.band_of(rules, calendar.at(datetime(2026, 3, 18, hour))) for hour in (10, 20, 23)
    ]  # a Wednesday
    assert bands == ["", "вне часов", "ночь"]


def test_a_hole_in_a_plan_is_found_with_its_name() -> None:
    own = f"заказчики: {{тарифы: [базовый, бизнес]}}\nсроки: {{реакция: {{{ALIKE}, бизнес: 1 р.ч}}}}\n"
    [hole] = [one for one in check_edition(edition(own)) if one.code == "no_norm"]
    assert "базовый" in hole.what("ru")


def test_the_calendar_may_depend_on_plan_and_kind() -> None:
    own = (
        SERVED
        + """
календари:
  дежурство: {единица: д, по_английски: duty, пн-вс: круглосуточно, праздники: не учитываются}
  по_запросу: {премиум: {П1: дежурство, инцидент: дежурство}}
часы: {Т1: {календарь: по приоритету}}
сроки: {реакция: {премиум: {П1: 15 д.мин, инцидент: 1 д.ч}}}
"""
    )
    rules = compile_rules(edition(own))
    for data, calendar in (({"plan": "премиум"}, "дежурство"), ({"plan": "бизнес"}, "служба")):
        fact = Fact(1, 1_770_000_000, FactKind.REGISTERED, priority="п2", data={"kind": "инцидент", **data})
        assert standing_of(rules, (fact,), fact.at).clocks["т1"].calendar == calendar
    assert "unit" not in found(own)
    assert "unit" in found(own.replace("1 д.ч", "1 р.ч"))


def test_an_example_names_a_plan_and_finds_its_band_by_itself() -> None:
    own = SERVED + NIGHT + "сроки: {реакция: {бизнес: 2 р.ч, ночь: 3 р.ч}}\n"
    tried = """
примеры:
  ночью:
    {зарегистрирован: ср 18.03.2026 23:00, вид: инцидент, приоритет: П2, сроки: {Т1: чт 19.03.2026 12:00}}
  днём:
    зарегистрирован: ср 18.03.2026 10:00
    тариф: бизнес
    вид: инцидент
    приоритет: П2
    сроки: {Т1: ср 18.03.2026 12:00}
"""
    text = HEAD.replace("примеры: нет\n", "") + own + tried
    assert [
        one.what("ru")
        for one in check_edition(load_edition(text))
        if "«днём»" in one.what("ru") or "«ночью»" in one.what("ru")
    ] == []


def test_it_is_said_in_english_as_well() -> None:
    text = HEAD + SERVED + NIGHT + "сроки: {реакция: {бизнес: 2 р.ч, ночь: {П1: 30 мин}}}\n"
    english = translate_edition(text, "en").text
    assert "customers:" in english
    assert load_edition(english) == load_edition(text)


ROW = st.builds(Narrowed, **{name: st.sampled_from([(), ("а",), ("б",)]) for name in DIMENSIONS})


@given(ROW, ROW)
def test_rows_of_different_dimensions_are_never_equal_and_the_more_special_one_wins(
    one: Narrowed, two: Narrowed
) -> None:
    first, second = ({name for name in DIMENSIONS if getattr(row, name)} for row in (one, two))
    assert (speciality(one) == speciality(two)) == (first == second)
    if first > second:
        assert speciality(one) > speciality(two)


def test_a_condition_asks_exactly_the_dimensions_that_it_names() -> None:
    singular = {"priorities": "priority", "complexities": "complexity"}
    for some in list(permutations(DIMENSIONS, 2))[:20]:
        condition = Condition(**{name: frozenset({"а"}) for name in some})
        assert condition.asks == {singular.get(name, name.removesuffix("s")) for name in some}
    for values in product(("", "а"), repeat=2):
        ticket = type("Ticket", (), {"plan": values[0], "band": values[1], "priority": "", "kind": ""})()
        condition = Condition(plans=frozenset({"а"}), bands=frozenset({"а"}))
        assert condition.holds(ticket) == (values == ("а", "а"))


def test_nothing_is_begun_of_a_plan_that_nobody_has() -> None:
    assert begin(compile_rules(edition(SERVED))).plan == ""


def test_a_trial_plan_is_promised_nothing() -> None:
    own = SERVED + "сроки: {реакция: {базовый: без срока}}\n"
    assert promised(own, plan="базовый") == "none"
    assert promised(own, plan="бизнес") != "none"
