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

from .files import EXAMPLES, text_of

FILES = sorted((EXAMPLES / "regulations").glob("*.yaml"))
EACH = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def edition(path: Path) -> Edition:
    return load_edition(text_of(path), path.name)


def findings(text: str) -> list[str]:
    return [one.what("ru") for one in check_edition(load_edition(text)) if one.level is not Level.NOTE]


@EACH
def test_nothing_is_to_be_mended(path: Path) -> None:
    assert findings(text_of(path)) == []


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


NORMS = [
    ("ittac", "{П1: 1 ч,", "{П1: 2 ч,"),
    ("ittac", "П1: 6 ч, П2: 12 ч", "П1: 8 ч, П2: 12 ч"),
    ("ittac", "П2: 12 ч", "П2: 24 ч"),
    ("ittac", "П3: 5 к.д", "П3: 7 к.д"),
    ("ittac", "норма: 6 ч", "норма: 3 ч"),
    ("ittac", "идут: [Т2, Т8]\n    стоят: [Т5]", "идут: [Т8]\n    стоят: [Т2, Т5]"),
    ("red-hat", "{П1: 1 r.h, П2: 2 r.h", "{П1: 2 r.h, П2: 2 r.h"),
    ("red-hat", "П2: 2 r.h", "П2: 1 r.h"),
    ("red-hat", "П3: 4 w.h", "П3: 4 r.h"),
    ("red-hat", "П4: 8 w.h}", "П4: 1 w.d}"),
    ("red-hat", "П2: 4 r.h", "П2: 4 w.h"),
    ("red-hat", "П3: 8 w.h", "П3: 1 w.d"),
    ("red-hat", "П4: 2 w.d", "П4: 3 w.d"),
    ("red-hat", "mon-fri: 09:00-17:00", "mon-fri: 09:00-18:00"),
    ("yandex-cloud", "П1: 30 мин", "П1: 15 мин"),
    ("yandex-cloud", "П3: 4 ч", "П3: 2 ч"),
    ("yandex-cloud", "чат: 5 мин", "чат: 15 мин"),
    ("yandex-cloud", "почта: 24 ч", "почта: 4 ч"),
    ("yandex-cloud", "обслуживание: 24 ч", "обслуживание: 8 ч"),
    ("yandex-cloud", "предложение: 5 р.д", "предложение: 5 к.д"),
    ("truman", "П1: 30 l.min", "П1: 40 l.min"),
    ("truman", "П3: 8 w.h", "П3: 9 w.h"),
    ("truman", "mon-fri: 08:00-17:00", "mon-fri: 08:00-18:00"),
    ("truman", "{П1: library, others: служба}", "{П1: служба, others: служба}"),
]


@pytest.mark.parametrize(("name", "old", "new"), NORMS)
def test_another_number_is_noticed(name: str, old: str, new: str) -> None:
    text = text_of(EXAMPLES / "regulations" / f"{name}.yaml")
    assert old in text
    assert findings(text.replace(old, new)) != []
