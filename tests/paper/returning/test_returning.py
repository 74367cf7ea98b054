"""The lawyer's round trip: our document comes back changed, and the draft takes the changes over."""

from __future__ import annotations

import difflib
import io
from collections import defaultdict
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from reglament import engine, paper
from reglament.paper.reading import read_document
from reglament.paper.returning import Change, Printed, Refusal, Sort, accepted, changes_in, printed_of
from reglament.paper.returning.clauses import clauses_of
from reglament.paper.returning.differences import differences
from reglament.paper.setting import galley
from reglament.paper.word import word_document
from reglament.paper.writing import publication
from tests.paper.reading.made import changed, content, remark

DATA = Path(__file__).parent / "data"
DRAFT = """# Правила одного мастера.
формат: 1
наследует: минимальный   # остальное как там

документ:
  название: Правила поддержки мастерской
  пересмотр: раз в 6 месяцев   # весной и осенью

сроки:
  ответ: {П1: 2 р.ч, обычный: 1 р.д}   # обещание

результат:
  возобновление:
    в_течение: 30 к.д
"""


@cache
def printed(text: str = DRAFT) -> Printed:
    return printed_of(text, lambda _: engine.Annexes(), "ru")


@cache
def document_bytes(text: str = DRAFT) -> bytes:
    made = galley(publication(engine.load_edition(text), engine.Annexes()))
    return word_document(made, defaultdict(lambda: 1), 1)


def document(text: str = DRAFT) -> Document:
    return docx.Document(io.BytesIO(document_bytes(text)))


def style_of(paragraph: Paragraph) -> str:
    return str(paragraph.style.name).lower() if paragraph.style else ""


def say(made: Document, was: str, becomes: str, *, times: int = 1) -> None:
    """Types other words over those in a paragraph or a cell."""
    places = [Paragraph(one, made._body) for one in made.element.body.iter(qn("w:p"))]
    for paragraph in places:
        text = paragraph.text.replace("\u00a0", " ")
        if was in text and paragraph.runs and not style_of(paragraph).startswith("toc"):
            kept = [run for run in paragraph.runs if run.text]
            number = kept[:3] if kept[0].style.name != kept[-1].style.name else []
            rest = [run for run in kept if run._r not in [one._r for one in number]]
            lead = "".join(run.text for run in number).replace("\u00a0", " ")
            rest[0].text = text.removeprefix(lead).replace(was, becomes, 1)
            for run in rest[1:]:
                run.text = ""
            times -= 1
            if not times:
                return
    raise AssertionError(was)


def changes(made: Document, text: str = DRAFT) -> tuple[Change, ...]:
    return changes_in(read_document(content(made)), printed(text))


def taken(made: Document, text: str = DRAFT) -> str:
    now = printed(text)
    for change in changes(made, text):
        now = accepted(now, change, printed)
    return now.text


def lines_changed(text: str) -> list[str]:
    told = difflib.ndiff(DRAFT.split("\n"), text.split("\n"))
    return [line for line in told if line[0] in "+-"]


def test_a_document_that_nobody_touched_has_no_changes() -> None:
    assert changes(document()) == ()


def test_another_word_processor_keeps_what_the_mapping_needs() -> None:
    """`resaved.docx` is `printed.docx`, opened and saved by LibreOffice."""
    anchors = printed().anchors
    before, after = (
        clauses_of(read_document((DATA / f"{name}.docx").read_bytes()).pieces, anchors)
        for name in ("printed", "resaved")
    )

    assert len(before) > 8
    assert differences(before, after) == ()


def test_a_changed_number_becomes_the_value_of_its_clause_and_no_other_byte_moves() -> None:
    made = document()
    say(made, "возобновляет в течение 30 к.д", "возобновляет в течение 45 к.д")
    (change,) = changes(made)

    assert (change.sort, change.number) == (Sort.WORDS, "10")
    assert lines_changed(taken(made)) == ["-     в_течение: 30 к.д", "+     в_течение: 45 к.д"]


def test_a_changed_cell_becomes_the_value_of_its_row() -> None:
    made = document()
    cell = next(
        row.cells[1]
        for table in made.tables
        for row in table.rows
        if row.cells[0].text == "П1" and row.cells[1].text.replace("\u00a0", " ") == "2 р.ч"
    )
    cell.paragraphs[0].runs[0].text = "3 р.ч"
    (change,) = changes(made)

    assert change.words() == "П. 5, П1 · Норма: было 2 р.ч, станет 3 р.ч"
    assert lines_changed(taken(made))[-1].strip() == "+   ответ: {П1: 3 р.ч, обычный: 1 р.д}   # обещание"


