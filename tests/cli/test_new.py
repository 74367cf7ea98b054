"""`reglament new` asks seven questions, and what it writes is checked and printed by the other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from reglament import engine
from reglament.cli import main, new


def test_answers_as_options_make_a_regulation_that_the_check_passes(tmp_path: Path) -> None:
    place = tmp_path / "rules.yaml"
    said = [
        "--audience",
        "freelancer",
        "--company",
        "ООО «Ромашка»",
        "--head",
        "Громов Артём",
        "-o",
        str(place),
    ]
    assert main(["new", *said, "-o", str(place)]) == 0
    assert engine.load_edition(place.read_text("utf-8")).document.organisation == "ООО «Ромашка»"
    assert "громов:" in (tmp_path / "rules" / "people.yaml").read_text("utf-8")
    assert main(["check", str(place)]) == 0


def test_enter_all_the_way_is_a_regulation_too(tmp_path: Path) -> None:
    asked: list[str] = []

    def enter(question: str) -> str:
        asked.append(question)
        return ""

    place = tmp_path / "rules.yaml"
    assert new.main(["-o", str(place), "--since", "2026-12-01"], ask=enter) == 0
    assert [question[:3] for question in asked if question[1] == "/"] == [question[:3] for question in asked]
    assert {question[0] for question in asked} == set("1234567")
    assert main(["check", str(place)]) == 0


def test_a_dash_goes_back_to_the_question_before(tmp_path: Path) -> None:
    answers = iter(["", "Ромашка", "-", "ООО «Ромашка»", "Орлова Наталья", *[""] * 9])
    place = tmp_path / "rules.yaml"
    assert new.main(["-o", str(place)], ask=lambda question: next(answers)) == 0
    assert engine.load_edition(place.read_text("utf-8")).document.organisation == "ООО «Ромашка»"


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        (["--audience", "завод"], "«завод» нет, есть: freelancer"),
        (["--norms", "никакие"], "stricter, usual, milder"),
        (["--since", "вчера"], "не дата"),
        (["--compani", "Ромашка"], "может быть, --company?"),
    ],
)
def test_what_is_not_understood_is_said_with_what_there_is(
    said: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *said]) == 2
    assert complaint in capsys.readouterr().err


def test_an_answer_that_does_not_read_is_shown_at_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--hours", "с девяти"]) == 1
    assert "с девяти" in capsys.readouterr().err


def test_in_english_it_writes_english(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["new", "--lang", "en", "--company", "Daisy Ltd"]) == 0
    assert b"\nformat: 1\n" in capsysbinary.readouterr().out
