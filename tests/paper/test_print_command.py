"""`reglament print`: a file in, a document out, without a database."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pypdf
import pytest
from django.core.management import CommandError, call_command

from reglament.config.entry import WITHOUT_DATABASE
from tests.paper.samples import EXAMPLES, plain

SAMPLE = EXAMPLES / "thousand-users.yaml"


def printed(target: Path, *words: str, file: Path = SAMPLE) -> str:
    said = io.StringIO()
    call_command("print", str(file), "-o", str(target), *words, stdout=said, stderr=said)
    return said.getvalue()


def text_of(path: Path) -> str:
    return plain("\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages))


def test_three_forms_by_the_ending(tmp_path: Path) -> None:
    for ending, start in (("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype html>")):
        target = tmp_path / f"r.{ending}"
        assert printed(target).strip() == f"{target}: записано"
        assert target.read_bytes().startswith(start)
    assert zipfile.is_zipfile(tmp_path / "r.docx")


def test_it_asks_no_database() -> None:
    assert "print" in WITHOUT_DATABASE  # and no test of this module has one: pytest-django would refuse it


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("приказ", "ПРИКАЗЫВАЮ:"),
        ("order", "ввести его в действие с 01.02.2026"),
        ("лист-согласования", "ЛИСТ СОГЛАСОВАНИЯ"),
        ("памятка", "Как обратиться в поддержку"),
        ("РЕГЛАМЕНТ", "Лист ознакомления"),
    ],
)
def test_papers_by_their_names(what: str, said: str, tmp_path: Path) -> None:
    printed(tmp_path / "p.pdf", "--what", what)
    assert said in text_of(tmp_path / "p.pdf")


def test_english(tmp_path: Path) -> None:
    printed(tmp_path / "p.pdf", "--lang", "en", "--what", "order")
    text = text_of(tmp_path / "p.pdf")
    assert "I ORDER:" in text
    assert "enact it from 2026-02-01" in text


def test_earlier_editions_stand_in_the_change_list(tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.yaml"
    text = SAMPLE.read_text("utf-8").replace("редакция: 3", "редакция: 2", 1)
    earlier.write_text(text.replace("действует_с: 01.02.2026", "действует_с: 01.08.2025", 1), "utf-8")
    printed(tmp_path / "p.pdf", "--previous", str(earlier))
    assert "Редакция 2 01.08.2025" in text_of(tmp_path / "p.pdf")


def test_annexes_of_another_folder(tmp_path: Path) -> None:
    folder = tmp_path / "annexes"
    folder.mkdir()
    (folder / "vip.yaml").write_text(
        (EXAMPLES / "thousand-users" / "people.yaml").read_text("utf-8"), "utf-8"
    )
    printed(tmp_path / "p.pdf", "--annexes", str(folder))
    text = text_of(tmp_path / "p.pdf")
    assert "Приложение № 1. Люди и роли" in text
    assert "Приложение № 2. Держатели зон" not in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("r.odt",), "по окончанию имени выбирают вид файла, есть: .docx, .pdf, .html"),
        (("r.pdf", "--what", "устав"), "--what: «устав» не печатается, есть: регламент, приказ"),
        (("r.pdf", "--annexes", "/nowhere/at/all"), "/nowhere/at/all: такой папки нет"),
        (("no/such/folder/r.pdf",), "файл не записать"),
    ],
)
def test_what_is_wrong_is_said(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    target, *rest = words
    with pytest.raises(CommandError) as error:
        printed(tmp_path / target, *rest)
    assert said in str(error.value)


def test_a_file_that_is_not_there_or_wrong(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as absent:
        printed(tmp_path / "r.pdf", file=tmp_path / "none.yaml")
    assert "такого файла нет" in str(absent.value)
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(
        SAMPLE.read_text("utf-8").replace("часовой_пояс: Europe/Moscow", "часовой_пояс: Луна"), "utf-8"
    )
    with pytest.raises(CommandError) as refused:
        printed(tmp_path / "r.pdf", file=wrong)
    assert "wrong.yaml:" in str(refused.value)


def test_a_reference_to_nowhere_is_told_but_printed(tmp_path: Path) -> None:
    prose = tmp_path / "prose.yaml"
    text = SAMPLE.read_text("utf-8")
    assert "{ru: раз в 6 месяцев, en: every 6 months}" in text
    prose.write_text(text.replace("{ru: раз в 6 месяцев, en: every 6 months}", "по п. 9.9"), "utf-8")
    assert "нет места, на которое ссылаются: п. 9.9" in printed(tmp_path / "r.html", file=prose)


def test_the_change_list_says_in_words_what_each_edition_changed(tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.yaml"
    text = SAMPLE.read_text("utf-8").replace("редакция: 3", "редакция: 2", 1)
    earlier.write_text(text.replace("П2: 1 р.ч", "П2: 2 р.ч", 1), "utf-8")
    printed(tmp_path / "p.pdf", "--previous", str(earlier))
    printed(tmp_path / "e.pdf", "--previous", str(earlier), "--lang", "en")

    assert "Редакция 3: что изменено:" in text_of(tmp_path / "p.pdf")
    assert "П. 3.4.5, П2 · Норма: было 2 р.ч, станет 1 р.ч" in text_of(tmp_path / "p.pdf")
    assert "Edition 3: what was changed:" in text_of(tmp_path / "e.pdf")


def test_an_english_print_says_what_has_no_english(tmp_path: Path) -> None:
    told = printed(tmp_path / "p.html", "--lang", "en")

    assert "there is no English text for “" in told
    assert "no English" not in printed(tmp_path / "r.html")


def test_whoever_decides_by_the_edition_or_its_annexes_signs_the_sheet_of_approval(tmp_path: Path) -> None:
    printed(tmp_path / "a.pdf", "--what", "лист-согласования")
    text = text_of(tmp_path / "a.pdf")

    assert "Громов Антон Львович" in text  # security, who approves services of the catalogue
    assert "Котова Анна Романовна" in text  # a key user, who approves small changes
    assert "по графику дежурств" in text  # on duty is whoever the rota says
