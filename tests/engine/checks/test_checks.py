"""Each check finds its fault in a regulation that is otherwise sound, and says how to mend it."""

from dataclasses import replace
from datetime import date

import pytest

from reglament.engine import Annexes, Edition, Finding, Level, check_edition, load_annexes, load_edition
from reglament.engine.checks.sentences import codes, mend, what
from tests.engine.notation.files import (
    FREELANCER,
    PRESET,
    SAMPLE,
    annex_texts,
    changed,
    edition_of,
    sample_annexes,
)

IN_2026 = date(2026, 3, 2)


def found(edition: Edition, annexes: Annexes | None = None, today: date | None = None) -> dict[str, Finding]:
    """Findings by code."""
    return {finding.code: finding for finding in check_edition(edition, annexes, today)}


def sample_with(old: str, new: str) -> dict[str, Finding]:
    """Findings in the sample with one thing written otherwise."""
    return found(load_edition(changed(old, new, SAMPLE), "sample.yaml"))


def test_the_sample_and_the_freelancers_edition_are_sound() -> None:
    freelancer = edition_of(FREELANCER)
    annexes = load_annexes(annex_texts(FREELANCER), freelancer)
    for findings in (
        check_edition(edition_of(SAMPLE), sample_annexes(), IN_2026),
        check_edition(freelancer, annexes, IN_2026),
    ):
        assert [one.code for one in findings if one.level is not Level.NOTE] == []


def test_a_hole_in_the_matrix_is_found() -> None:
    sample = edition_of(SAMPLE)
    assert sample.priorities is not None
    matrix = dict(sample.priorities.matrix)
    del matrix["личное", "низкая"]
    findings = found(replace(sample, priorities=replace(sample.priorities, matrix=matrix)))
    assert findings["matrix"].values == {"impact": "личное", "urgency": "низкая"}
    assert findings["matrix"].clause == "3.4.2"


def test_scales_without_a_matrix_find_no_priority() -> None:
    sample = edition_of(SAMPLE)
    assert sample.priorities is not None
    assert "no_matrix" in found(replace(sample, priorities=replace(sample.priorities, matrix={})))


def test_a_matrix_without_provisional_values_promises_a_date_out_of_nothing() -> None:
    assert "no_provisional" in found(replace(edition_of(SAMPLE), provisional=None))


def test_several_priorities_need_a_usual_one() -> None:
    edition = load_edition(changed("  обычно: обычный\n", "", PRESET))
    assert "no_priority" in found(edition)


def test_a_missing_norm_is_named_by_kind_priority_and_complexity() -> None:
    finding = sample_with("    П3: 4 р.ч\n    П4: 9 р.ч\n", "    П3: 4 р.ч\n")["no_norm"]
    assert finding.values["count"] == 20
    assert finding.values["example"] == "«инцидент, П4, С0»"
    assert finding.level is Level.ERROR
    assert finding.clause == "3.4.5"
    assert finding.place.line > 100


def test_a_clock_whose_section_is_not_there_has_no_norm() -> None:
    sample = edition_of(SAMPLE)
    findings = found(replace(sample, exchange=None))
    assert findings["no_source"].values["clock"] in {"Т4", "Т5"}


def test_a_norm_that_falls_with_complexity_is_a_slip() -> None:
    finding = sample_with("П3: [ 4 р.ч,   9 р.ч,   2 р.д,", "П3: [ 4 р.ч,   9 р.д,   2 р.д,")["falls"]
    assert finding.values["first"] == "9 р.д"
    assert finding.level is Level.WARNING


def test_a_response_longer_than_the_resolution_is_a_slip() -> None:
    assert "reaction_longer" in sample_with("    П2: 1 р.ч\n", "    П2: 3 р.ч\n")


def test_a_norm_in_units_of_another_calendar_is_refused() -> None:
    finding = sample_with("П1: 15 д.мин", "П1: 15 р.мин")["unit"]
    assert finding.values["norm"] == "15 р.мин"
    assert finding.values["calendar"] == "дежурство"


@pytest.mark.parametrize("source", ["обмен.ответ_автора", "сроки.изменения.согласование"])
def test_a_clock_on_another_calendar_than_its_one_norm_is_refused(source: str) -> None:
    norm = f"    календарь: служба\n    норма: {source}"
    assert "unit" in sample_with(norm, norm.replace("служба", "дежурство"))


