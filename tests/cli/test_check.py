"""`reglament check` says everything wrong at once, and in one paragraph what a sound regulation is."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reglament.cli import main

from .sample import EDITION


def check(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["check", *words])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A copy of the sample without its annexes, to be written otherwise."""
    path = tmp_path / "draft.yaml"
    path.write_text(EDITION.read_text(encoding="utf-8"), encoding="utf-8")
    return path


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_sound_regulation_gets_one_paragraph(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, str(EDITION))
    assert (code, err) == (0, "")
    assert out.startswith("«Регламент технической поддержки пользователей мастер-системы», редакция 3")
    assert "действует с 01.02.2026: ошибок нет, замечаний 0, к сведению 5 (--notes)." in out
    assert "состояний 12, переходов 35, часов 8" in out
    assert "приложений 9, людей 18" in out
    assert out.count("\n") == 1


def test_the_paragraph_exists_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = check(capsys, str(EDITION), "--lang", "en")
    assert code == 0
    assert "edition 3, in force from 2026-02-01: no errors, 0 warnings, 5 notes (--notes)." in out


def test_errors_of_notation_go_to_stderr_with_line_and_caret(
    capsys: pytest.CaptureFixture[str], draft: Path
) -> None:
    rewrite(draft, "снова: с остатка\n", "снова: с отстатка\n")
    rewrite(draft, "П2: 1 р.ч\n", "П2: один час\n")
    code, out, err = check(capsys, str(draft))
    assert (code, out) == (1, "")
    assert f"{draft}:" in err
    assert "Может быть, «с остатка»?" in err
    assert "«один час» — не длительность" in err
    assert err.endswith("Ошибок: 2.\n")


def test_findings_of_the_checks_fail_it_too(capsys: pytest.CaptureFixture[str], draft: Path) -> None:
    rewrite(draft, "П1: 15 д.мин", "П1: 15 р.мин")
    code, _, err = check(capsys, str(draft), "--lang=en")
    assert code == 1
    assert "error: clause 3.4.5: The norm “15 w.min” of clock “Т1”" in err


def test_warnings_alone_do_not_fail_it(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, str(EDITION), "--today", "01.11.2026")
    assert code == 0
    assert "замечание: п. 1.1.4: Календарь 2027 года не подтверждён" in err
    assert "замечаний 1, к сведению" in out


