"""An edition may inherit a preset and say only what differs; the whole is read and checked as one."""

import pytest

from reglament.engine import Edition, NotationErrors, check_edition, load_edition, translate_edition
from reglament.engine.presets import SHIPPED, preset_text

from .files import FREELANCER, SAMPLE

OWN = """
формат: 1
наследует: минимальный
документ:
  организация: ООО «Север»
"""


def refused(text: str) -> NotationErrors:
    with pytest.raises(NotationErrors) as wrong:
        load_edition(text, "own.yaml")
    return wrong.value


def own(more: str = "") -> Edition:
    return load_edition(OWN + more, "own.yaml")


def test_what_is_not_said_is_inherited() -> None:
    base = load_edition(preset_text("minimal"))
    edition = own()
    assert edition.document.organisation == "ООО «Север»"
    assert edition.document.title == base.document.title
    assert edition.terms == base.terms


def test_one_cell_is_said_otherwise_and_the_table_keeps_the_rest() -> None:
    edition = own("сроки: {ответ: {П1: 1 р.ч}}\n")
    said = {cell.priorities: cell.norm for cell in edition.terms.tables["ответ"].cells}
    base = {
        cell.priorities: cell.norm
        for cell in load_edition(preset_text("minimal")).terms.tables["ответ"].cells
    }
    assert said[("п1",)] != base[("п1",)]
    assert said[("обычный",)] == base[("обычный",)]


def test_a_row_of_norms_goes_with_the_priority_it_was_of() -> None:
    gone = "приоритет: {перечень: {П1: нет}}\nсроки: {ответ: {П1: нет}, исполнение: {П1: нет}}\n"
    edition = own(gone)
    assert edition.priorities is not None
    assert list(edition.priorities.order) == ["обычный"]
    assert [cell.priorities for cell in edition.terms.tables["ответ"].cells] == [("обычный",)]
    assert load_edition(translate_edition(OWN + gone, "en").text) == edition
    assert check_edition(own("сроки: {ответ: {П1: нет}}\n"))[0].level == "error"


def test_a_text_in_two_languages_is_one_text() -> None:
    means = own("приоритет: {перечень: {П1: {печатается: срочный, значит: горит}}}\n").priorities
    assert means is not None
    assert (means.order["п1"].name.shown, means.order["п1"].meaning) == ("срочный", "горит")


def test_a_list_is_said_as_a_whole() -> None:
    assert own("результат: {отзыв: [специалист]}\n").result.withdrawal != own().result.withdrawal


def test_who_writes_examples_writes_all_of_them() -> None:
    text = OWN.replace("минимальный", "стандартный")
    assert len(load_edition(text).examples.named) == 3  # type: ignore[union-attr]
    mine = load_edition(text + "примеры: {мой: {зарегистрирован: пн 09.02.2026 16:00, приоритет: П1}}\n")
    assert mine.examples is not None
    assert (list(mine.examples.named), mine.examples.clause) == (["мой"], "3.4.7")


def test_a_block_is_taken_away() -> None:
    assert own().exchange is not None
    assert own("обмен: нет\n").exchange is None
    assert "ошибка" in own().classification.kinds
    assert "ошибка" not in own("классификация: {виды: {ошибка: нет}}\n").classification.kinds


def test_a_day_that_has_hours_of_its_own_leaves_the_line_it_stood_in() -> None:
    def week(hours: str) -> tuple[bool, ...]:
        edition = own(f"календари: {{работа: {{{hours}}}}}\n")
        return tuple(map(bool, edition.calendars.named["работа"].week))

    assert week("сб: 10:00-14:00") == (True,) * 6 + (False,)
    assert week("пн-чт: 09:00-18:00, пт: 09:00-16:45") == (True,) * 5 + (False,) * 2
    assert week("вт-чт: 09:00-18:00") == (False, True, True, True, False, False, False)


def test_a_mistake_of_ones_own_stands_at_its_own_line() -> None:
    [error] = refused(OWN + "сроки: {ответ: {П1: час}}\n").errors
    assert (error.source, error.line) == ("own.yaml", 6)


def test_what_the_change_breaks_in_the_preset_stands_at_the_line_of_the_preset() -> None:
    wrong = refused(OWN + "роли: {специалист: нет}\n")
    assert {error.source for error in wrong.errors} == {"минимальный"}
    lines = preset_text("minimal").splitlines()
    assert all("специалист" in lines[error.line - 1] for error in wrong.errors)
    assert "    " + lines[wrong.errors[0].line - 1] in wrong.rendered("ru")


def test_a_preset_that_does_not_exist_is_named_with_those_that_do() -> None:
    [error] = refused(OWN.replace("минимальный", "огромный")).errors
    assert "готового набора «огромный» нет" in error.message("ru")
    assert "минимальный" in error.advice("ru")


def test_a_key_written_twice_is_found_in_an_overlay_too() -> None:
    codes = [error.code for error in refused(OWN + "документ: {название: Иное}\n").errors]
    assert codes == ["duplicate_key"]


def test_an_english_overlay_inherits_the_same() -> None:
    english = translate_edition(OWN, "en", "own.yaml").text
    assert "inherits: minimal" in english
    assert load_edition(english) == own()
    assert translate_edition(english, "ru").text == OWN


@pytest.mark.parametrize("name", SHIPPED)
def test_every_preset_is_sound(name: str) -> None:
    codes = [one.code for one in check_edition(load_edition(preset_text(name))) if one.level != "note"]
    assert codes == []


def test_the_freelancers_edition_says_only_what_differs() -> None:
    text = FREELANCER.read_text("utf-8")
    assert "наследует: минимальный" in text
    assert len(text.splitlines()) < len(preset_text("minimal").splitlines()) / 2


def test_the_edition_of_a_thousand_users_is_a_preset_and_an_example_in_one_text() -> None:
    assert SAMPLE.read_text("utf-8") == preset_text("thousand-users")
    edition = load_edition("формат: 1\nнаследует: тысяча пользователей\nдокумент: {организация: ООО «Юг»}\n")
    sample = load_edition(SAMPLE.read_text("utf-8"))
    assert edition.document.organisation == "ООО «Юг»"
    assert edition.terms == sample.terms
