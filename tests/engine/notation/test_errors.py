"""Errors come all at once, each with its place, clause, the line with a caret and the nearest right word.

The golden answers stand beside the broken files: `words.ru.txt`, `words.en.txt`.
"""

from pathlib import Path

import pytest

from reglament.engine import NotationErrors, load_annexes, load_edition
from reglament.engine.notation.sentences import codes, sentence

from .files import EDITIONS, SAMPLE, annex_texts, changed, edition_of, errors_of

BROKEN = Path(__file__).parent / "broken"


@pytest.mark.parametrize("name", ["words", "shape"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_broken_file_gets_the_golden_answer(name: str, language: str) -> None:
    text = (BROKEN / f"{name}.yaml").read_text(encoding="utf-8")
    with pytest.raises(NotationErrors) as caught:
        load_edition(text, f"{name}.yaml")
    expected = (BROKEN / f"{name}.{language}.txt").read_text(encoding="utf-8")
    assert caught.value.rendered(language) + "\n" == expected


def test_a_caret_points_at_the_wrong_word() -> None:
    errors = errors_of(changed("нужно: результат", "нужно: резултат"))
    lines = errors.rendered().splitlines()
    assert lines[0].startswith("draft.yaml:30:")
    assert lines[2].index("^") == lines[1].index("резултат")
    assert "Может быть, «результат»?" in lines[3]


def test_an_error_names_the_clause_that_encloses_it() -> None:
    (error,) = errors_of(changed("календарь: служба, норма: 3 р.д", "календарь: службы, норма: 3 р.д")).errors
    assert (error.clause, error.nearest) == ("3", "служба")


def test_a_phrase_that_the_system_cannot_do_is_refused() -> None:
    (error,) = errors_of(
        changed("понижен: от регистрации с сохранением пауз", "понижен: как договоримся")
    ).errors
    assert error.code == "phrase"
    assert "так система не умеет" in error.message()
    assert "the system cannot do that" in error.message("en")
    assert "не пересчитывается" in error.possible


def test_a_missing_state_category_is_asked_for() -> None:
    (error,) = errors_of(changed("  закрыт: {ход: никто}", "  закрыт: {ход: никто}\n  отложен: {}")).errors
    assert (error.code, error.values["name"]) == ("missing_key", "категория")
    assert "запланирован" in error.possible


def test_a_comma_that_cuts_a_text_is_told_apart_from_an_unknown_key() -> None:
    (error,) = errors_of(changed("делает: регистрирует", "делает: регистрирует, ведёт запрос")).errors
    assert error.code == "comma"
    assert "{…}" in error.message()


def test_a_slip_in_a_key_beside_names_is_not_taken_for_a_name() -> None:
    errors = errors_of(changed("часовой_пояс", "часовой_пояз")).errors
    assert {found.code for found in errors} == {"unknown_key", "missing_key"}
    assert next(found for found in errors if found.code == "unknown_key").nearest == "часовой_пояс"


def test_advice_is_given_in_the_words_of_the_file() -> None:
    english = EDITIONS / "minimal-english-words.yaml"
    (error,) = errors_of(changed("needs: result", "needs: resullt", english)).errors
    assert error.nearest == "result"
    (error,) = errors_of(changed("does: регистрирует", "doez: регистрирует", english)).errors
    assert (error.nearest, error.possible) == ("does", ("does", "group", "given_on_ticket_by"))


def test_annexes_report_every_file_at_once() -> None:
    texts = annex_texts(SAMPLE)
    texts["vip.yaml"] = texts["vip.yaml"].replace("панина", "панена").replace("номер: 5", "номер: 6")
    texts["zones.yaml"] = texts["zones.yaml"].replace("зарплата:", "зарплаты:")
    texts["duty.yaml"] = texts["duty.yaml"].replace("смена_дней: 7", "смена_дней: неделя")
    with pytest.raises(NotationErrors) as caught:
        load_annexes(texts, edition_of(SAMPLE))
    found = {(error.source, error.code): error for error in caught.value.errors}
    assert found["vip.yaml", "unknown_name"].nearest == "панина"
    assert found["zones.yaml", "unknown_name"].nearest == "зарплата"
    assert found["duty.yaml", "whole"].line == 7
    assert "zones.yaml:7:3" in caught.value.rendered()


def test_an_annex_has_the_number_that_the_norm_gives_it() -> None:
    texts = annex_texts(SAMPLE)
    texts["vip.yaml"] = texts["vip.yaml"].replace("номер: 5", "номер: 6")
    texts["again.yaml"] = texts["deputies.yaml"]
    texts["empty.yaml"] = "формат: 1\nприложение: {номер: 1, действует_с: 01.02.2026}\n"
    with pytest.raises(NotationErrors) as caught:
        load_annexes(texts, edition_of(SAMPLE))
    codes_found = {(error.source, error.code) for error in caught.value.errors}
    assert codes_found == {
        ("vip.yaml", "annex_number"),
        ("deputies.yaml", "annex_twice"),
        ("empty.yaml", "annex_kind"),
    }


def test_every_sentence_exists_in_both_languages_with_the_same_values() -> None:
    for code in codes():
        russian, english = sentence(code, "ru"), sentence(code, "en")
        assert placeholders(russian) == placeholders(english), code
        assert russian != english or code == "duration" or code == "hours", code


def placeholders(text: str) -> set[str]:
    """The names between single braces."""
    plain = text.replace("{{", "").replace("}}", "")
    return {part.split("}")[0] for part in plain.split("{")[1:]}
