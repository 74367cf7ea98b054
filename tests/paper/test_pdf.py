"""The PDF: read by people who see, by those who listen, by search, by an archive."""

from __future__ import annotations

import io
from typing import Any

import pypdf
import pytest

from reglament import paper
from reglament.paper.galley import SetTable
from reglament.paper.pdf import set_pages
from reglament.paper.setting import galley
from tests.paper.samples import document, pages, pdf, plain, set_galley

EXAMPLES = ("thousand-users", "freelancer")


def text_of(reader: pypdf.PdfReader) -> str:
    return plain("\n".join(page.extract_text() for page in reader.pages))


def kinds(node: Any, found: dict[str, int]) -> dict[str, int]:
    """How often every kind of tag occurs in the tree of structure."""
    node = node.get_object()
    if isinstance(node, list):
        for one in node:
            kinds(one, found)
    elif isinstance(node, dict):
        if "/S" in node:
            found[node["/S"]] = found.get(node["/S"], 0) + 1
        if "/K" in node:
            kinds(node["/K"], found)
    return found


def titles(outline: Any) -> list[str]:
    found: list[str] = []
    for one in outline:
        found += titles(one) if isinstance(one, list) else [plain(one.title)]
    return found


def test_it_is_tagged_with_headings_tables_heads_lists_and_links() -> None:
    root: Any = pdf("thousand-users").trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    tags = kinds(root["/StructTreeRoot"], {})
    assert tags["/Title"] == 1
    for kind in ("/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Link", "/Caption", "/TOC"):
        assert tags[kind] > 0, kind
    blocks = [block for part in set_galley("thousand-users").parts for block in part.blocks]
    assert tags["/Caption"] == len([one for one in blocks if isinstance(one, SetTable) and one.number])


@pytest.mark.parametrize("language", ["ru", "en"])
def test_it_declares_its_language_title_and_standards(language: Any) -> None:
    reader = pdf("thousand-users", language)
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    titles = {
        "ru": "Регламент технической поддержки пользователей мастер-системы",
        "en": "Regulation of technical support for the users of the master system",
    }
    assert reader.metadata.title == titles[language]
    described = root["/Metadata"].get_object().get_data().decode()
    assert "pdfuaid:part" in described
    assert "pdfaid:part" in described


@pytest.mark.parametrize("name", EXAMPLES)
def test_bookmarks_are_the_headings(name: str) -> None:
    headings = [plain(part.heading) for part in set_galley(name).parts if part.heading]
    assert titles(pdf(name).outline) == headings


def test_words_are_found_though_torn_by_no_hand() -> None:
    text = text_of(pdf("thousand-users"))
    assert "Регламент технической поддержки пользователей мастер-системы" in text
    assert "УТВЕРЖДАЮ" in text
    assert "3.4.6. Исполнение: начало — регистрация; конец — результат передан автору." in text
    assert "Приложение № 7. Календарь года" in text


@pytest.mark.parametrize("name", EXAMPLES)
def test_headings_stand_on_the_pages_that_it_says(name: str) -> None:
    reader, made = pdf(name), pages(name)
    assert made.count == len(reader.pages)
    for part in set_galley(name).parts:
        if part.heading:
            assert plain(part.heading) in plain(
                reader.pages[made.of_headings[part.anchor] - 1].extract_text()
            )


def test_references_are_links_within_the_document() -> None:
    reader = pdf("thousand-users")
    links = [
        annotation.get_object()
        for page in reader.pages[2:]
        for annotation in page.get("/Annots", [])
        if annotation.get_object()["/Subtype"] == "/Link"
    ]
    assert len(links) > 15
    assert all("/A" not in link or link["/A"]["/S"] != "/URI" for link in links)


def test_the_footer_counts_pages_and_the_title_page_has_none() -> None:
    reader = pdf("thousand-users")
    last = len(reader.pages)
    assert f"стр. {last} из {last}" in plain(reader.pages[-1].extract_text())
    assert "контрольная сумма" not in plain(reader.pages[0].extract_text())
    assert "page 2 of" in plain(pdf("thousand-users", "en").pages[1].extract_text())


def test_every_font_travels_with_the_file() -> None:
    pages_of: list[Any] = list(pdf("thousand-users").pages)
    fonts = [one.get_object() for page in pages_of for one in page["/Resources"]["/Font"].values()]
    described = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts]
    assert described
    assert all("+LibertinusSerif" in one["/FontName"] for one in described)
    assert all({"/FontFile2", "/FontFile3"} & set(one) for one in described)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_for_the_wall_is_one_page(name: str, language: Any) -> None:
    assert pages(name, language, "leaflet").count == 1
    assert "https://help.sever.example/" in text_of(pdf(name, language, "leaflet"))


def test_the_same_document_is_the_same_file() -> None:
    again = set_pages(set_galley("freelancer"))
    assert again.pdf == pages("freelancer").pdf


def test_no_page_is_empty() -> None:
    for page in pdf("thousand-users").pages:
        assert len(plain(page.extract_text())) > 100


def test_nothing_of_the_text_is_lost() -> None:
    text = text_of(pdf("thousand-users")).replace("- ", "-")
    missing = [
        one.number
        for one in document("thousand-users").clauses()
        if one.number and f"{one.number}." not in text
    ]
    assert missing == []


def test_a_row_higher_than_a_page_is_torn_rather_than_lost() -> None:
    words = " ".join(f"слово{number}" for number in range(1500))
    table = paper.Table("Высокая", ("Что", "Как"), ((paper.Cell("строка"), paper.Cell(words)),), 1)
    clause = paper.Clause("1.1", "1.1", (table,))
    made = paper.Document("Т", "ru", "1", (), (), (paper.Section("1", "Раздел", "1", (clause,)),))
    text = text_of(pypdf.PdfReader(io.BytesIO(set_pages(galley(made)).pdf)))
    assert [number for number in range(1500) if f"слово{number} " not in f"{text} "] == []
