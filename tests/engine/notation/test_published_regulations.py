"""Published regulations, written as far as their text goes: sound, printed, proved by examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from reglament import paper
from reglament.engine import (
    Annexes,
    Edition,
    Level,
    check_edition,
    language_of,
    load_edition,
    translate_edition,
)
from reglament.paper.html import page

from .files import EXAMPLES, text_of
from .published_norms import NORMS

FILES = sorted((EXAMPLES / "regulations").glob("*.yaml"))
EACH = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def edition(path: Path) -> Edition:
    return load_edition(text_of(path), path.name)


def findings(text: str) -> list[str]:
    return [one.what("ru") for one in check_edition(load_edition(text)) if one.level is not Level.NOTE]


@EACH
def test_nothing_is_to_be_mended(path: Path) -> None:
    assert findings(text_of(path)) == []


def test_all_sixteen_are_here() -> None:
    assert len(FILES) == 16


@EACH
@pytest.mark.parametrize("language", ["ru", "en"])
def test_it_is_a_page_in_both_languages(path: Path, language: str) -> None:
    document = paper.document(edition(path), Annexes(), "en" if language == "en" else "ru")
    assert edition(path).document.title in page(document)


@EACH
def test_the_head_lists_what_could_not_be_said(path: Path) -> None:
    head = text_of(path).partition("\n\n")[0]
    head = head.partition("\nформат")[0].partition("\nformat")[0]
    assert all(line.startswith("#") for line in head.splitlines())
    assert "Что сказать не удалось" in head or "What could not be said" in head
    assert "Что пришлось решить самим" in head or "What we had to decide" in head


@EACH
@pytest.mark.parametrize("language", ["ru", "en"])
def test_it_is_printed_with_its_examples(path: Path, language: str) -> None:
    document = paper.document(edition(path), Annexes(), "en" if language == "en" else "ru")
    title = {"ru": "Примеры расчёта сроков", "en": "Worked examples"}[language]
    blocks = [block for clause in document.clauses() for block in clause.blocks]
    [examples] = [block for block in blocks if isinstance(block, paper.Table) and block.title == title]
    assert len(examples.rows) == len(edition(path).examples.named)  # type: ignore[union-attr]


@EACH
def test_it_says_the_same_in_the_other_language(path: Path) -> None:
    other = "en" if language_of(text_of(path)) == "ru" else "ru"
    there = translate_edition(text_of(path), other, path.name).text
    assert load_edition(there, path.name) == edition(path)


@pytest.mark.parametrize(("name", "old", "new"), NORMS)
def test_another_number_is_noticed(name: str, old: str, new: str) -> None:
    text = text_of(EXAMPLES / "regulations" / f"{name}.yaml")
    assert old in text
    assert findings(text.replace(old, new)) != []
