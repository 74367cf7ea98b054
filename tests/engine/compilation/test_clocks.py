"""Clause 3.1.5 and what 3.4.5-3.4.10, 3.6.3 and 3.6.6 add to each clock."""

from reglament.engine import Norm, compile_rules, load_edition
from reglament.engine.facts import FactKind
from reglament.engine.rules import ClockRule
from reglament.engine.vocabulary import Again, InFlight

from .sample import EXAMPLES, rules


def clock(code: str, old: str = "", new: str = "") -> ClockRule:
    return rules(old, new).clocks[code]


def promised(code: str, **ticket: str) -> str:
    values = {
        "kind": "инцидент",
        "priority": "п3",
        "complexity": "с2",
        "zone": "",
        "state": "",
        "channel": "",
    }
    described = type("Ticket", (), {**values, **ticket})()
    return next(str(target.norm) for target in clock(code).targets if target.when.holds(described))


def test_the_norms_of_a_ticket_are_those_of_the_tables() -> None:
    assert promised("т1") == "4 служба.ч"
    assert promised("т1", priority="п1") == "15 дежурство.мин"
    assert promised("т2") == "2 служба.д"
    assert promised("т2", priority="п1", complexity="с0") == "1 дежурство.ч"
    assert promised("т3") == "3 служба.д"
    assert promised("т3", kind="изменение") == "5 служба.д"


def test_a_project_goes_by_plan_and_is_not_offered_for_incidents() -> None:
    assert promised("т2", kind="изменение", complexity="с4") == Norm.BY_PLAN
    assert promised("т2", complexity="с4") == Norm.NOT_OFFERED
    assert promised("т2", kind="проблема") == Norm.BY_PLAN


def test_the_reaction_ends_with_an_answer_a_question_a_refusal_or_by_joining() -> None:
    stops = clock("т1").stops
    assert {stop.fact for stop in stops} == {FactKind.ANSWERED, FactKind.JOINED, None}
    assert {stop.state for stop in stops} == {"ждет автора", "отклонен", None}


def test_where_a_question_is_no_reaction_the_clock_goes_on() -> None:
    strict = clock("т1", "считается_реакцией: да", "считается_реакцией: нет")
    assert "ждет автора" not in {stop.state for stop in strict.stops}


def test_a_change_in_flight_does_what_the_edition_says() -> None:
    resolution = clock("т2")
    assert (resolution.raised, resolution.lowered) == (InFlight.EARLIER, InFlight.FROM_REGISTRATION)
    assert resolution.complexity_changed is InFlight.FROM_REGISTRATION
    assert resolution.planned_date_replaces
    assert resolution.change_clause == "3.4.7"
    assert clock("т4").raised is InFlight.KEEP


def test_only_the_reaction_is_promised_before_triage_and_never_moves_later() -> None:
    assert clock("т1").never_later_after_triage
    assert clock("т1").counts_provisional
    assert not clock("т2").counts_provisional


def test_a_child_of_a_mass_incident_is_due_with_its_parent() -> None:
    assert clock("т2").as_parent
    assert not clock("т1").as_parent


def test_a_returned_ticket_goes_on_with_its_remainder() -> None:
    resolution = clock("т2")
    assert (resolution.after_return, str(resolution.least_after_return)) == (Again.REMAINDER, "4 служба.ч")
    assert (resolution.after_reopening, str(resolution.least_after_reopening)) == (
        Again.REMAINDER,
        "4 служба.ч",
    )


def test_П1_runs_on_the_calendar_of_duty() -> None:  # noqa: N802
    (first, duty), (rest, service) = clock("т2").calendars
    assert (first.priorities, duty, service) == (frozenset({"п1"}), "дежурство", "служба")
    assert rest.priorities == frozenset()


def test_the_estimate_is_a_clock_of_changes_alone() -> None:
    assert clock("т7").when.kinds == frozenset({"изменение"})


def test_a_reaction_may_end_by_taking_the_ticket_up() -> None:
    path = EXAMPLES / "logs" / "volvo.yaml"
    compiled = compile_rules(load_edition(path.read_text("utf-8"), path.name))
    assert compiled.clocks["реакция"].counts_provisional
    assert not compiled.clocks["решение"].counts_provisional
