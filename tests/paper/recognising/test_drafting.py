"""What other people's regulations become: values with their sources, and questions to people."""

from __future__ import annotations

from functools import cache

import pytest

from reglament import engine
from reglament.paper.recognising import Drafted, draft_of, understood
from reglament.paper.recognising.draft import Draft
from tests.paper.reading.made import read

from . import regulations


@cache
def draft(name: str) -> Draft:
    return understood(read(regulations.ALL[name]()))[0]


@cache
def drafted(name: str, base: str = "") -> Drafted:
    return draft_of(read(regulations.ALL[name]()), f"{name}.docx", base=base)


def value(name: str, path: str) -> object:
    return draft(name).values[tuple(path.split("."))].text


def questions(name: str, code: str) -> list[str]:
    return [question.text for question in drafted(name).questions if question.code == code]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("документ.название", "Регламент технической поддержки пользователей"),
        ("документ.организация", "ООО «Ромашка»"),
        ("документ.утверждает", "директор"),
        ("документ.утверждён", "12.03.2025"),
        ("календари.часовой_пояс", "Europe/Moscow"),
        ("календари.служба.пн-чт", "09:00-13:00, 14:00-18:00"),
        ("календари.служба.пт", "09:00-13:00, 14:00-16:45"),
        ("каналы.почта.адрес", "support@romashka.example"),
        ("каналы.телефон.адрес", "+7 (495) 123-45-67"),
        ("каналы.портал.адрес", "https://help.romashka.example"),
        ("каналы.мессенджер.принимается", "нет"),
        ("роли.диспетчер.делает", "специалист Исполнителя, регистрирующий обращения"),
        ("сроки.реакция.высокий", "1 ч"),
        ("сроки.реакция.средний", "4 р.ч"),
        ("сроки.исполнение.средний", "2 р.д"),
        ("сроки.исполнение.низкий", "по плану"),
        ("обмен.ответ_автора.закрыть_через", "5 р.д"),
        ("результат.приёмка.срок.прочие", "3 р.д"),
        ("результат.возобновление.в_течение", "10 к.д"),
        ("доступность.цель", "99.5%"),
    ],
)
def test_a_regulation_typed_by_hand(path: str, expected: str) -> None:
    assert value("by_hand", path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("документ.организация", "Acme Ltd"),
        ("документ.редакция", "2.1"),
        ("документ.действует_с", "01.03.2025"),
        ("календари.служба.пн-пт", "09:00-17:30"),
        ("приоритет.перечень.P1.значит", "Critical: System is down for all users"),
        ("сроки.реакция.P1", "15 min"),
        ("сроки.исполнение.P2", "3 w.d"),
        ("сроки.исполнение.P3", "no norm"),
        ("каналы.чат.принимается", "нет"),
        ("обмен.ответ_автора.закрыть_через", "5 w.d"),
        ("результат.приёмка.срок.others", "3 w.d"),
    ],
)
def test_an_english_agreement_with_the_priorities_across(path: str, expected: str) -> None:
    assert value("in_english", path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("календари.часовой_пояс", "Asia/Yekaterinburg"),
        ("приоритет.матрица.вся_компания", ("1", "2")),
        ("приоритет.матрица.один_пользователь", ("2", "3")),
        ("сроки.исполнение.инцидент.3", "16 р.ч"),
        ("сроки.реакция.консультация", "4 р.ч"),
        ("эскалация.линии.1.кто", "диспетчер"),
        ("показатели.линия.решено_в_срок.вес", "60"),
        ("обмен.ответ_автора.закрыть_через", "7 р.д"),
        ("обмен.информирование.не_реже.прочие", "2 р.д"),
        ("классификация.виды.инцидент.что_это", "нарушение работоспособности системы"),
    ],
)
def test_merged_cells_upright_heads_and_numbers_in_the_unit_of_the_head(path: str, expected: object) -> None:
    assert value("with_a_matrix", path) == expected


def test_steps_of_sanctions_are_items_of_a_list() -> None:
    text = drafted("with_a_matrix").text

    assert "      - {от: 99.5%, не_начисляется: 0%}  # «от 99,5 % | 0 %»" in text
    assert "      - {от: 98%, не_начисляется: 10%}" in text


