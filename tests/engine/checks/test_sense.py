"""Checks of sense: each finds its fault in the sample written otherwise, and in nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from reglament.engine import Annexes, Edition, Finding, Level, check_edition, load_edition
from reglament.engine.checks.gaps import longest_gap
from reglament.engine.names import Name
from reglament.engine.regulation.zones import RestrictedOperation, Zones
from tests.engine.notation.files import FREELANCER, SAMPLE, changed, edition_of, sample_annexes, text_of


def found(edition: Edition, annexes: Annexes | None = None, today: date | None = None) -> dict[str, Finding]:
    """Findings by code."""
    return {finding.code: finding for finding in check_edition(edition, annexes, today)}


def sample_with(old: str, new: str) -> dict[str, Finding]:
    """Findings in the sample with one thing written otherwise."""
    return found(load_edition(changed(old, new, SAMPLE), "sample.yaml"))


def test_where_one_person_approves_and_carries_out_the_zone_is_named() -> None:
    annexes = sample_annexes()
    payroll = annexes.zones["зарплата"]
    alone = replace(payroll, key_user=payroll.owner, substitute="", key_user_substitute="")
    finding = found(edition_of(SAMPLE), replace(annexes, zones={**annexes.zones, "зарплата": alone}))[
        "one_hand"
    ]
    assert finding.level is Level.ERROR
    assert finding.values["zone"] == "зарплата"


def test_a_second_person_in_the_zone_keeps_them_apart() -> None:
    annexes = sample_annexes()
    payroll = annexes.zones["зарплата"]
    shared = replace(payroll, key_user=payroll.owner, key_user_substitute="")
    assert payroll.substitute
    assert "one_hand" not in found(
        edition_of(SAMPLE), replace(annexes, zones={**annexes.zones, "зарплата": shared})
    )


def test_a_duty_to_inform_that_never_comes_round_is_found() -> None:
    finding = sample_with("П4: 5 р.д, проблема: без срока", "П4: 40 р.д, проблема: без срока")[
        "never_informed"
    ]
    assert (finding.level, finding.values["norm"]) == (Level.WARNING, "10 р.д")


def test_instant_answers_before_the_first_update_are_worth_a_note() -> None:
    assert found(edition_of(SAMPLE))["seldom_informed"].level is Level.NOTE


def test_an_operation_that_nobody_could_ever_allow_is_found() -> None:
    alone = edition_of(FREELANCER)
    deletion = RestrictedOperation(name=Name("удаление данных"), decided_by="специалист", clause="2.3")
    zones = Zones(named={}, restricted={"удаление данных": deletion})
    assert found(replace(alone, zones=zones))["decision_nowhere"].level is Level.ERROR
    assert "decision_nowhere" not in found(edition_of(SAMPLE))


def test_the_judge_of_a_zone_is_one_of_the_desk() -> None:
    head = 'спор_о_зоне: {п: "2.5", решает: руководитель_лк'
    finding = sample_with(head, head.replace("руководитель_лк", "ит_директор"))["judge_outside"]
    assert (finding.level, finding.values["role"], finding.clause) == (Level.ERROR, "ИТ-директор", "2.5")
    assert "judge_outside" not in found(edition_of(SAMPLE))


def test_a_clause_that_is_not_there_is_not_referred_to() -> None:
    text = text_of(SAMPLE).replace("нет решения из п. 2.3", "нет решения из п. 2.9")
    finding = found(load_edition(text, "sample.yaml"))["no_clause"]
    assert finding.values["number"] == "2.9"
    assert finding.place.line > 100


def test_an_amendment_needs_its_annex() -> None:
    line = "  вип:                 {номер: 5, меняет: [ит_директор]}\n"
    assert sample_with(line, "")["no_annex"].values["amendment"] == "вип"


def test_nobody_is_there_at_night_for_a_norm_around_the_clock() -> None:
    assert longest_gap(edition_of(SAMPLE)) == 8 * 3600
    finding = sample_with("    П1: 15 д.мин\n", "    П1: 15 мин\n")["shorter_than_night"]
    assert finding.values["hours"] == 8
    assert finding.values["case"] == "инцидент, П1, С0"


def test_one_works_alone_from_monday_to_friday_and_rests_from_friday_evening() -> None:
    assert longest_gap(edition_of(FREELANCER)) == (5 + 2 * 24 + 10) * 3600


def test_passing_on_comes_before_the_promise_has_run_out() -> None:
    finding = sample_with("прошло: 15 р.мин", "прошло: 9 р.ч")["late_hand_over"]
    assert finding.clause == "1.3.1"
    assert finding.values["norm"] == "1 д.ч"
    assert "late_share" in sample_with("прошло: 50% Т2, спросить", "прошло: 100% Т2, спросить")


def test_by_plan_needs_somebody_who_names_the_plan() -> None:
    finding = sample_with("    инцидент:     {С4: не оказывается}", "    инцидент:     {С4: по плану}")[
        "no_plan"
    ]
    assert finding.values["case"] == "инцидент, П1, С4"
    assert finding.level is Level.ERROR


def test_two_clocks_of_one_thing_are_two_promises() -> None:
    sample = edition_of(SAMPLE)
    twin = replace(sample.clocks["т1"], code=sample.clocks["т8"].code)
    finding = found(replace(sample, clocks={**sample.clocks, "т8": twin}))["two_promises"]
    assert finding.values == {"first": "Т1", "second": "Т8"}


def test_a_way_round_counts_in_the_urgency_or_as_an_amendment() -> None:
    finding = sample_with(
        "    персональные данные под угрозой: {приоритет: П1}",
        "    обхода нет: {приоритет: П1}",
    )["counted_twice"]
    assert finding.values == {"amendment": "обхода нет", "grade": "высокая"}


def test_one_annex_makes_one_amendment() -> None:
    finding = sample_with("по_приложению: критические_периоды}", "по_приложению: вип}")["same_annex"]
    assert finding.values == {"first": "критический период", "second": "вип"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    норма: сроки.реакция\n", "    норма: 1 р.ч\n", "idle_table"),
        (
            "  напоминания_в: 10:00",
            "  ночной: {пн-пт: 20:00-22:00}\n  напоминания_в: 10:00",
            "idle_calendar",
        ),
    ],
)
def test_what_is_declared_is_used(old: str, new: str, code: str) -> None:
    assert code in sample_with(old, new)


def test_a_role_that_no_rule_and_no_annex_names_is_worth_a_note() -> None:
    sample = edition_of(SAMPLE)
    spare = replace(next(iter(sample.roles.named.values())), group="")
    roles = replace(sample.roles, named={**sample.roles.named, "архивариус": spare})
    assert found(replace(sample, roles=roles), sample_annexes())["idle_role"].level is Level.NOTE
    assert "idle_role" not in found(sample, sample_annexes())


def test_a_measure_asks_for_what_the_norms_allow() -> None:
    finding = sample_with("{цель: не меньше 45%, вес: 10", "{цель: не меньше 60%, вес: 10")["unattainable"]
    assert (finding.values["wanted"], finding.values["possible"]) == (60, 50)


def test_a_rating_is_measured_only_where_it_is_asked() -> None:
    sample = edition_of(SAMPLE)
    assert "no_rating" in found(replace(sample, result=replace(sample.result, rating=None)))


def test_letters_of_a_month_are_told_before_signing() -> None:
    assert found(edition_of(SAMPLE))["letters"].values == {"each": 2, "month": 832}
    sample = edition_of(SAMPLE)
    assert sample.exchange is not None
    letter = next(iter(sample.exchange.notices.values()))
    loud = replace(sample.exchange, notices=dict.fromkeys(sample.exchange.notices, letter))
    assert found(replace(sample, exchange=loud))["many_letters"].level is Level.WARNING


def test_from_october_on_the_next_year_is_asked_for() -> None:
    sample = edition_of(SAMPLE)
    assert "year_by_weekdays" not in found(sample, today=date(2027, 9, 30))
    assert found(sample, today=date(2027, 10, 1))["year_by_weekdays"].values["year"] == 2028