@pytest.mark.parametrize(
    ("move", "state"),
    [
        ("{из: ждёт_автора,       в: закрыт,            кто: [система], ", "ждёт автора"),
        ("{из: запланирован,      в: в_работе,          кто: [система], ", "запланирован"),
        ("{из: исполнен,          в: закрыт,            кто: [система], ", "исполнен"),
    ],
)
def test_no_state_waits_for_ever(move: str, state: str) -> None:
    finding = sample_with(move, move.replace("[система]", "[руководитель_лк]"))["waits_for_ever"]
    assert finding.values == {"state": state}
    assert finding.clause == "3.1.3"


def test_an_island_of_states_is_found() -> None:
    island = "  отложен: {категория: запланирован, ход: ответственный}\n  закрыт:            {идут"
    findings = sample_with("  закрыт:            {идут", island)
    assert findings["unreachable"].values["state"] == "отложен"
    assert findings["waits_for_ever"].values["state"] == "отложен"


def test_a_dead_end_is_found() -> None:
    sample = edition_of(SAMPLE)
    kept = tuple(passage for passage in sample.lifecycle.passages if passage.source not in ("назначен", ""))
    findings = found(replace(sample, lifecycle=replace(sample.lifecycle, passages=kept)))
    assert findings["no_exit"].values["state"] == "назначен"


def test_the_same_move_written_twice_is_found() -> None:
    sample = edition_of(SAMPLE)
    passages = (*sample.lifecycle.passages, sample.lifecycle.passages[0])
    assert "same_passage" in found(replace(sample, lifecycle=replace(sample.lifecycle, passages=passages)))


def test_an_edition_without_a_beginning_is_found() -> None:
    sample = edition_of(SAMPLE)
    states = {key: state for key, state in sample.lifecycle.states.items() if key != "новый"}
    assert "no_initial" in found(replace(sample, lifecycle=replace(sample.lifecycle, states=states)))


def test_silence_that_opens_a_move_has_a_term() -> None:
    assert "no_term_of_silence" in sample_with("    закрыть_через: 10 р.д\n", "")


def test_a_reminder_after_the_closure_is_found() -> None:
    finding = sample_with(
        "{через: 5 р.д, кому: [руководитель согласующего]}", "{через: 10 р.д, кому: [согласующий]}"
    )
    assert finding["late_reminder"].values == {"reminder": "10 р.д", "term": "10 р.д"}
    assert finding["late_reminder"].clause == "3.5.4"


def test_reminders_that_do_not_ascend_are_found() -> None:
    findings = sample_with("{через: 3 р.д, кому: [согласующий, автор]}", "{через: 1 р.д, кому: [автор]}")
    assert findings["reminder_order"].values == {"earlier": "1 р.д", "later": "1 р.д"}


def test_a_closure_without_a_reminder_is_found() -> None:
    sample = edition_of(SAMPLE)
    assert sample.result.acceptance is not None
    acceptance = replace(sample.result.acceptance, reminders=())
    assert "closes_silently" in found(replace(sample, result=replace(sample.result, acceptance=acceptance)))


def test_one_person_who_decides_needs_a_deputy() -> None:
    annexes = replace(sample_annexes(), deputies={})
    finding = found(edition_of(SAMPLE), annexes)["no_deputy"]
    assert finding.level is Level.WARNING
    every = check_edition(edition_of(SAMPLE), annexes)
    roles = {one.values["role"] for one in every if one.code == "no_deputy"}
    assert roles == {"руководитель ЛК", "ИТ-директор", "главный бухгалтер", "начальник расчётов"}


def test_a_role_that_nobody_holds_decides_nothing() -> None:
    people = {
        key: replace(person, roles=tuple(role for role in person.roles if role != "руководитель лк"))
        for key, person in sample_annexes().people.items()
    }
    finding = found(edition_of(SAMPLE), replace(sample_annexes(), people=people))["nobody_holds"]
    assert finding.level is Level.ERROR
    assert "3.4.1" in str(finding.values["clauses"])


def test_zones_are_held_by_two_and_nobody_holds_four() -> None:
    annexes = sample_annexes()
    zones = {key: replace(held, owner="ткач") for key, held in annexes.zones.items()}
    zones["бухгалтерия"] = replace(zones["бухгалтерия"], substitute="ткач", key_user="")
    del zones["зарплата"]
    findings = found(edition_of(SAMPLE), replace(annexes, zones=zones))
    assert findings["zone_unheld"].values == {"zone": "зарплата"}
    assert findings["zone_many"].values == {"person": "Ткач Олег Дмитриевич", "count": 5}
    assert findings["zone_key_user"].values == {"zone": "бухгалтерия"}
    assert "zone_alone" in findings


