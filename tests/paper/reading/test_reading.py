"""A DOCX of any make becomes lines and tables under their headings."""

from __future__ import annotations

from reglament.paper.reading import read_document
from tests.paper import samples

from .made import blank, changed, content, in_a_row, lines, numbered, only_grid, plain, read, remark, table


def test_numbers_typed_by_hand_are_numbers_and_bold_lines_are_headings() -> None:
    made = plain(
        "**1. Общие положения", "1.1. Регламент обязателен для всех.", "1.2 Срок начинает течь сразу."
    )
    heading, first, second = lines(made)

    assert (heading.level, heading.number, heading.text) == (1, "1", "Общие положения")
    assert (first.level, first.number, first.heading) == (0, "1.1", "1. Общие положения")
    assert (second.number, second.text) == ("1.2", "Срок начинает течь сразу.")


def test_what_is_counted_is_no_clause_number() -> None:
    texts = ["2 рабочих часа даётся на ответ.", "3 дня даётся на приёмку.", "1040 пользователей.", "24 часа."]

    assert [(line.number, line.text) for line in lines(plain(*texts))] == [("", text) for text in texts]


def test_numbers_that_the_word_processor_counts_are_read_as_they_are_seen() -> None:
    made = blank()
    numbered(made, [(0, "Общее"), (1, "Первое"), (1, "Второе"), (0, "Сроки"), (1, "Третье"), (2, "Ниже")])

    assert [line.number for line in lines(made)] == ["1", "1.1", "1.2", "2", "2.1", "2.1.1"]


def test_headings_by_style_need_no_numbers() -> None:
    made = blank()
    made.add_heading("Сроки", 1)
    made.add_heading("Реакция", 2)
    made.add_paragraph("Ответ приходит сразу.")

    assert lines(made)[-1].heading == "Сроки → Реакция"


def test_a_merged_cell_says_the_same_in_every_place_that_it_covers() -> None:
    made = blank()
    table(made, [["Приоритет", "", "Срок"], ["П1", "критический", "1 ч"], ["П2", "высокий", "2 ч"]])
    in_a_row(made, 0)
    cells = made.tables[0].columns[2].cells
    cells[1].merge(cells[2]).text = "2 ч"

    grid = only_grid(made)

    assert grid.rows[0][:2] == ("Приоритет", "Приоритет")
    assert [row[2] for row in grid.rows] == ["Срок", "2 ч", "2 ч"]


def test_a_frame_of_one_cell_is_text_and_a_table_knows_what_stands_above_it() -> None:
    made = blank()
    table(made, [["Внимание: срок начинает течь сразу."]])
    made.add_paragraph("Таблица 4 — Сроки реакции")
    table(made, [["Приоритет", "Срок"], ["П1", "1 ч"]])

    assert lines(made)[0].text == "Внимание: срок начинает течь сразу."
    assert only_grid(made).title == "Таблица 4 — Сроки реакции"


def test_tracked_changes_are_read_both_ways_with_who_made_them() -> None:
    made = blank()
    changed(made, "Ответ даётся за ", "4", "6", " рабочих часов.", author="Юрист Лапина")
    (line,) = lines(made)

    assert line.text == "Ответ даётся за 6 рабочих часов."
    assert line.was == "Ответ даётся за 4 рабочих часов."
    assert line.by == ("Юрист Лапина",)


def test_a_comment_is_read_with_its_author_and_the_words_it_is_about() -> None:
    made = blank()
    remark(made, "Почему так мало?", "Четыре часа на ответ", "Лапина")
    ((found,),) = [line.remarks for line in lines(made)]

    assert (found.author, found.text, found.about) == ("Лапина", "Почему так мало?", "Четыре часа на ответ")


def test_our_own_document_is_read_with_its_bookmarks_and_without_its_contents() -> None:
    source = read_document(samples.word_bytes("thousand-users"))
    by_number = {line.number: line for line in source.lines() if line.number}

    assert "p_3_4_6" in by_number["3.4.6"].anchors
    assert by_number["3.4"].level == 2
    assert not any("\t" in line.text or line.text == "Содержание" for line in source.lines() if line.level)
    assert any("table_1" in grid.anchors for grid in source.grids())


def test_blanks_that_bind_and_signs_that_are_not_seen_are_no_part_of_the_text() -> None:
    (line,) = lines(plain("4\u00a0рабо\u00adчих\u00a0\u00a0часа\ufeff"))

    assert line.text == "4 рабочих часа"
    assert read(blank()).pieces == ()
    assert content(blank())[:2] == b"PK"
