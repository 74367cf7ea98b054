"""Two editions side by side: every difference is found, and said by clause as the document says it."""

import pytest

from reglament import engine
from reglament.paper.comparing import Change, compare, marked
from reglament.paper.values import Document
from reglament.paper.writing import document
from tests.engine.notation.files import SAMPLE, changed, edition_of, sample_annexes


def printed(edition: engine.Edition, language: str = "ru") -> Document:
    return document(edition, sample_annexes(), "en" if language == "en" else "ru")


def changes(old: str, new: str, language: str = "ru") -> list[str]:
    """What is said of the sample with one thing written otherwise."""
    draft = engine.load_edition(changed(old, new, SAMPLE), "draft.yaml")
    found = compare(printed(edition_of(SAMPLE), language), printed(draft, language))
    return [one.words(language) for one in found]


def test_the_same_edition_differs_in_nothing() -> None:
    assert compare(printed(edition_of(SAMPLE)), printed(edition_of(SAMPLE))) == ()


def test_one_norm_is_one_line_with_its_clause_row_and_column() -> None:
    old, new = "П2: [ 2 р.ч,   4 р.ч,   9 р.ч,   2 р.д,", "П2: [ 2 р.ч,   4 р.ч,   2 р.д,   2 р.д,"
    assert changes(old, new) == ["П. 3.4.6, П2 · С2: было 9 р.ч, станет 2 р.д."]
    assert changes(old, new, "en") == ["Clause 3.4.6, П2 · С2: was 9 w.h, becomes 2 w.d."]


def test_a_rule_in_words_is_shown_before_and_after() -> None:
    [line] = changes(
        "    повышен: раньшее из прежнего срока и сейчас + норма\n", "    повышен: от изменения\n"
    )
    assert line.startswith("П. 3.4.7: было ")
    assert ", станет " in line


def test_what_is_new_and_what_is_gone_say_so() -> None:
    [gone] = changes("    - действия пользователя с полными правами\n", "")
    assert gone.startswith("П. 5.")
    assert "больше нет:" in gone
    assert "действия пользователя с полными правами" in gone
    role = "  безопасность:"
    lines = changes(role, f"  архивариус: {{делает: хранит}}\n{role}")
    assert any("архивариус" in line.lower() and "новое: " in line for line in lines)


def test_the_order_of_a_file_and_its_comments_are_no_difference() -> None:
    text = SAMPLE.read_text(encoding="utf-8") + "\n# ещё одно замечание\n"
    assert compare(printed(edition_of(SAMPLE)), printed(engine.load_edition(text))) == ()


@pytest.mark.parametrize(
    ("was", "becomes", "runs"),
    [
        (
            "не позже 3 р.д",
            "не позже 5 р.д",
            [("same", "не позже "), ("gone", "3 р.д"), ("new", "5 р.д")],
        ),
        ("", "новое", [("new", "новое")]),
        ("прежнее", "", [("gone", "прежнее")]),
        ("одно", "одно", [("same", "одно")]),
    ],
)
def test_words_that_stay_go_and_come_are_told_apart(
    was: str, becomes: str, runs: list[tuple[str, str]]
) -> None:
    assert marked(was, becomes) == runs


def test_a_change_reads_as_a_sentence() -> None:
    assert Change("2.1", "2.1", "", "Раз в день.", "").words() == "П. 2.1: больше нет: Раз в день."
    assert Change("", "", "", "", "Новое.").words("en") == "New: Новое."
