"""Two editions as one document: accepting all changes gives the new one, refusing them all the old one."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from django.core.management import CommandError, call_command
from docx.oxml.ns import qn

from reglament import engine, paper
from reglament.paper.galley import Run, SetTable
from reglament.paper.printing import PAPERS, Source, dated, printed
from reglament.paper.redlining import redlined
from reglament.paper.redlining.words import merged_runs, text_of
from reglament.paper.setting import galley
from tests.paper.samples import EXAMPLES, document, plain, source

CHANGES = (
    ("  редакция: 3\n", "  редакция: 4\n"),
    ("П2: [ 2 р.ч,   4 р.ч,   9 р.ч,", "П2: [ 2 р.ч,   3 р.ч,   9 р.ч,"),
    (
        "    вип:                            {сдвиг: на 1 выше, не_выше: П2, по_приложению: вип}\n",
        "    лето:                           {сдвиг: на 1 выше}\n",
    ),
)


def next_text() -> str:
    text = (EXAMPLES / "thousand-users.yaml").read_text("utf-8")
    for was, becomes in CHANGES:
        assert was in text
        text = text.replace(was, becomes)
    return text


@cache
def next_one() -> paper.Document:
    edition = engine.load_edition(next_text(), "next")
    return PAPERS["regulation"].make(Source(edition, source("thousand-users").annexes), "ru")


def body_of(made: bytes) -> Any:
    return docx.Document(io.BytesIO(made)).element.body


def settled(body: Any, gone: str, kept: str) -> list[str]:
    """The paragraphs after all changes are accepted (or refused), as a word processor does it."""
    for row in list(body.iter(qn("w:tr"))):
        if row.find(f"{qn('w:trPr')}/{qn(gone)}") is not None:
            row.getparent().remove(row)
    for one in list(body.iter(qn(gone))):
        if one.getparent().tag == qn("w:p"):
            one.getparent().remove(one)
    told, held = [], ""
    for one in body.iter(qn("w:p")):
        held += "".join(t.text or "" for t in one.iter(qn("w:t"), qn("w:delText")))
        joined = one.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(gone)}") is not None
        if not joined and held:
            told.append(plain(held))
            held = ""
    return told


def texts(made: bytes) -> list[str]:
    return [
        text
        for one in body_of(made).iter(qn("w:p"))
        if (text := plain("".join(t.text or "" for t in one.iter(qn("w:t")))))
    ]


def part_of(told: list[str], document: paper.Document) -> list[str]:
    """From the first section to the last pages: cover and contents are those of the new one."""
    heads = [plain(document.sections[0].heading), plain(document.ending[0].heading)]
    start = [place for place, one in enumerate(told) if one == heads[0]][-1]
    return told[start : [place for place, one in enumerate(told) if one == heads[1]][-1]]


@pytest.mark.parametrize("others", [("thousand-users", ""), ("thousand-users", "freelancer")])
def test_accepted_it_is_the_new_one_and_refused_the_old_one(others: tuple[str, str]) -> None:
    old = document(others[0])
    new = document(others[1]) if others[1] else next_one()
    on = dated(source("thousand-users").edition)
    made = printed(new, "docx", on, old)
    accepted = part_of(settled(body_of(made), "w:del", "w:ins"), new)
    refused = part_of(settled(body_of(made), "w:ins", "w:del"), old)
    assert accepted == part_of(texts(printed(new, "docx", on)), new)
    was = part_of(texts(printed(old, "docx", on)), old)
    assert sorted(refused) == sorted(was)  # a clause of another number may stand at another place


def test_only_what_changed_is_marked() -> None:
    made = redlined(document("thousand-users"), next_one())
    rows = [
        (row[0].runs[0].words, mark)
        for part in made.parts
        for block in part.blocks
        if isinstance(block, SetTable)
        for row, mark in zip(block.rows, block.marks or [""] * len(block.rows), strict=True)
        if mark
    ]
    assert ("Вип", "gone") in rows
    assert ("Лето", "new") in rows
    assert len(rows) <= 4
    assert "Изменения против редакции 3" in made.facts[-1]


def test_equal_documents_have_no_marks() -> None:
    made = redlined(document("thousand-users"), document("thousand-users"))
    assert replace(made, facts=()) == replace(galley(document("thousand-users")), facts=())


def test_a_norm_changes_as_one_word() -> None:
    found = merged_runs(runs("не позднее 2 р.ч с"), runs("не позднее 3 р.ч с"))
    assert [(one.words, one.mark) for one in found] == [
        ("не позднее ", ""),
        ("2\u00a0р.ч", "gone"),
        ("3\u00a0р.ч", "new"),
        (" с", ""),
    ]
    assert text_of(found) == "не позднее 2\u00a0р.ч3\u00a0р.ч с"


def runs(text: str) -> Any:
    return (Run(text.replace(" р.ч", "\u00a0р.ч")),)


def test_the_change_says_whose_and_when() -> None:
    made = printed(next_one(), "docx", dated(source("thousand-users").edition), document("thousand-users"))
    marks = [one for tag in ("w:ins", "w:del") for one in body_of(made).iter(qn(tag))]
    assert {one.get(qn("w:author")) for one in marks} == {"Редакция 4"}
    assert {one.get(qn("w:date")) for one in marks} == {"2026-01-19T00:00:00Z"}
    assert len({one.get(qn("w:id")) for one in marks}) == len(marks)


def test_by_command_in_three_forms(tmp_path: Path) -> None:
    new = tmp_path / "next.yaml"
    new.write_text(next_text(), "utf-8")
    old = EXAMPLES / "thousand-users.yaml"
    for form in ("docx", "pdf", "html"):
        said = io.StringIO()
        words = ["--annexes", str(EXAMPLES / "thousand-users"), "--previous", str(old), "--changes"]
        call_command("print", str(new), "-o", str(tmp_path / f"x.{form}"), *words, stdout=said, stderr=said)
    html = (tmp_path / "x.html").read_text("utf-8")
    assert "<del>Вип</del>" in html
    assert "<ins>Лето</ins>" in html
    pages = pypdf.PdfReader(tmp_path / "x.pdf").pages
    assert "Изменения против редакции 3" in plain(pages[0].extract_text())


def test_changes_against_nothing_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="--previous ФАЙЛ"):
        call_command("print", str(EXAMPLES / "freelancer.yaml"), "-o", str(tmp_path / "x.pdf"), "--changes")
