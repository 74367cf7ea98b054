"""HTML: the same document, one file, every link within it leads somewhere."""

from __future__ import annotations

import re
from typing import Any

import pytest

from reglament.paper.html import page
from tests.paper.samples import document, plain


@pytest.mark.parametrize("name", ["thousand-users", "freelancer"])
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("what", ["regulation", "order", "approval", "leaflet"])
def test_every_link_leads_to_a_place_that_is_there_once(name: str, language: Any, what: str) -> None:
    made = page(document(name, language, what))
    places = re.findall(r'\bid="([^"]+)"', made)
    assert len(places) == len(set(places))
    assert set(re.findall(r'href="#([^"]+)"', made)) <= set(places)


def test_a_clause_is_cited_by_a_link() -> None:
    made = page(document("thousand-users"))
    assert '<a href="#3.4.6">п.\u00a03.4.6</a>' in made
    assert '<a href="#annex-2">' in made


def test_it_needs_nothing_else() -> None:
    made = page(document("thousand-users"))
    assert "<style>" in made
    assert not re.search(r"(?:src|href)=\"(?!#)", made)
    assert "контрольная сумма" in made


def test_what_people_wrote_is_text() -> None:
    from dataclasses import replace

    hostile = replace(document("freelancer"), title="<script>alert(1)</script>")
    assert "<script>" not in page(hostile)


def test_it_says_what_the_printed_one_says() -> None:
    made = plain(re.sub(r"<[^>]+>", " ", page(document("thousand-users"))))
    for said in ("Лист регистрации изменений", "УТВЕРЖДАЮ", "Приложение № 9. Срочные операции"):
        assert said in made
