"""Own wording of clauses: placeholders name values, and no number of the clause may be lost."""

from __future__ import annotations

import pytest

from reglament.engine import Edition, Finding, NotationErrors, check_edition, load_edition, translate_edition

MINIMAL = "формат: 1\nнаследует: минимальный\nсвои_слова:\n"


def edition(words: str) -> Edition:
    return load_edition(MINIMAL + words)


def complaint(words: str, language: str = "ru") -> str:
    with pytest.raises(NotationErrors) as caught:
        edition(words)
    return caught.value.rendered(language)


def lost(words: str) -> list[Finding]:
    return [found for found in check_edition(edition(words)) if found.code == "unsaid_number"]


def said(words: str, language: str = "ru") -> str:
    (own,) = edition(words).own_words.values()
    return own.filled(own.instead, language, lambda length: f"<{length.amount}>", "работа")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("", "<4>"),
        (":им", "4 рабочих часа"),
        (":род", "4 рабочих часов"),
        (":дат", "4 рабочим часам"),
        (":вин", "4 рабочих часа"),
        (":твор", "4 рабочими часами"),
        (":пред", "4 рабочих часах"),
        (":словами", "4 рабочих часа"),
    ],
)
def test_a_placeholder_is_said_in_the_case_asked_for(form: str, expected: str) -> None:
    assert said(f'  "10": "в течение {{возврат.не_меньше{form}}}"') == f"в течение {expected}"


def test_in_english_a_case_is_simply_in_words() -> None:
    assert said('  "10": "{возврат.не_меньше:род}"', "en") == "4 working hours"


def test_the_last_word_of_the_path_is_enough_where_only_one_value_of_the_clause_has_it() -> None:
    assert said('  "9": "{закрыть_через:род}"') == "10 календарных дней"
    assert said('  "9": "{exchange.author_silent.close_after:of}"') == "10 календарных дней"


def test_a_value_of_another_clause_is_named_by_its_path() -> None:
    assert said('  "4": "{сроки.ответ.П1:род}"') == "2 рабочих часов"


def test_a_placeholder_that_names_nothing_is_refused_with_the_nearest_one() -> None:
    told = complaint('  "9": "за {закрыть_черес}"')

    assert "такого значения в регламенте нет" in told
    assert "Может быть, «закрыть_через»?" in told


def test_a_placeholder_that_fits_two_values_asks_for_more_of_the_path() -> None:
    assert "fits several values" in complaint('  "10": "{не_меньше}"', "en")


def test_a_case_that_is_none_and_a_case_of_what_has_none_are_refused() -> None:
    assert "такого падежа нет" in complaint('  "9": "{закрыть_через:родит}"')
    assert "только у длительности" in complaint('  "9": "{спасибо_не_возобновляет:род}"')


def test_words_that_lose_a_number_of_their_clause_are_an_error_that_names_it() -> None:
    found = lost('  "9": "Если клиент молчит, закрываю через {закрыть_через:вин}."')

    assert {finding.values["text"] for finding in found} == {"3 к.д", "7 к.д", "30 к.д"}
    assert all(finding.level == "error" and finding.clause == "9" for finding in found)


def test_words_that_say_every_number_are_right_and_numbers_of_tables_need_not_be_said() -> None:
    words = (
        '  "9": "Напомню через {напоминания.1.через:вин} и {напоминания.2.через:вин}, '
        'закрою через {закрыть_через:вин}; ответ примут {но_не_позже}."\n'
        '  "5": "Сроки зависят от приоритета."'
    )
    assert lost(words) == []


def test_what_is_said_besides_loses_nothing() -> None:
    assert lost('  "9": {также: [Звоните.]}') == []


def test_the_words_stay_when_the_file_is_translated() -> None:
    words = '  "9": {также: ["в течение {закрыть_через:род}"]}'
    there = translate_edition(MINIMAL + words, "en").text

    assert "own_words:" in there
    assert "also:" in there
    assert load_edition(there).own_words["9"].figures == edition(words).own_words["9"].figures
    assert translate_edition(there, "ru").text == MINIMAL + words


def test_a_clause_of_own_words_may_be_referred_to() -> None:
    words = '  "9.7": Звонить можно всегда.\n  "9.8": {также: ["Как сказано в п. 9.7, и не как в п. 9.9."]}'
    found = [one for one in check_edition(edition(words)) if one.code == "no_clause"]

    assert [one.values["number"] for one in found] == ["9.9"]
