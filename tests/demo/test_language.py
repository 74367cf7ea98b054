"""The language of the stories: what a line says, and what is told of a line that says nothing sensible."""

from pathlib import Path

import pytest

from reglament.demo.presets import PRESETS
from reglament.demo.stage.cast import read_people
from reglament.demo.stage.errors import Place, StoryError
from reglament.demo.stage.steps import Lapse, read_step
from reglament.demo.stage.stories import read_file, read_stories

HERE = Place("payroll.yaml", 7)


def test_a_line_says_how_much_later_what_and_with_which_words() -> None:
    step = read_step("25м результат: Исправил кратность: теперь 1.", HERE)
    assert (step.lapse, step.word, step.text) == (
        Lapse(0, 1500),
        "результат",
        "Исправил кратность: теперь 1.",
    )


def test_days_hours_and_minutes_add_up() -> None:
    assert read_step("1д 2ч 30м вопрос: Какое верное?", HERE).lapse == Lapse(1, 9000)


def test_a_moment_may_be_named_outright() -> None:
    step = read_step("7.03 21:50 берёт: Принял.", HERE)
    assert (step.lapse, step.word) == (Lapse(moment="7.03 21:50"), "берёт")


def test_a_step_says_to_whom_by_whom_and_till_when() -> None:
    step = read_step("2д решение да (жданов) +8д: Согласовано.", HERE)
    assert (step.word, step.argument, step.actor, step.in_days) == ("решение", "да", "жданов", 8)


def test_the_longest_word_wins() -> None:
    assert read_step("1ч передан_ПО дорохов: Нужна обработка.", HERE).word == "передан_ПО"
    assert read_step("1ч ответ на просьбу: Разберусь сегодня.", HERE).word == "ответ на просьбу"


def test_nothing_after_the_time_is_silence() -> None:
    assert read_step("3д", HERE).word == ""


@pytest.mark.parametrize("line", ["5м чинит: Сделаю", "разбор климов", "пять минут разбор"])
def test_a_line_that_is_not_understood_is_named_with_its_place(line: str) -> None:
    with pytest.raises(StoryError, match=r"payroll\.yaml:7: "):
        read_step(line, Place("payroll.yaml", 7, line))


def test_an_unquoted_comma_in_a_subject_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "torn.yaml"
    story = 'автор: авдеева, когда: "1 10:00", как: инцидент, текст: "", ход: []'
    path.write_text("# head\n- {тема: Отчёт ушёл, протокола нет, " + story + "}\n", "utf-8")
    with pytest.raises(StoryError, match=r"torn\.yaml:2: лишнее: протокола нет"):
        list(read_file(path))


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_every_story_reads_and_its_people_exist(name: str) -> None:
    preset = PRESETS[name]
    stories = read_stories(preset.stories)
    known = set(read_people(preset.stories)["люди"]) | registered(preset.edition.with_suffix(""))
    assert not {story.author for story in stories} - known
    subjects = [story.subject for story in stories]
    assert len(set(subjects)) == len(subjects) >= 25


def registered(folder: Path) -> set[str]:
    """The handles of the annex «люди»."""
    lines = (folder / "people.yaml").read_text("utf-8").splitlines()
    return {line.strip().partition(":")[0] for line in lines if "имя:" in line}
