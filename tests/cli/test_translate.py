"""`reglament translate` says a file in the other language's words and keeps every other byte."""

import subprocess
import sys
from pathlib import Path

import pytest

from reglament.cli import main

from .sample import EDITION

SAMPLE = EDITION.read_bytes()
MINIMAL = Path(__file__).parents[1] / "engine" / "notation" / "editions" / "minimal.yaml"


def translate(capfdbinary: pytest.CaptureFixture[bytes], *words: str) -> tuple[int, bytes, str]:
    code = main(["translate", *words])
    printed = capfdbinary.readouterr()
    return code, printed.out, printed.err.decode()


def test_there_and_back_is_the_same_file_to_the_byte(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    english = tmp_path / "rules.yaml"
    assert translate(capfdbinary, str(EDITION), "--to", "en", "-o", str(english)) == (0, b"", "")
    assert b"\nformat: 1\n" in english.read_bytes()
    assert translate(capfdbinary, str(english), "--to", "ru") == (0, SAMPLE, "")


def test_line_ends_of_windows_stay(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_bytes(b"\xef\xbb\xbf" + SAMPLE.replace(b"\n", b"\r\n"))
    code, english, _ = translate(capfdbinary, str(draft), "--to=en")
    assert code == 0
    assert english.startswith(b"\xef\xbb\xbf#")
    assert english.count(b"\r\n") == SAMPLE.count(b"\n") == english.count(b"\n")


def test_the_annexes_go_with_their_regulation(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    english = tmp_path / "en" / "rules.yaml"
    assert translate(capfdbinary, str(EDITION), "--to", "en", "--annexes", "-o", str(english))[0] == 0
    written = {path.name for path in (tmp_path / "en" / "rules").iterdir()}
    assert written == {path.name for path in EDITION.with_suffix("").iterdir()}
    assert main(["check", str(english), "--lang", "ru"]) == 0
    assert "приложений 9, людей 18" in capfdbinary.readouterr().out.decode()
    duty = (EDITION.with_suffix("") / "duty.yaml").read_bytes()
    assert translate(capfdbinary, str(tmp_path / "en" / "rules" / "duty.yaml"), "--to", "ru") == (0, duty, "")


def test_an_annex_alone_wants_its_regulation(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    alone = tmp_path / "vip.yaml"
    alone.write_bytes((EDITION.with_suffix("") / "vip.yaml").read_bytes())
    code, _, error = translate(capfdbinary, str(alone), "--to", "en")
    assert code == 2
    assert "нет --edition" in error


def test_a_forgiven_spelling_is_told(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_bytes(SAMPLE.replace("до_разбора".encode(), "дo_разбора".encode()))  # a Latin «o»
    code, english, told = translate(capfdbinary, str(draft), "--to", "en")
    assert code == 0
    assert b"before_triage:" in english
    assert "«дo_разбора» теперь пишется «before_triage»" in told


def test_a_file_with_errors_is_not_translated_and_answers_in_its_own_language(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_text("format: 1\ndocument: {title: a\n", encoding="utf-8")
    code, out, error = translate(capfdbinary, str(draft), "--to", "ru")
    assert (code, out) == (1, b"")
    assert "a bracket is not closed" in error
    assert "скобка не закрыта" in translate(capfdbinary, str(draft), "--to", "ru", "--lang", "ru")[2]


def test_a_word_of_the_other_language_that_is_a_name_here_is_refused(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    draft = tmp_path / "draft.yaml"
    text = MINIMAL.read_text(encoding="utf-8")
    text = text.replace("  диспетчер: {группа", "  author: пишет статьи\n  диспетчер: {группа")
    draft.write_text(text, encoding="utf-8")
    code, out, error = translate(capfdbinary, str(draft), "--to", "en")
    assert (code, out) == (1, b"")
    assert "«автор» на другом языке — «author», а это здесь имя" in error


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "нет ФАЙЛ"),
        (["one.yaml", "two.yaml"], "лишнее слово «two.yaml»"),
        ([str(EDITION)], "нет --to"),
        ([str(EDITION), "--to", "de"], "--to: языка «de» нет"),
        (["absent.yaml", "--to", "en"], "такого файла нет"),
        ([str(EDITION), "--to", "en", "--annexes"], "нет -o"),
        ([str(EDITION), "--to", "en", "-o", "/proc/nowhere/x"], "сюда не пишется"),
    ],
)
def test_what_is_not_understood_is_told(
    capfdbinary: pytest.CaptureFixture[bytes], words: list[str], told: str
) -> None:
    code, out, error = translate(capfdbinary, *words)
    assert (code, out) == (2, b"")
    assert told in error


def test_bytes_that_are_no_text_have_a_place(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_bytes("формат: 1\nаб".encode() + b"\xff\n")
    code, _, error = translate(capfdbinary, str(draft), "--to", "en")
    assert code == 2
    assert f"{draft}:2:3: это не текст в UTF-8" in error


def test_help_exists_in_both_languages(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert "Переводит слова языка".encode() in translate(capfdbinary, "--help")[1]
    assert b"Translates the words" in translate(capfdbinary, "--help", "--lang", "en")[1]


def test_it_starts_without_django() -> None:
    program = "import sys; from reglament.config.entry import main; code = main(sys.argv[1:]); "
    program += "sys.exit(code or any(name.startswith('django') for name in sys.modules))"
    command = [sys.executable, "-c", program, "translate", str(EDITION), "--to", "en"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
