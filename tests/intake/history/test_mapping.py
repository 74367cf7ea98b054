"""The mapping file: everything wrong is said at once, with what is possible."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError

from reglament.intake.history.mapping import MappingError, read_mapping
from tests.intake.history.conftest import EXAMPLES, MAPPING, Import
from tests.intake.history.logs import SOLVED, xes

TEXT = MAPPING.read_text("utf-8")


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.mapping.yaml")), ids=lambda path: path.stem)
def test_the_shipped_mappings_read(path: Path) -> None:
    assert read_mapping(path.read_text("utf-8"), path.name).rules


def test_missing_unknown_and_misshapen_keys_are_all_named() -> None:
    text = TEXT.replace("  тема:", "  тma:").replace("Europe/Rome", "Europe/Roma").replace("кто:", "что:")
    with pytest.raises(MappingError) as caught:
        read_mapping(text, "m.yaml")
    said = "\n".join(caught.value.errors)
    assert "m.yaml: запрос: тема: ключ обязателен" in said
    assert "m.yaml: запрос: тma: такого ключа нет; есть: автор, вид, канал, номер, приоритет, тема" in said
    assert "часового пояса «Europe/Roma» нет" in said
    assert "m.yaml: событие: кто: ключ обязателен" in said


def test_broken_yaml_says_the_line() -> None:
    with pytest.raises(MappingError, match=r"m\.yaml:2:"):
        read_mapping("журнал: a\n  b: [\n", "m.yaml")


def test_words_that_the_edition_does_not_know_are_named(bring: Import, tmp_path: Path) -> None:
    mapping = tmp_path / "bad.mapping.yaml"
    mapping.write_text(TEXT.replace("состояние: ждёт_заказчика", "состояние: ждём"), "utf-8")
    with pytest.raises(
        CommandError, match=r"состояние «ждем»: в редакции такого нет\. Есть: .*ждет заказчика"
    ):
        bring(xes({"Case 1": SOLVED}), mapping=mapping)
