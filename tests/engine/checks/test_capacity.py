"""The load: hours needed against hours there are, group by group, with leave and the head's own work."""

from dataclasses import replace

import pytest

from reglament.engine import Annexes, Finding, Level, check_edition, load_edition
from tests.engine.notation.files import SAMPLE, changed, edition_of, sample_annexes

LOAD = {"overload", "tight", "spare", "one_away"}


def loads(text: str, annexes: Annexes | None = None) -> dict[str, Finding]:
    """What is said of the load of each group."""
    findings = check_edition(load_edition(text, "load.yaml"), annexes)
    return {str(one.values["team"]): one for one in findings if one.code in LOAD}


def sample_with(old: str, new: str) -> dict[str, Finding]:
    return loads(changed(old, new, SAMPLE))


def test_the_sample_may_be_signed_and_says_what_happens_when_one_is_away() -> None:
    # 1040 × 0.4 tickets; 247 working days of 2026 less 25, four people, 6 h a day, less 56 h of the head
    line, developers = loads(SAMPLE.read_text("utf-8")).values()
    assert (line.level, line.values["need"], line.values["have"]) == (Level.NOTE, 298, 388)
    assert (line.values["load"], developers.values["load"]) == (77, 82)
    assert (developers.code, developers.values["alone"]) == ("one_away", 148)


@pytest.mark.parametrize(
    ("tickets", "code", "level"),
    [("0.42", "tight", Level.WARNING), ("0.6", "overload", Level.ERROR)],
)
def test_what_cannot_be_kept_is_no_regulation(tickets: str, code: str, level: Level) -> None:
    said = sample_with(
        "запросов_на_пользователя_в_месяц: 0.4", f"запросов_на_пользователя_в_месяц: {tickets}"
    )
    assert (said["ПО"].code, said["ПО"].level) == (code, level)


def test_leave_and_the_heads_own_work_are_counted() -> None:
    at_work = sample_with("отсутствует_дней_в_году: 25", "отсутствует_дней_в_году: 0")
    assert (at_work["ЛК"].values["load"], at_work["ПО"].values["load"]) == (68, 74)
    free = sample_with("      своей_работы_часов_в_месяц: 56", "      своей_работы_часов_в_месяц: 0")
    assert free["ЛК"].values["load"] == 67


def test_working_days_are_those_of_the_calendar_unless_the_edition_says_them() -> None:
    weekly = sample_with("  производственный_календарь: {страна: РФ, неизвестные_годы: по дням недели}\n", "")
    assert weekly["ПО"].values["have"] == round(2 * 6 / 12 * (261 - 25))
    said = sample_with(
        "отсутствует_дней_в_году: 25", "отсутствует_дней_в_году: 25\n    рабочих_дней_в_году: 225"
    )
    assert said["ПО"].values["have"] == 200


def test_people_of_a_desk_that_never_closes_work_five_days_of_seven() -> None:
    text = changed("    пн-пт: 09:00-18:00", "    пн-вс: 09:00-18:00\n    праздники: не учитываются", SAMPLE)
    assert loads(text)["ПО"].values["have"] == round(2 * 6 / 12 * (365 * 5 / 7 - 25))


def test_a_group_has_as_many_people_as_the_register() -> None:
    annexes = sample_annexes()
    sound = {one.code for one in check_edition(edition_of(SAMPLE), annexes)}
    fewer = replace(annexes, people={key: one for key, one in annexes.people.items() if key != "ткач"})
    [staff] = [one for one in check_edition(edition_of(SAMPLE), fewer) if one.code == "staff"]
    assert "staff" not in sound
    assert (staff.values["team"], staff.values["counted"]) == ("ЛК", 3)


def test_kinds_serve_where_there_are_no_classes() -> None:
    text = """
формат: 1
наследует: минимальный
документ: {пользователей: 50}
показатели:
  нагрузка:
    запросов_на_пользователя_в_месяц: 1
    доля_запросов: {вопрос: 60%, ошибка: 30%, доработка: 10%}
    полезных_часов_в_день: 6
    группы: {специалист: {человек: 1, часов_на_запрос: {вопрос: 0.5, ошибка: 2, доработка: 6}}}
"""
    said = loads(text)["специалист"]
    assert (said.values["need"], said.values["have"], said.code) == (75, 124, "spare")


def test_without_the_number_of_users_nothing_can_be_reckoned() -> None:
    text = changed("  пользователей: 1040\n", "", SAMPLE)
    assert "no_users" in {one.code for one in check_edition(load_edition(text))}
