"""Checks of order: each finds a careless edition and leaves the sample alone."""

from dataclasses import replace
from datetime import date

import pytest

from reglament.engine import Annexes, Edition, Finding, Level, check_edition, load_annexes, load_edition
from tests.engine.notation.files import SAMPLE, annex_texts, changed, edition_of, sample_annexes

OF_ORDER = {
    *("effort_gap", "effort_overlap", "effort_open", "window_missing", "windows_differ", "idle_annex"),
    *("period_short", "period_long", "emergency_by_other"),
    *("no_watch", "watch_begins_late", "dangling_code", "vague", "closed_channel", "nobody_files"),
}


def found(edition: Edition, annexes: Annexes | None = None, today: date | None = None) -> dict[str, Finding]:
    """Findings by code."""
    return {finding.code: finding for finding in check_edition(edition, annexes, today)}


def sample_with(old: str, new: str) -> dict[str, Finding]:
    """Findings in the sample with one thing written otherwise."""
    return found(load_edition(changed(old, new, SAMPLE), "sample.yaml"))


def test_the_sample_has_none_of_them() -> None:
    assert OF_ORDER.isdisjoint(found(edition_of(SAMPLE), sample_annexes(), date(2026, 2, 1)))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{больше_часов: 16, до_часов: 80,", "{больше_часов: 20, до_часов: 80,", "effort_gap"),
        ("{больше_часов: 16, до_часов: 80,", "{больше_часов: 10, до_часов: 80,", "effort_overlap"),
        ("{больше_часов: 80, кто", "{больше_часов: 80, до_часов: 900, кто", "effort_open"),
    ],
)
def test_hours_of_a_change_fall_under_one_row_of_approval(old: str, new: str, code: str) -> None:
    finding = sample_with(old, new)[code]
    assert (finding.level, finding.clause) == (Level.ERROR, "3.4.9")
    assert finding.place.line > 100


def test_two_clauses_that_promise_one_window_promise_the_same() -> None:
    finding = sample_with(
        "когда: не позже 10 р.д, нужно: что не так", "когда: не позже 5 р.д, нужно: что не так"
    )["windows_differ"]
    assert (finding.level, finding.clause) == (Level.WARNING, "3.1.3")
    assert "5 р.д" in finding.what("ru")
    assert "3.6.6" in finding.what("en")


def test_a_way_back_without_a_term_is_told_where_a_clause_names_one() -> None:
    assert "window_missing" in sample_with("когда: не позже 3 р.д, нужно: решение", "нужно: решение")


def test_an_annex_that_no_rule_reads_is_kept_for_nothing() -> None:
    finding = sample_with("не_выше: П2, по_приложению: вип}", "не_выше: П2}")["idle_annex"]
    assert finding.level is Level.WARNING
    assert "вип" in finding.what("ru")


def test_who_takes_tickets_at_night_is_on_a_rota_from_the_first_day_on() -> None:
    annexes = sample_annexes()
    assert found(edition_of(SAMPLE), replace(annexes, rotas={}))["no_watch"].level is Level.ERROR
    late = {role: replace(rota, starts=date(2026, 3, 2)) for role, rota in annexes.rotas.items()}
    finding = found(edition_of(SAMPLE), replace(annexes, rotas=late))["watch_begins_late"]
    assert finding.values["gap"] == 29


def test_a_level_that_the_scale_does_not_have_is_a_dangling_word() -> None:
    finding = sample_with("признак: есть инструкция", "признак: это не П5")["dangling_code"]
    assert finding.values["named"] == "П5"
    assert finding.values["known"] == "П1, П2, П3, П4"


def test_latin_letters_are_the_same_code() -> None:
    text = changed("признак: есть инструкция", "признак: как для C2 и P3", SAMPLE)
    assert "dangling_code" not in found(load_edition(text))


PERIODS = "critical-periods.yaml"


def periods_with(old: str, new: str) -> dict[str, Finding]:
    """Findings with the register of critical periods written otherwise."""
    texts = annex_texts(SAMPLE)
    assert texts[PERIODS].count(old) == 1
    edition = edition_of(SAMPLE)
    return found(edition, load_annexes({**texts, PERIODS: texts[PERIODS].replace(old, new)}, edition))


def test_the_dates_of_a_period_keep_to_its_rule_and_to_the_years_calendar() -> None:
    short = periods_with("02.03.2026-06.03.2026", "02.03.2026-05.03.2026")["period_short"]
    assert (short.level, short.values["days"]) == (Level.WARNING, "06.03.2026")
    long = periods_with("01.06.2026-05.06.2026", "01.06.2026-08.06.2026")["period_long"]
    assert long.values["count"] == 3
    assert "закрытие месяца" in long.what("ru")


def test_another_rule_is_told_by_the_dates() -> None:
    assert "period_short" in periods_with("1-5 р.д месяца", "1-6 р.д месяца")
    assert "period_long" in periods_with("2 р.д до 25-го", "1 р.д до 25-го")


def test_a_period_without_a_rule_is_taken_at_its_word() -> None:
    assert "period_long" not in periods_with("23.03.2026-31.03.2026", "20.03.2026-31.03.2026")


def test_what_nobody_can_measure_is_noted() -> None:
    finding = sample_with("признак: есть инструкция", "признак: как правило есть инструкция")["vague"]
    assert (finding.level, finding.values["word"]) == (Level.NOTE, "как правило")


def test_an_emergency_cannot_come_by_a_closed_channel() -> None:
    finding = sample_with("  дежурный:     {принимается: да,", "  дежурный:     {принимается: нет,")[
        "closed_channel"
    ]
    assert (finding.level, finding.clause) == (Level.ERROR, "3.3.6")


def test_who_records_an_emergency_is_who_takes_it() -> None:
    finding = sample_with("    записывает: дежурный\n", "    записывает: диспетчер\n")["emergency_by_other"]
    assert (finding.level, finding.clause) == (Level.WARNING, "3.3.6")


def test_a_kind_whose_role_nobody_holds_is_filed_by_nobody() -> None:
    annexes = sample_annexes()
    people = {
        key: replace(person, roles=tuple(role for role in person.roles if role != "ключевой пользователь"))
        for key, person in annexes.people.items()
    }
    finding = found(edition_of(SAMPLE), replace(annexes, people=people))["nobody_files"]
    assert "«изменение»" in finding.what("ru")


def test_a_control_table_that_the_rules_answer_otherwise_blocks_signing() -> None:
    finding = sample_with("    в_течение: 10 р.д\n    позже", "    в_течение: 12 р.д\n    позже")[
        "example_control"
    ]
    assert finding.level is Level.ERROR
    assert finding.what("ru") == (
        "Сверка «до какого времени → возобновить закрытый»: написано «пн 16 февраля, 18:00», "
        "по правилам выходит «ср 18 февраля, 18:00»."
    )


def test_a_control_table_says_in_words_what_a_role_may_do() -> None:
    finding = sample_with(
        "{из: ждёт_внешних,      в: в_работе,          кто: [ответственный]}",
        "{из: ждёт_внешних,      в: в_работе,          кто: [ответственный], нужно: причина}",
    )["example_control"]
    assert finding.values["cell"] == (
        "кто что может → ответственный → ждёт внешних",
        "who may what → responsible → waits for a third party",
    )
