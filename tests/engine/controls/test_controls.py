"""Control tables: what the rules answer is what the edition says, seen from the other side."""

from dataclasses import replace
from datetime import datetime

import pytest

from reglament.engine import Edition, NotationErrors, compile_rules, load_edition
from reglament.engine.controls import Deviation, deviations, recorded_until
from reglament.engine.controls.powers import powers_of
from reglament.engine.regulation.controls import Controls
from reglament.engine.regulation.questions import Right, Verb
from tests.engine.notation.files import MINIMAL, SAMPLE, changed, edition_of


def told(edition: Edition) -> list[Deviation]:
    """What the control tables of an edition say otherwise than its rules."""
    assert edition.examples is not None
    assert edition.examples.controls is not None
    return list(deviations(edition.examples.controls, edition, compile_rules(edition)))


def sample_with(old: str, new: str) -> list[Deviation]:
    return told(load_edition(changed(old, new, SAMPLE), "sample.yaml"))


def test_the_tables_of_the_sample_agree_with_its_rules() -> None:
    assert told(edition_of(SAMPLE)) == []


def test_every_kind_of_table_is_in_the_sample() -> None:
    examples = edition_of(SAMPLE).examples
    assert examples is not None
    assert examples.controls is not None
    empty = [name for name in Controls.__dataclass_fields__ if not getattr(examples.controls, name)]
    assert empty == []


@pytest.mark.parametrize(
    ("old", "new", "table"),
    [
        ("П2: [ 2 р.ч,   4 р.ч,", "П2: [ 2 р.ч,   5 р.ч,", "norms"),
        ("    личное:    [ П3,      П4,", "    личное:    [ П3,      П3,", "priorities"),
        ("кто: [согласующий], нужно: решение}", "кто: [согласующий, автор], нужно: решение}", "moves"),
        ("обжаловать_за: 3 р.д", "обжаловать_за: 2 р.д", "windows"),
        ("    звонок_если_ниже: 3", "    звонок_если_ниже: 4", "counts"),
        ("спасибо_не_возобновляет: да", "спасибо_не_возобновляет: нет", "switches"),
        ("принят_в_разговоре: [С0]", "принят_в_разговоре: [С0, С1]", "short"),
        ("    закрыт:             сводка", "    закрыт:             письмо", "told"),
        ("кто будет пользоваться]\n  вправе", "база]\n  вправе", "forms"),
        ("    проверка:                   {итог: не считается", "    проверка:  {итог: решён", "outcomes"),
        ("{до_часов: 16, кто:", "{до_часов: 15, кто:", "approvals"),
        ("принимается: да, приоритеты: [П1]", "принимается: да, приоритеты: [П2]", "arrivals"),
        ("{от: 98.0%, не_начисляется: 5%}", "{от: 98.0%, не_начисляется: 6%}", "withheld"),
    ],
)  # fmt: skip
def test_a_rule_written_otherwise_is_told_by_its_table(old: str, new: str, table: str) -> None:
    assert table in {one.table for one in sample_with(old, new)}


def test_what_a_role_gains_is_told_as_well_as_what_it_loses() -> None:
    found = sample_with("    приоритеты: [П1]\n    ступени:", "    приоритеты: [П1]\n    ступени:")
    assert found == []
    moved = sample_with("объявляет: [руководитель_лк, дежурный]", "объявляет: [руководитель_лк, автор]")
    assert {one.path[0] for one in moved if one.table == "powers"} == {"автор", "дежурный"}


def test_powers_are_read_from_the_side_of_the_role() -> None:
    edition = edition_of(SAMPLE)
    found = powers_of(edition, compile_rules(edition), "ит директор")
    assert found == {
        Verb.CHANGES_ANNEXES: frozenset({"deputies", "vip"}),
        Verb.MAY: frozenset({Right.JUDGE_APPEAL, Right.JUDGE_VERDICT, Right.APPROVE_DEVIATION}),
    }


def test_an_emergency_of_saturday_is_recorded_on_monday_morning() -> None:
    rules = compile_rules(edition_of(SAMPLE))
    assert rules.policies.intake is not None
    terms = rules.policies.intake.emergency
    assert terms is not None
    calendar = rules.calendars["служба"]
    at = calendar.at(datetime.fromisoformat("2026-02-07 21:30"))
    until = calendar.local(recorded_until(rules, terms, at)).replace(tzinfo=None)
    assert until == datetime.fromisoformat("2026-02-09 10:00")


def test_an_edition_without_tables_compares_nothing() -> None:
    edition = edition_of(MINIMAL)
    assert list(deviations(Controls(), edition, compile_rules(edition))) == []


def test_a_table_about_what_the_edition_does_not_have_is_told() -> None:
    sample = edition_of(SAMPLE)
    bare = replace(sample, availability=None, result=replace(sample.result, rating=None))
    tables = {one.table for one in told(bare)}
    assert {"availability", "weights", "recovery", "withheld", "counts", "windows"} <= tables


def test_a_name_that_does_not_exist_is_refused_where_it_stands() -> None:
    with pytest.raises(NotationErrors) as caught:
        load_edition(
            changed("        подаёт: [проблема]\n", "        подаёт: [пробелма]\n", SAMPLE), "sample.yaml"
        )
    (error,) = caught.value.errors
    assert error.nearest == "проблема"


def test_who_inherits_the_sample_keeps_none_of_its_tables() -> None:
    text = "формат: 1\nнаследует: тысяча пользователей\nдокумент: {организация: ООО «Юг»}\n"
    examples = load_edition(text, "own.yaml").examples
    assert examples is not None
    assert examples.controls is None
    assert examples.named