def test_one_person_alone_on_duty_is_found() -> None:
    annexes = sample_annexes()
    rotas = {role: replace(rota, people=rota.people[:1]) for role, rota in annexes.rotas.items()}
    assert "rota_alone" in found(edition_of(SAMPLE), replace(annexes, rotas=rotas))


def test_a_year_without_a_calendar_is_found_ninety_days_ahead() -> None:
    assert not {"year_unknown", "year_unconfirmed"} & set(found(edition_of(SAMPLE), today=date(2026, 9, 1)))
    assert found(edition_of(SAMPLE), today=date(2026, 11, 1))["year_unconfirmed"].values == {"year": 2027}
    strict = load_edition(changed(", неизвестные_годы: по дням недели", "", SAMPLE), "strict.yaml")
    finding = found(strict, today=date(2031, 11, 1))["year_unknown"]
    assert finding.level is Level.ERROR
    assert finding.clause == "1.1.4"


def test_counting_by_weekdays_is_allowed_and_said_aloud() -> None:
    findings = found(edition_of(SAMPLE), today=date(2031, 11, 1))
    assert "year_unknown" not in findings
    assert findings["year_by_weekdays"].level is Level.WARNING
    assert "по дням недели" in findings["year_by_weekdays"].what("ru")


def test_weights_and_shares_are_whole() -> None:
    findings = sample_with("{цель: не больше 5%, вес: 15}", "{цель: не больше 5%, вес: 25}")
    assert findings["weights"].values == {"sum": 110}
    assert "shares" in sample_with("доля_запросов: {С0: 50%", "доля_запросов: {С0: 40%")


def test_a_norm_of_recovery_that_is_kept_is_not_punished() -> None:
    strict = "      - {от: 99.5%, не_начисляется: 0%}\n      - {от: 98.5%, не_начисляется: 5%}"
    finding = sample_with("      - {от: 98.5%, не_начисляется: 0%}", strict)
    assert finding["punished"].values["reduction"] == 5


def test_steps_of_sanctions_descend_to_zero() -> None:
    assert "sanction_steps" in sample_with("      - {от: 0%,    не_начисляется: 20%}\n", "")


def test_a_name_in_use_does_not_vanish_without_saying_what_it_was() -> None:
    before = edition_of(SAMPLE)
    text = changed("действует_с: 01.02.2026", "действует_с: 01.09.2026", SAMPLE)
    text = text.replace("редакция: 3", "редакция: 4").replace("не воспроизводится", "не повторяется")
    finding = {one.code: one for one in check_edition(load_edition(text), previous=before)}["vanished"]
    assert finding.values == {"name": "не воспроизводится"}
    renamed = text.replace("{итог: не решён}\n", "{итог: не решён, прежде: не воспроизводится}\n")
    assert renamed != text
    assert "vanished" not in {one.code for one in check_edition(load_edition(renamed), previous=before)}


def test_editions_follow_one_another() -> None:
    findings = check_edition(edition_of(SAMPLE), previous=edition_of(SAMPLE))
    errors = {one.code for one in findings if one.level is Level.ERROR}
    assert errors == {"same_date", "same_number"}


def test_a_finding_reads_as_one_line_in_either_language() -> None:
    finding = sample_with("П1: 15 д.мин", "П1: 15 р.мин")["unit"]
    russian, english = finding.line("ru"), finding.line("en")
    assert russian.startswith(f"sample.yaml:{finding.place.line}: ошибка: п. 3.4.5: Норма «15 р.мин»")
    assert english.startswith(f"sample.yaml:{finding.place.line}: error: clause 3.4.5: The norm")


def test_every_finding_says_what_and_how_to_mend_in_both_languages() -> None:
    for code in codes():
        for of in (what, mend):
            assert of(code, "ru") != of(code, "en"), code
            assert of(code, "ru").endswith((".", ")")), code


def test_a_closure_code_that_no_way_sets_or_offers_is_a_dead_word() -> None:
    finding = sample_with(", не воспроизводится, проверка]}", ", проверка]}")["code_out_of_reach"]
    assert (finding.level, finding.clause) == (Level.WARNING, "3.6.5")
    assert "«не воспроизводится»" in finding.what("ru")
    assert finding.place.line == 1 + SAMPLE.read_text("utf-8").splitlines().index(
        "    не воспроизводится:         {итог: не решён}"
    )


def test_where_any_code_may_be_given_none_is_out_of_reach() -> None:
    free = changed(", только: [дубль, передан, проверка, С0]", "", SAMPLE)
    assert "code_out_of_reach" not in found(
        load_edition(free.replace(", не воспроизводится, проверка]}", "]}"))
    )
