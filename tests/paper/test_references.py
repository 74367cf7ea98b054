"""References: what is cited is there; what is not there is said."""

from __future__ import annotations

from typing import Any

import pytest

from reglament import paper
from reglament.paper.references import Reference, runs
from tests.paper.samples import document

ANCHORS = frozenset({"3.4.6", "annex-2", "table-18"})


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("см. п. 3.4.6", "3.4.6"),
        ("по пункту 3.4.6 регламента", "3.4.6"),
        ("сказано в приложении № 2", "annex-2"),
        ("Приложение №\u00a02", "annex-2"),
        ("Матрица — таблица 18.", "table-18"),
        ("see cl. 3.4.6", "3.4.6"),
        ("annex No. 2", "annex-2"),
    ],
)
def test_a_citation_leads_there(text: str, anchor: str) -> None:
    (found,) = [one for one in runs(text, ANCHORS) if isinstance(one, Reference)]
    assert found.anchor == anchor


@pytest.mark.parametrize(
    "text", ["п. 9.9", "3.4.6", "версия 3.4.6", "таблица 3", "цена 18 ₽", "приложение 2"]
)
def test_what_cites_nothing_that_is_there_stays_text(text: str) -> None:
    assert list(runs(text, ANCHORS)) == [text]


def test_text_is_kept_letter_by_letter() -> None:
    text = "по п. 3.4.6, приложению № 2 и таблице 18; п. 1.1 нет"
    pieces = (one if isinstance(one, str) else one.words + one.number for one in runs(text, ANCHORS))
    assert "".join(pieces) == text


@pytest.mark.parametrize("name", ["thousand-users", "freelancer"])
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("what", ["regulation", "order", "approval", "leaflet"])
def test_nothing_dangles_in_the_examples(name: str, language: Any, what: str) -> None:
    if what == "regulation":
        assert paper.dangling(document(name, language, what)) == ()
    assert document(name, language, what).title


def test_a_reference_to_nowhere_is_named() -> None:
    clause = paper.Clause("1.1", "1.1", (paper.Paragraph("по п. 7.7 и п. 1.1"),))
    made = paper.Document("Т", "ru", "1", (), (), (paper.Section("1", "Т", "1", (clause,)),))
    assert paper.dangling(made) == ("п. 7.7",)