def test_what_is_said_twice_differently_is_nobodys_and_both_are_quoted() -> None:
    (text,) = questions("by_hand", "contradiction")

    assert "«30 мин», «15 мин»" in text
    assert ("сроки", "реакция", "критический") not in draft("by_hand").values
    (asked,) = [one for one in drafted("by_hand").questions if one.code == "contradiction"]
    assert asked.quotes == (
        "Критический | 30 мин. | 4 часа",
        "Время реакции на критические обращения не превышает 15 минут.",
    )
    assert "п. 3.3" in asked.where


def test_hours_of_which_nobody_says_what_hours_they_are() -> None:
    assert {text.partition(":")[0] for text in questions("by_hand", "bare_unit")} == {
        "«4 часа»",
        "«1 час»",
        "«8 часов»",
    }
    assert questions("with_a_matrix", "bare_unit") == []


def test_a_fraction_of_an_hour_is_left_out_and_asked_about() -> None:
    (text,) = questions("with_a_matrix", "no_unit")

    assert text.startswith("«0,5»")
    assert ("сроки", "реакция", "инцидент", "1") not in draft("with_a_matrix").values


def test_a_term_without_a_number_a_role_without_a_definition_a_reference_to_nowhere() -> None:
    assert questions("by_hand", "vague") == ["«незамедлительно»: срок без числа."]
    assert any("Менеджер сервиса" in text for text in questions("by_hand", "role_undefined"))
    assert questions("by_hand", "no_place") == ["ссылка «п. 7.5»: такого места в документе нет."]


def test_priorities_without_signs_and_weights_that_do_not_add_up() -> None:
    assert len(questions("by_hand", "no_signs")) == 4
    assert questions("with_a_matrix", "weights") == ["веса показателей дают 90 %, а не 100 %."]


def test_changes_and_remarks_of_the_margin_are_told_with_their_authors() -> None:
    assert "Лапина" in questions("with_a_matrix", "pending")[0]
    assert questions("with_a_matrix", "remark") == ["на полях, Петров: «Откуда это?»."]


def test_what_is_not_there_is_listed() -> None:
    absent = questions("by_hand", "absent")

    assert "не найдено: с какого дня действует." in absent
    assert "не найдено: часовой пояс." not in absent


def test_what_nobody_understands_stays_as_prose_of_its_clause() -> None:
    texts = draft("by_hand").values[("свои_слова", "4.2", "также")].text
    assert texts == ("Исполнитель предоставляет отчёт раз в 2 недели.",)


def test_each_value_stands_beside_the_words_it_comes_from() -> None:
    line = next(line for line in drafted("by_hand").text.split("\n") if "закрыть_через" in line)

    assert line.strip().startswith("закрыть_через: 5 р.д  # «Если заявитель не предоставил ответ")
    assert "3. Приоритеты и сроки, п. 3.4" in line


@pytest.mark.parametrize("name", regulations.ALL)
def test_a_draft_reads_and_only_what_is_missing_is_wrong_with_it(name: str) -> None:
    with pytest.raises(engine.NotationErrors) as caught:
        engine.load_edition(drafted(name).text)

    known = {"missing_key", "unknown_name"}
    assert {error.code for error in caught.value.errors} <= known


def test_over_a_preset_only_what_the_preset_does_not_have_is_missing() -> None:
    with pytest.raises(engine.NotationErrors) as caught:
        engine.load_edition(drafted("by_hand", "standard").text)

    assert {error.values["name"] for error in caught.value.errors} == {"сервис", "часы", "масштаб"}


def test_over_a_preset_a_draft_may_be_an_edition_at_once() -> None:
    edition = engine.load_edition(drafted("in_english", "standard").text)

    assert edition.document.organisation == "Acme Ltd"
    assert engine.compile_rules(edition, engine.Annexes()).names["п1"].printed() == "P1"


def test_the_priorities_of_a_document_take_the_codes_of_the_preset_and_keep_their_names() -> None:
    text = drafted("by_hand", "standard").text

    assert "печатается: критический" in text
    assert "    П3: 4 р.ч" in text


def test_a_draft_is_in_the_words_of_the_document_or_in_those_asked_for() -> None:
    assert drafted("in_english").text.startswith("# A draft read from in_english.docx.")
    assert "terms:\n" in drafted("in_english").text
    asked = draft_of(read(regulations.in_english()), "x.docx", language="ru").text
    assert "сроки:\n" in asked
    assert "    P1: 15 мин" in asked
