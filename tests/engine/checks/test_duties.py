"""A careless author of duties, works, trials and causes is told what he left open."""

import pytest

from reglament.engine import Level, check_edition, load_edition

HEAD = "формат: 1\nнаследует: тысяча пользователей\nпримеры: нет\n"
SOUND = (
    "кто: автор, пока: [в_работе], каждые: 1 ч, исполняет: [сообщение автора], сообщить: [руководитель_лк]"
)


def codes(own: str) -> dict[str, Level]:
    ordinary = {one.code for one in check_edition(load_edition(HEAD))}
    found = check_edition(load_edition(HEAD + own))
    assert all(one.what("ru") and one.mend("en") for one in found)
    return {one.code: one.level for one in found if one.code not in ordinary}


def duty(said: str) -> str:
    return f"обязанности: {{связь: {{{said}}}}}\n"


def test_what_is_said_whole_is_sound() -> None:
    assert codes(duty(SOUND)) == {}


@pytest.mark.parametrize(
    ("said", "code", "level"),
    [
        ("кто: автор, каждые: 1 ч", "duty_nowhere", Level.ERROR),
        (f"{SOUND}, запрос: инцидент", "duty_nowhere", Level.ERROR),
        ("кто: автор, каждые: 7 к.д, запрос: инцидент", "duty_never_comes", Level.ERROR),
        (SOUND.replace(", каждые: 1 ч", ""), "duty_without_term", Level.ERROR),
        (f"{SOUND}, в_течение: 2 ч", "duty_without_term", Level.ERROR),
        (SOUND.replace(", исполняет: [сообщение автора]", ""), "duty_never_done", Level.ERROR),
        (SOUND.replace(", сообщить: [руководитель_лк]", ""), "duty_without_end", Level.WARNING),
        (f"{SOUND}, затем: назначен", "duty_without_way", Level.ERROR),
    ],
)
def test_what_is_left_open_is_named(said: str, code: str, level: Level) -> None:
    assert codes(duty(said)) == {code: level}


def test_works_are_announced_to_somebody_and_before_they_are_reminded_of() -> None:
    assert codes("работы: {плановые: {предупредить_за: 3 к.д}}\n") == {"notice_to_nobody": Level.WARNING}
    early = "работы: {плановые: {предупредить_за: 3 к.д, напомнить_за: [7 к.д], кому: [автор]}}\n"
    assert codes(early) == {"reminded_before_notice": Level.WARNING}


def test_a_trial_ends_after_it_has_begun_and_has_a_head() -> None:
    over = "документ: {опытная_эксплуатация: {не_выше: руководитель_лк, по: 31.01.2020}}\n"
    assert codes(over) == {"trial_over": Level.ERROR}
    headless = "документ: {опытная_эксплуатация: {не_выше: ит_директор, по: до приказа}}\n"
    assert codes(headless) == {"trial_without_head": Level.WARNING}


def test_a_kind_without_a_cause_is_named() -> None:
    assert codes("результат: {причины: {права: {виды: [обслуживание]}}}\n") == {
        "no_cause_for_kind": Level.WARNING
    }


def test_a_plan_in_which_the_deadline_runs_out_is_found() -> None:
    own = """
состояния: {в_плане: {категория: в плане доработок, ход: никто, автору: В плане}}
переходы:
  список:
    - {из: в_работе, в: в_плане, кто: [ответственный], нужно: [дата]}
    - {из: в_плане, в: в_работе, кто: [ответственный, система], когда: наступила дата}
"""
    assert codes(own).get("backlog_runs_out") == Level.WARNING