def test_annexes_of_a_folder_are_checked_with_the_norm(
    capsys: pytest.CaptureFixture[str], draft: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "registers"
    folder.mkdir()
    for file in EDITION.with_suffix("").glob("*.yaml"):
        (folder / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    rewrite(folder / "vip.yaml", "панина", "панена")
    code, _, err = check(capsys, str(draft), "--annexes", str(folder))
    assert code == 1
    assert "нет человека «панена»" in err
    assert "Может быть, «панина»?" in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "нет ФАЙЛ: файл регламента"),
        (("нет такого.yaml",), "такого файла нет"),
        ((str(EDITION), "лишнее"), "лишнее слово"),
        ((str(EDITION), "--anexes", "."), "--annexes"),
        ((str(EDITION), "--annexes", "нет такой папки"), "такой папки нет"),
        ((str(EDITION), "--today", "завтра"), "не дата"),
    ],
)
def test_a_command_that_is_not_understood_says_so(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    code, out, err = check(capsys, *words)
    assert (code, out) == (2, "")
    assert said in err


def test_help_is_printed_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Код возврата" in check(capsys, "--help")[1]
    assert "Exit code" in check(capsys, "--help", "--lang", "en")[1]


def test_the_words_of_the_language_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    russian, english = "`эскалация.по_сроку[].порог`", "`escalation.by_term[].share`"
    code, out, _ = check(capsys, "--words")
    assert code == 0
    assert f"| {russian} | {english} | Какая доля нормы прошла | доля: 75% | да | действует |" in out
    code, out, _ = check(capsys, "--words", "--lang", "en")
    assert (
        f"| {english} | {russian} | The share of the norm that has passed | a share: 75% | yes | acts |"
        in out
    )


def test_a_file_is_answered_in_its_own_language_unless_another_is_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    english = tmp_path / "rules.yaml"
    assert main(["translate", str(EDITION), "--to", "en", "-o", str(english)]) == 0
    assert ": no errors, 0 warnings" in check(capsys, str(english))[1]
    assert ": ошибок нет, замечаний 0" in check(capsys, str(english), "--lang", "ru")[1]
    rewrite(english, "again: remainder\n", "again: remaindr\n")
    assert "the system cannot do that" in check(capsys, str(english))[2]
    assert "так система не умеет" in check(capsys, str(english), "--lang", "ru")[2]


def test_a_mixed_file_is_warned_of_with_the_right_word(
    capsys: pytest.CaptureFixture[str], draft: Path
) -> None:
    rewrite(draft, "снова: с остатка\n", "again: с остатка\n")
    line = (
        draft.read_text(encoding="utf-8")[: draft.read_text(encoding="utf-8").index("again:")].count("\n") + 1
    )
    told = check(capsys, str(draft))[2]
    assert f"{draft}:{line}: замечание: «again»: остальной файл написан словами другого языка. " in told
    assert "Напишите «снова»." in told


def test_a_name_lost_since_the_edition_before_fails_it(
    capsys: pytest.CaptureFixture[str], draft: Path
) -> None:
    rewrite(draft, "действует_с: 01.02.2026", "действует_с: 01.09.2026")
    rewrite(draft, "редакция: 3", "редакция: 4")
    draft.write_text(draft.read_text("utf-8").replace("не воспроизводится", "не повторяется"), "utf-8")
    code, _, err = check(capsys, str(draft), "--previous", str(EDITION))
    assert code == 1
    assert "«не воспроизводится» было в прежней редакции и пропало" in err


def test_it_starts_without_django_and_without_what_it_does_not_need() -> None:
    program = (
        "import sys; from reglament.config.entry import main; "
        f"code = main(['check', {str(EDITION)!r}]); "
        "heavy = [name for name in ('django', 'psycopg', 'holidays') if name in sys.modules]; "
        "sys.exit(code or len(heavy))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, capture_output=True).returncode == 0


def test_notes_are_printed_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = check(capsys, str(EDITION), "--notes")
    assert code == 0
    assert err.count(": к сведению: ") == 5


def test_json_lists_every_finding_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, str(EDITION), "--format", "json")
    problems = json.loads(out)
    assert (code, err, len(problems)) == (0, "", 5)
    assert {one["level"] for one in problems} == {"note"}
    assert all(one["line"] > 1 and one["what"] and one["mend"] for one in problems)


def test_sarif_names_the_file_the_line_and_the_rule(capsys: pytest.CaptureFixture[str], draft: Path) -> None:
    rewrite(draft, "П2: 1 р.ч\n", "П2: один час\n")
    code, out, _ = check(capsys, str(draft), "--format", "sarif")
    [result] = json.loads(out)["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert code == 1
    assert result["level"] == "error"
    assert place["artifactLocation"]["uri"] == str(draft)
    assert draft.read_text("utf-8").splitlines()[place["region"]["startLine"] - 1].strip() == "П2: один час"


def test_github_gets_annotations(capsys: pytest.CaptureFixture[str], draft: Path) -> None:
    rewrite(draft, "не меньше 45%, вес: 10", "не меньше 60%, вес: 10")
    code, out, _ = check(capsys, str(draft), "--format", "github")
    warnings = [line for line in out.splitlines() if line.startswith("::warning ")]
    assert code == 0
    assert len(warnings) == 1
    assert f"file={draft},line=" in warnings[0]
    assert "title=unattainable::«решено при первом контакте»: цель 60%25" in warnings[0]


def test_a_form_that_does_not_exist_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = check(capsys, str(EDITION), "--format", "xml")
    assert code == 2
    assert "вида «xml» нет" in err