def test_what_the_preset_says_is_said_by_the_file_when_the_lawyer_changes_it() -> None:
    made = document()
    say(made, "Срок приёмки — 2 р.д", "Срок приёмки — 4 р.д")

    text = taken(made)
    assert engine.load_edition(text).result.acceptance is not None
    assert [line for line in lines_changed(text) if line.startswith("-")] == []
    assert "срок: 4 р.д" in text


def test_changed_prose_is_changed_where_it_is_written() -> None:
    made = document()
    say(made, "раз в 6 месяцев", "раз в год")

    assert lines_changed(taken(made))[-1] == "+   пересмотр: раз в год   # весной и осенью"


def test_other_words_become_own_words_with_placeholders_for_the_numbers() -> None:
    made = document()
    say(
        made,
        "Закрытый запрос автор возобновляет в течение",
        "Клиент вправе открыть закрытый запрос снова в течение",
    )
    text = taken(made)
    own = engine.load_edition(text).own_words["10"]

    assert "Клиент вправе открыть закрытый запрос снова" in f"{own.instead} {' '.join(own.also)}"
    assert not own.unsaid
    assert text.startswith(DRAFT.rstrip("\n"))


def test_words_that_lose_a_number_of_the_clause_are_not_taken_over() -> None:
    made = document()
    say(made, "закрывается с кодом", "считается отозванным, код")
    say(made, "через 3 к.д напоминание получает автор", "сначала напоминание получает автор")
    found = [change for change in changes(made) if "сначала" in change.becomes]

    with pytest.raises(Refusal) as refused:
        accepted(printed(), found[0], printed)
    assert "3 к.д" in refused.value.text("ru")


def test_a_paragraph_typed_in_stands_after_the_clause() -> None:
    made = document()
    place = next(one for one in made.paragraphs if "Закрытый запрос автор" in one.text)
    place.insert_paragraph_before("Гарантия на чужой код не распространяется.")
    text = taken(made)

    assert "Гарантия на чужой код не распространяется." in text
    assert changes_in(read_document(content(made)), printed(text)) == ()


def test_a_clause_with_a_number_of_its_own_is_a_clause_of_the_draft() -> None:
    made = document()
    place = next(one for one in made.paragraphs if "Закрытый запрос автор" in one.text)
    place.insert_paragraph_before("9.7. Звонить можно в любой день.")
    (change,) = [one for one in changes(made) if one.sort is Sort.CLAUSE_NEW]

    assert (change.number, change.becomes) == ("9.7", "Звонить можно в любой день.")
    assert engine.load_edition(accepted(printed(), change, printed).text).own_words["9.7"].also


def test_a_heading_may_be_called_otherwise() -> None:
    made = document()
    heading = next(
        one for one in made.paragraphs if style_of(one) == "heading 1" and one.text.startswith("8.")
    )
    heading.runs[-1].text = ". Кто есть кто"
    (change,) = changes(made)

    assert change.sort is Sort.HEADING
    assert any(one.heading == "8. Кто есть кто" for one in _sections(taken(made)))


def _sections(text: str) -> list[paper.Section]:
    return list(paper.document(engine.load_edition(text), engine.Annexes()).walk())


def test_tracked_changes_and_remarks_are_told_with_their_authors() -> None:
    made = document()
    changed(made, "Ещё одно: ", "четыре", "пять", " правил.", author="Лапина")
    remark(made, "А если праздник?", "Как считать", "Петров")
    body = made.element.body
    place = next(one for one in made.paragraphs if "Закрытый запрос автор" in one.text)
    for node in list(body)[-3:-1]:
        place._p.addprevious(node)
    told = {change.words() for change in changes(made)}

    assert "П. 10: новое: Ещё одно: пять правил (Лапина)" in told
    assert "П. 10, на полях «Как считать»: А если праздник? (Петров)" in told


def test_what_cannot_be_mapped_says_why() -> None:
    made = document()
    table = next(one for one in made.tables if one.rows[0].cells[0].text == "Код закрытия")
    table._tbl.remove(table.rows[2]._tr)
    (change,) = changes(made)

    assert change.sort is Sort.ROW
    with pytest.raises(Refusal) as refused:
        accepted(printed(), change, printed)
    assert "запись редакции" in refused.value.text("ru")
    assert "entry of the edition" in refused.value.text("en")


def test_quotation_marks_and_dashes_of_another_keyboard_are_no_change() -> None:
    made = document()
    for run in (run for paragraph in made.paragraphs for run in paragraph.runs):
        if "«" in run.text:
            run.text = run.text.replace("«", '"').replace("»", '"').replace("—", "–")
    assert changes(made) == ()
