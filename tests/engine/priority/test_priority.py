"""Impact × urgency and its amendments (3.4.2, 3.4.3)."""

from dataclasses import replace

import pytest

from reglament.engine.priority import find_priority
from reglament.engine.rules import PriorityRules
from tests.engine.desk import PLAIN, only, rules


def found(impact: str, urgency: str, *circumstances: str, kind: str = "инцидент") -> tuple[str, list[str]]:
    priority, reasons = find_priority(PLAIN, kind, impact, urgency, circumstances)
    return priority, [reason.code.removeprefix("priority.") for reason in reasons]


@pytest.mark.parametrize(
    ("impact", "urgency", "priority"),
    [
        ("массовое", "высокая", "П1"),
        ("массовое", "низкая", "П3"),
        ("групповое", "средняя", "П3"),
        ("личное", "высокая", "П3"),
        ("личное", "низкая", "П4"),
    ],
)
def test_the_matrix_gives_the_priority(impact: str, urgency: str, priority: str) -> None:
    assert found(impact, urgency) == (priority, ["matrix"])


def test_a_vip_is_one_step_up_but_never_ahead_of_a_mass_failure() -> None:
    """E21."""
    assert found("личное", "средняя", "вип")[0] == "П3"
    assert found("личное", "высокая", "вип")[0] == "П2"
    assert found("групповое", "высокая", "вип")[0] == "П2"
    assert found("массовое", "высокая", "вип")[0] == "П1"


def test_amendments_do_not_add_up_and_the_strongest_acts() -> None:
    priority, codes = found("личное", "средняя", "вип", "критический период")
    assert (priority, codes) == ("П3", ["matrix", "weaker", "shifted"])
    assert found("личное", "низкая", "вип", "персональные данные")[0] == "П1"


def test_amendments_add_up_if_the_edition_says_so() -> None:
    adding = rules(priorities=replace(PLAIN.priorities, modifiers_add_up=True))
    priority, reasons = find_priority(adding, "инцидент", "личное", "низкая", ("вип", "критический период"))
    assert (priority, len(reasons)) == ("П2", 3)


def test_a_floor_lifts_what_lies_below_it_and_leaves_the_rest() -> None:
    assert found("личное", "низкая", "касса стоит") == ("П2", ["matrix", "floored"])
    assert found("массовое", "высокая", "касса стоит")[0] == "П1"


def test_a_change_is_capped_by_itself_unless_the_law_sets_a_date() -> None:
    assert found("массовое", "высокая", kind="изменение") == ("П3", ["matrix", "capped"])
    assert found("массовое", "высокая", "требование закона", kind="изменение") == (
        "П1",
        ["matrix", "cap_lifted"],
    )
    assert found("личное", "низкая", kind="изменение") == ("П4", ["matrix"])


def test_danger_to_personal_data_is_above_every_cap() -> None:
    assert found("личное", "низкая", "персональные данные", kind="изменение") == ("П1", ["matrix", "set"])


def test_every_step_bears_its_clause() -> None:
    _, reasons = find_priority(PLAIN, "инцидент", "личное", "средняя", ("вип",))
    assert [reason.clause for reason in reasons] == ["3.4.2", "3.4.3"]
    assert reasons[1].values == {"modifier": "вип", "old": "П4", "new": "П3", "not_above": "П2"}


def test_an_amendment_of_an_annex_acts_only_where_somebody_found_it() -> None:
    cap = replace(PLAIN.priorities.modifiers[4], code="только днём", source="critical_periods")
    desk = rules(priorities=replace(PLAIN.priorities, modifiers=(cap,)))
    assert find_priority(desk, "изменение", "массовое", "высокая")[0] == "П1"
    assert find_priority(desk, "изменение", "массовое", "высокая", ("только днём",))[0] == "П3"


def test_an_amendment_may_be_of_one_zone() -> None:
    shift = replace(PLAIN.priorities.modifiers[0], when=only(zones="бухгалтерия"))
    desk = rules(priorities=replace(PLAIN.priorities, modifiers=(shift,)))
    asked = ("инцидент", "личное", "средняя", ("критический период",))
    assert find_priority(desk, *asked, zone="бухгалтерия")[0] == "П3"
    assert find_priority(desk, *asked, zone="зарплата")[0] == "П4"


def test_without_a_matrix_the_default_is_the_priority_and_without_priorities_there_is_none() -> None:
    plain = rules(priorities=PriorityRules(("срочно", "обычно"), (), (), {}, default="обычно"))
    assert find_priority(plain, "инцидент", "", "")[0] == "обычно"
    assert find_priority(rules(priorities=PriorityRules((), (), (), {})), "инцидент", "", "")[0] == ""


def test_before_triage_the_reason_is_the_provisional_one() -> None:
    _, reasons = find_priority(PLAIN, "инцидент", "личное", "средняя", provisional=True)
    assert (reasons[0].code, reasons[0].clause) == ("priority.provisional", "3.4.1")
