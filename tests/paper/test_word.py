"""The DOCX: styles alone give the looks; contents, captions and references are fields that already know."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from docx.oxml.ns import qn

from reglament.paper.ending import FREE_ROWS
from reglament.paper.word import word_document
from reglament.paper.word.markup import bookmark
from tests.paper.samples import document, pages, plain, set_galley, source, word, word_bytes

EXAMPLES = ("thousand-users", "freelancer")
ALLOWED_IN_PARAGRAPH = {qn("w:pStyle"), qn("w:sectPr")}


def runs_of(body: Any) -> Iterator[Any]:
    yield from body.iter(qn("w:r"))


def shown_by(runs: list[Any]) -> str:
    return "".join(text.text or "" for run in runs for text in run.iter(qn("w:t")))


def fields(body: Any) -> Iterator[tuple[str, str]]:
    """(instruction, what is shown) of every innermost field."""
    stack: list[tuple[list[str], list[str], list[bool]]] = []
    for run in runs_of(body):
        mark = run.find(qn("w:fldChar"))
        kind = mark.get(qn("w:fldCharType")) if mark is not None else ""
        if kind == "begin":
            stack.append(([], [], []))
        elif kind == "separate":
            stack[-1][2].append(True)
        elif kind == "end":
            code, shown, _ = stack.pop()
            yield "".join(code).strip(), "".join(shown)
        elif stack and not stack[-1][2]:
            stack[-1][0].extend(one.text or "" for one in run.iter(qn("w:instrText")))
        elif stack:
            stack[-1][1].append(shown_by([run]))


def bookmarked(body: Any) -> dict[str, str]:
    """Name of a bookmark → the text within."""
    found: dict[str, str] = {}
    for start in body.iter(qn("w:bookmarkStart")):
        text, one = "", start.getnext()
        while one is not None and one.tag != qn("w:bookmarkEnd"):
            text += shown_by([one]) if one.tag == qn("w:r") else ""
            one = one.getnext()
        found[start.get(qn("w:name"))] = text
    return found


@pytest.mark.parametrize("what", ["regulation", "order", "approval", "leaflet"])
def test_nothing_is_formatted_but_by_styles(what: str) -> None:
    made = word("thousand-users", what=what)
    known = {style.style_id for style in made.styles}
    for properties in made.element.body.iter(qn("w:pPr")):
        assert {one.tag for one in properties} <= ALLOWED_IN_PARAGRAPH
        assert properties.pStyle.val in known
    for properties in made.element.body.iter(qn("w:rPr")):
        assert [one.tag for one in properties] == [qn("w:rStyle")]
    assert all(style.name for style in made.styles)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_contents_show_the_pages_of_the_pdf_of_the_same_run(name: str, language: Any) -> None:
    shown = {
        code.split()[1]: page for code, page in fields(word(name, language).element.body) if "PAGEREF" in code
    }
    of_pdf = pages(name, language).of_headings
    listed = [part for part in set_galley(name, language).parts if part.level <= 2]
    assert shown == {bookmark(part.anchor): str(of_pdf[part.anchor]) for part in listed}
    assert len(set(shown.values())) > 3


def test_the_contents_are_one_real_field_and_nobody_is_asked_to_update() -> None:
    made = word("thousand-users")
    assert [code for code, _ in fields(made.element.body) if code.startswith("TOC")] == [
        'TOC \\o "1-2" \\h \\z \\u'
    ]
    assert made.settings.element.find(qn("w:updateFields")) is None
    assert not [mark for mark in made.element.body.iter(qn("w:fldChar")) if mark.get(qn("w:dirty"))]
    entries = [
        plain(one.text) for one in made.paragraphs if one.style is not None and one.style.name == "toc 2"
    ]
    assert not entries  # they stand in a content control, which python-docx does not count among paragraphs
    inside = [one for one in made.element.body.iter(qn("w:p")) if one.pPr.pStyle.val == "TOC2"]
    assert plain(shown_by(list(inside[0].iter(qn("w:r"))))).startswith("1.1. Сведения о документе")


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_reference_leads_to_a_bookmark_that_says_what_is_shown(name: str, language: Any) -> None:
    body = word(name, language).element.body
    there = bookmarked(body)
    seen = [(code.split()[1], shown) for code, shown in fields(body) if code.startswith("REF ")]
    assert seen
    assert [(place, shown) for place, shown in seen if there.get(place) != shown] == []
    assert len(there) == len({one.get(qn("w:id")) for one in body.iter(qn("w:bookmarkStart"))})


def test_clause_3_4_6_is_a_cross_reference_where_it_is_cited() -> None:
    body = word("thousand-users").element.body
    assert ("REF p_3_4_6 \\h", "3.4.6") in list(fields(body))
    assert ("REF annex_2 \\h", "2") in list(fields(body))


def test_heads_of_tables_repeat_rows_stay_whole_and_widths_fill_the_line() -> None:
    made = word("thousand-users")
    assert len(made.tables) > 30
    for table in made.tables:
        every: list[Any] = list(table._tbl.tr_lst)
        head, *rows = every
        assert head.trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
        assert table.style is not None and table.style.name == "Таблица регламента"
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        assert 9500 < sum(widths) <= 9638
        assert min(widths) > 250


def test_captions_count_by_a_field() -> None:
    numbers = [
        shown for code, shown in fields(word("thousand-users").element.body) if code.startswith("SEQ ")
    ]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert len(numbers) > 30


def test_the_sheet_is_a4_hyphenated_and_knows_its_language() -> None:
    made = word("thousand-users")
    for section in made.sections:
        lengths = (section.page_width, section.page_height, section.left_margin, section.right_margin)
        assert [round(one.mm) for one in lengths if one is not None] == [210, 297, 25, 15]
    assert made.settings.element.find(qn("w:autoHyphenation")) is not None
    assert made.core_properties.language == "ru-RU"
    assert made.core_properties.title == "Регламент технической поддержки пользователей мастер-системы"
    assert word("thousand-users", "en").core_properties.language == "en-GB"


def test_the_footer_has_edition_checksum_and_page_of_pages() -> None:
    made = word("thousand-users")
    footer = made.sections[0].footer._element
    shown = plain("".join(text.text or "" for text in footer.iter(qn("w:t"))))
    checksum = source("thousand-users").checksum
    assert f"контрольная сумма {checksum[:4]} {checksum[4:8]} {checksum[8:12]}" in shown
    assert "Редакция 3 от 19.01.2026" in shown
    assert dict(fields(footer)) == {"PAGE": "2", "NUMPAGES": str(pages("thousand-users").count)}


def test_approval_change_list_and_acquaintance_are_there() -> None:
    made = word("thousand-users")
    text = plain("\n".join(one.text for one in made.paragraphs))
    assert re.search(r"УТВЕРЖДАЮ Генеральный директор ООО «Северный путь» _+ П\. И\. Северов", text)
    last = made.tables[-1]
    assert [cell.text for cell in last.rows[0].cells] == [
        "№",
        "Фамилия, имя, отчество",
        "Должность",
        "Дата",
        "Подпись",
    ]
    assert len(last.rows) == len(source("thousand-users").annexes.people) + 1 + FREE_ROWS
    changes = [plain(row.cells[0].text) for row in made.tables[-2].rows]
    assert changes[1:3] == ["Редакция 3", "Приложение № 1. Люди и роли"]
    assert changes[-1] == ""


def test_the_same_document_is_the_same_file() -> None:
    made = pages("freelancer")
    assert word_document(set_galley("freelancer"), made.of_headings, made.count) == word_bytes("freelancer")


def test_the_file_brings_nothing_of_somebody_elses() -> None:
    with zipfile.ZipFile(io.BytesIO(word_bytes("freelancer"))) as package:
        names = set(package.namelist())
    assert names == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/settings.xml",
        "word/numbering.xml",
        "word/fontTable.xml",
        "word/theme/theme1.xml",
        "word/footer1.xml",
        "word/footer2.xml",
    }


def test_annexes_begin_on_pages_of_their_own() -> None:
    made = word("thousand-users")
    annexes = [one for one in made.paragraphs if one.style is not None and one.style.name == "Приложение"]
    expected = len(document("thousand-users").annexes) + len(document("thousand-users").ending)
    assert len(annexes) == expected
    assert annexes[0].style is not None
    assert annexes[0].style.element.pPr.find(qn("w:pageBreakBefore")) is not None
