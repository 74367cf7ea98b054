"""The command: fast where no database is needed, clear where something is wrong."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from reglament.config import entry

FORBIDDEN = ("django", "psycopg", "psutil", "procrastinate", "platformdirs")


def python(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_entry_imports_the_standard_library_only() -> None:
    done = python("-c", "import sys, reglament.config.entry; print(*sys.modules)")
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & set(FORBIDDEN)


def test_a_wrong_setting_ends_in_a_sentence_not_a_traceback(tmp_path: Path) -> None:
    done = python(
        "-m",
        "reglament.config.entry",
        "serve",
        REGLAMENT_DATA=str(tmp_path),
        REGLAMENT_TRUSTED_PROXY="perhaps",
    )
    assert done.returncode == 1
    assert done.stderr == "reglament: REGLAMENT_TRUSTED_PROXY='perhaps' — ни yes, ни no.\n"


def test_models_are_compared_with_migrations_without_a_database(tmp_path: Path) -> None:
    done = python(
        "-m",
        "reglament.config.entry",
        "makemigrations",
        "--dry-run",
        REGLAMENT_DATA=str(tmp_path / "no"),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize("words", [["migrate", "--data", "desk"], ["migrate", "--data=desk"]])
def test_data_may_be_named_with_every_word(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGLAMENT_DATA", "")
    assert entry._choose_data(words) == ["migrate"]
    assert os.environ["REGLAMENT_DATA"] == "desk"


def test_a_command_on_a_new_directory_finds_its_tables() -> None:
    with tempfile.TemporaryDirectory(prefix="reglament-entry-") as name:
        Path(name).chmod(0o711)
        done = python("-m", "reglament.config.entry", "jobs", REGLAMENT_DATA=str(Path(name) / "desk"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_slip_of_the_pen_makes_no_data_directory(tmp_path: Path) -> None:
    done = python("-m", "reglament.config.entry", "rebuidl", REGLAMENT_DATA=str(tmp_path / "desk"))
    assert (done.returncode, done.stderr) == (1, "reglament: Слова «rebuidl» нет. Может быть, «rebuild»?\n")
    assert not (tmp_path / "desk").exists()


def test_words_that_a_command_does_not_understand_make_no_data_directory(tmp_path: Path) -> None:
    done = python("-m", "reglament.config.entry", "import", REGLAMENT_DATA=str(tmp_path / "desk"))
    assert done.returncode != 0 and done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "desk").exists()


@pytest.mark.parametrize("words", [[], ["help"], ["--help"]])
def test_somebody_who_knows_no_word_gets_them_explained(words: list[str]) -> None:
    done = python("-m", "reglament.config.entry", *words)
    assert done.returncode == 0
    assert "serve" in done.stdout and "backup" in done.stdout and "rebuild" in done.stdout
    assert "startapp" not in done.stdout


def test_help_starts_no_database_and_speaks_the_administrators_language(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    done = python(
        "-m", "reglament.config.entry", "enact", "--help", REGLAMENT_DATA=str(desk), REGLAMENT_LANGUAGE="en"
    )
    assert done.returncode == 0
    assert "Put an edition of the regulation in force" in done.stdout
    assert "directory of annexes" in done.stdout
    assert not desk.exists()


def test_the_version_is_ours_not_djangos() -> None:
    assert python("-m", "reglament.config.entry", "--version").stdout.startswith("Reglament 0.")


def test_web_without_a_key_refuses_to_sign_with_a_passing_one(tmp_path: Path) -> None:
    done = python("-m", "reglament.config.entry", "web", REGLAMENT_DATA=str(tmp_path))
    assert done.returncode == 1
    assert "нет секретного ключа" in done.stderr


def test_the_administrator_may_be_spoken_to_in_english(tmp_path: Path) -> None:
    done = python(
        "-m", "reglament.config.entry", "web", REGLAMENT_DATA=str(tmp_path), REGLAMENT_LANGUAGE="en"
    )
    assert "There is no secret key" in done.stderr
