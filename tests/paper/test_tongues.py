"""Russian words of an English document are marked as such, for those who listen to it."""

from __future__ import annotations

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject

from reglament.paper.html import page
from reglament.paper.tongues import tongues
from tests.paper import samples


def test_whole_words_are_told_apart_and_codes_are_not() -> None:
    assert list(tongues("Priority П1, the owner: ИТ-директор.", "en")) == [
        ("Priority П1, the owner: ", ""),
        ("ИТ-директор", "ru"),
        (".", ""),
    ]
    assert list(tongues("Срок — 4 р.ч", "ru")) == [("Срок — 4 р.ч", "")]


def test_the_page_says_the_language_of_every_piece() -> None:
    english = page(samples.document("freelancer", "en"))

    assert '<html lang="en">' in english
    assert '<span lang="ru">' in english
    assert '<span lang="ru">' not in page(samples.document("freelancer"))


def test_so_does_the_pdf() -> None:
    assert "ru" in _languages(samples.pdf("freelancer", "en"))
    assert "en" not in _languages(samples.pdf("freelancer"))


def _languages(reader: pypdf.PdfReader) -> set[str]:
    found: set[str] = set()
    waiting: list[object] = [reader.root_object["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, ArrayObject):
            waiting.extend(node)
        elif isinstance(node, DictionaryObject):
            if "/Lang" in node:
                found.add(str(node["/Lang"]))
            if "/K" in node:
                waiting.append(node["/K"])
    return found
