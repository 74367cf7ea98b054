"""`reglament read`: a document in, a draft out; what a lawyer changed, by number. No database."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from django.core.management import CommandError, call_command

from reglament.config.entry import WITHOUT_DATABASE
from tests.paper.reading.made import content
from tests.paper.recognising.regulations import by_hand, in_english

EDITION = "формат: 1\nнаследует: минимальный\nсроки:\n  ответ: {П1: 2 р.ч, обычный: 1 р.д}  # обещание\n"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "регламент.docx"
    path.write_bytes(content(by_hand()))
    return path


@pytest.fixture
def returned(tmp_path: Path) -> tuple[Path, Path]:
    """An edition, and its document in which the lawyer has changed two norms."""
    draft, document = tmp_path / "draft.yaml", tmp_path / "back.docx"
    draft.write_text(EDITION, "utf-8")
    call_command("print", str(draft), "-o", str(document), stdout=io.StringIO())
    made = docx.Document(str(document))
    for table in made.tables:
        for row in table.rows:
            if row.cells[0].text == "П1" and "р.ч" in row.cells[1].text:
                row.cells[1].paragraphs[0].runs[0].text = "3 р.ч"
            if row.cells[0].text == "Обычный" and row.cells[1].text == "1\u00a0р.д":
                row.cells[1].paragraphs[0].runs[0].text = "2 р.д"
    made.save(str(document))
    return draft, document


def run(*words: object) -> tuple[str, str]:
    said, complained = io.StringIO(), io.StringIO()
    call_command("read", *map(str, words), stdout=said, stderr=complained)
    return said.getvalue(), complained.getvalue()


def test_it_asks_no_database() -> None:
    assert "read" in WITHOUT_DATABASE


def test_a_draft_is_written_and_the_questions_are_told(paper: Path, tmp_path: Path) -> None:
    target = tmp_path / "draft.yaml"
    said, _ = run(paper, "-o", target)

    assert target.read_text("utf-8").startswith("# Черновик, прочитанный из регламент.docx.")
    assert "1. «сроки.реакция.критический» сказано по-разному: «30 мин», «15 мин»." in said
    assert "      «Время реакции на критические обращения не превышает 15 минут.»" in said
    assert f"{target}: записано; значений прочитано" in said


def test_without_a_target_the_draft_itself_is_the_answer(paper: Path) -> None:
    assert run(paper)[0].startswith("# Черновик")


def test_a_file_that_is_there_is_not_written_over(paper: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.yaml"
    target.write_text("моё", "utf-8")

    with pytest.raises(CommandError, match="такой файл уже есть"):
        run(paper, "-o", target)
    assert target.read_text("utf-8") == "моё"


def test_for_programs(paper: Path) -> None:
    told = json.loads(run(paper, "--format", "json")[0])

    assert told["values"] > 20
    assert {question["code"] for question in told["questions"]} >= {"contradiction", "absent", "vague"}


def test_the_language_of_the_document_unless_another_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "sla.docx"
    path.write_bytes(content(in_english()))

    assert run(path)[0].startswith("# A draft read from")
    assert run(path, "--lang", "ru")[0].startswith("# Черновик")


def test_a_preset_by_any_of_its_names(paper: Path) -> None:
    assert "\nнаследует: стандартный\n" in run(paper, "--base", "standard")[0]
    assert "\nнаследует: минимальный\n" in run(paper, "--base", "минимальный")[0]
    with pytest.raises(CommandError, match="есть: минимальный"):
        run(paper, "--base", "большой")


@pytest.mark.parametrize(
    ("bytes_", "said"), [(b"hello", "это не документ Word"), (b"%PDF-1.4", "это PDF"), (b"", "файл пуст")]
)
def test_what_is_no_document_is_answered_with_what_to_do(bytes_: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(bytes_)

    with pytest.raises(CommandError, match=said):
        run(path)
    with pytest.raises(CommandError, match="такого файла нет"):
        run(tmp_path / "absent.docx")


def test_a_file_of_two_hundred_megabytes_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.docx"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)

    with pytest.raises(CommandError, match="больше 50 МБ"):
        run(path)


def test_changes_are_listed_and_nothing_is_written(returned: tuple[Path, Path]) -> None:
    draft, document = returned
    said, _ = run(document, "--against", draft)

    assert "1. П. 5, П1 · Норма: было 2 р.ч, станет 3 р.ч" in said
    assert "2. П. 5, Обычный · Норма: было 1 р.д, станет 2 р.д" in said
    assert "--accept" in said
    assert draft.read_text("utf-8") == EDITION


def test_changes_are_taken_over_by_their_numbers(returned: tuple[Path, Path]) -> None:
    draft, document = returned
    run(document, "--against", draft, "--accept", "2")
    assert draft.read_text("utf-8") == EDITION.replace("1 р.д", "2 р.д")

    run(document, "--against", draft, "--accept", "all")
    assert draft.read_text("utf-8") == EDITION.replace("1 р.д", "2 р.д").replace("2 р.ч", "3 р.ч")
    assert "изменений нет" in run(document, "--against", draft)[0]


def test_changes_are_asked_about_one_by_one(
    returned: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    draft, document = returned
    answers = iter(["н", "д"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    run(document, "--against", draft, "--accept", "ask", "-o", tmp_path / "new.yaml")

    assert draft.read_text("utf-8") == EDITION
    assert (tmp_path / "new.yaml").read_text("utf-8") == EDITION.replace("1 р.д", "2 р.д")


def test_a_number_that_is_no_change_is_complained_about(returned: tuple[Path, Path]) -> None:
    draft, document = returned
    with pytest.raises(CommandError, match="«7» — не номер изменения"):
        run(document, "--against", draft, "--accept", "7")
    with pytest.raises(CommandError, match="назовите и редакцию: --against"):
        run(document, "--accept", "1")


def test_an_edition_or_a_folder_that_cannot_be_read_is_complained_about(returned: tuple[Path, Path]) -> None:
    draft, document = returned
    with pytest.raises(CommandError, match="не читается как текст"):
        run(document, "--against", document)
    with pytest.raises(CommandError, match="такой папки нет"):
        run(document, "--against", draft, "--annexes", draft.parent / "absent")


def test_changes_for_programs(returned: tuple[Path, Path]) -> None:
    draft, document = returned
    told = json.loads(run(document, "--against", draft, "--format", "json")[0])

    assert told[0] == {
        "sort": "cell",
        "clause": "5",
        "where": "П1 · Норма",
        "was": "2 р.ч",
        "becomes": "3 р.ч",
        "by": [],
    }


def test_an_english_document_is_held_against_what_the_draft_prints_in_english(tmp_path: Path) -> None:
    draft, document = tmp_path / "draft.yaml", tmp_path / "back.docx"
    draft.write_text(EDITION, "utf-8")
    call_command("print", str(draft), "-o", str(document), "--lang", "en", stdout=io.StringIO())

    assert "nothing was changed" in run(document, "--against", draft)[0]
