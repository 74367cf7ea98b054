"""Sixteen published regulations, paraphrased, poured into documents: read, and no number is new."""

from __future__ import annotations

import json
import os
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from reglament import engine
from reglament.paper.recognising import draft_of, understood
from tests.paper.reading.made import blank, read

from .test_numbers import invented

pytestmark = pytest.mark.shared
LEAST_VALUES = 2


def regulations() -> list[dict[str, Any]]:
    folder = os.environ.get("REGLAMENT_SHARED", "")
    path = Path(folder) / "data" / "regulations" / "published.json"
    if not folder or not path.is_file():
        return []
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return found


def poured(regulation: dict[str, Any]) -> Any:
    """The paraphrases under the clauses they belong to."""
    made = blank()
    made.add_heading(regulation["title"], 0)
    for clause, told in groupby(regulation["parameters"], key=lambda one: one["clause"]):
        made.add_heading(clause, 1)
        for one in told:
            made.add_paragraph(f"{one['text']}.")
    return read(made)


def test_the_data_is_there() -> None:
    if not regulations():
        pytest.skip("REGLAMENT_SHARED names no folder with data/regulations/published.json")
    assert len(regulations()) == 16


@pytest.mark.parametrize("regulation", regulations(), ids=lambda one: str(one["id"]))
def test_a_published_regulation_is_read(regulation: dict[str, Any]) -> None:
    source = poured(regulation)
    drafted = draft_of(source, regulation["id"])

    assert list(invented(source)) == []
    assert drafted.values >= 1
    assert drafted.questions
    with pytest.raises(engine.NotationErrors) as caught:
        engine.load_edition(drafted.text)
    assert {error.code for error in caught.value.errors} <= {"missing_key", "unknown_name"}


def test_most_of_them_give_a_good_start() -> None:
    counts = [
        len([path for path in understood(poured(one))[0].values if path[0] != "свои_слова"])
        for one in regulations()
    ]
    if not counts:
        pytest.skip("REGLAMENT_SHARED names no folder with data/regulations/published.json")
    assert sum(count >= LEAST_VALUES for count in counts) >= len(counts) * 2 // 3
