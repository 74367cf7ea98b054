"""A backup restores the same desk elsewhere; one corrupt byte and it restores nothing."""

import os
import random
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from reglament.config.archive import container
from reglament.config.archive.container import DamagedError
from reglament.config.database import Cluster, access, contents, dumping, programs
from reglament.config.database.contents import Table

QUERY = "SELECT count(*), sum(length(file)) FROM letters"


def reglament(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "reglament.config.entry", *words]
    environment = {**os.environ, "REGLAMENT_DATA": str(data)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def directory() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="reglament-archive-") as name:
        Path(name).chmod(0o711)
        yield Path(name)


@pytest.fixture(scope="module")
def desk(directory: Path) -> Path:
    """A migrated desk with files and numbers already given."""
    data = directory / "desk"
    assert reglament(data, "migrate", "-v0").returncode == 0
    fill(data)
    return data


def fill(data: Path) -> None:
    cluster = Cluster(data, durable=False)
    with psycopg.connect(**cluster.start().parameters("owner")) as connection:
        connection.execute("CREATE TABLE letters (number serial PRIMARY KEY, subject text, file bytea)")
        for number in range(50):
            row = (f"Ёлка №{number}\t\\N;", random.Random(number).randbytes(20_000))
            connection.execute("INSERT INTO letters (subject, file) VALUES (%s, %s)", row)
    connection.close()
    cluster.stop()


@pytest.fixture(scope="module")
def saved(desk: Path, directory: Path) -> Path:
    file = directory / "desk.tar"
    done = reglament(desk, "backup", str(file))
    assert done.returncode == 0, done.stderr
    assert "проверено" in done.stdout
    return file


def read(data: Path, query: str) -> object:
    cluster = Cluster(data, durable=False)
    parameters = cluster.start().parameters("owner")
    try:
        with psycopg.connect(**parameters) as connection:
            return connection.execute(query).fetchone()
    finally:
        connection.close()
        cluster.stop()


def test_a_restored_desk_has_the_same_rows_files_and_next_number(
    desk: Path, saved: Path, directory: Path
) -> None:
    elsewhere = directory / "elsewhere"
    done = reglament(elsewhere, "restore", str(saved))
    assert done.returncode == 0, done.stderr
    assert read(elsewhere, QUERY) == read(desk, QUERY) == (50, 1_000_000)
    assert read(elsewhere, "INSERT INTO letters DEFAULT VALUES RETURNING number") == (51,)
    ours, theirs = access.load(elsewhere), access.load(desk)
    assert ours is not None and theirs is not None and ours.owner != theirs.owner


def test_the_application_has_its_rights_after_a_restore(saved: Path, directory: Path) -> None:
    data = directory / "rights"
    assert reglament(data, "restore", str(saved)).returncode == 0
    assert read(data, "SELECT has_table_privilege('reglament', 'letters', 'INSERT')") == (True,)
    assert read(data, "SELECT has_table_privilege('reglament', 'django_migrations', 'INSERT')") == (False,)


def test_a_desk_that_is_there_is_replaced_only_when_told_and_saved_first(
    saved: Path, directory: Path
) -> None:
    data = directory / "there"
    assert reglament(data, "migrate", "-v0").returncode == 0
    refused = reglament(data, "restore", str(saved))
    assert (refused.returncode, "--replace" in refused.stderr) == (1, True)
    assert reglament(data, "restore", str(saved), "--replace").returncode == 0
    assert read(data, QUERY) == (50, 1_000_000)
    assert "letters" not in container.read(data / "dumps" / "before-restore-1.tar").manifest["tables"]


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.7, 0.9999, 1.0])
def test_one_corrupt_byte_anywhere_and_nothing_is_restored(saved: Path, tmp_path: Path, share: float) -> None:
    content = bytearray(saved.read_bytes())
    content[int((len(content) - 1) * share)] ^= 0x20
    (tmp_path / "corrupt.tar").write_bytes(content)
    with pytest.raises(DamagedError, match="испорчен"):
        container.read(tmp_path / "corrupt.tar")


@pytest.mark.parametrize("kept", [0, 100, 5000, -1])
def test_a_backup_cut_off_is_refused(saved: Path, tmp_path: Path, kept: int) -> None:
    (tmp_path / "cut.tar").write_bytes(saved.read_bytes()[:kept])
    with pytest.raises(DamagedError):
        container.read(tmp_path / "cut.tar")


def test_a_corrupt_backup_leaves_the_data_directory_alone(
    saved: Path, directory: Path, tmp_path: Path
) -> None:
    content = bytearray(saved.read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "corrupt.tar").write_bytes(content)
    done = reglament(directory / "never", "restore", str(tmp_path / "corrupt.tar"))
    assert (done.returncode, "Ничего не восстановлено" in done.stderr) == (1, True)
    assert not (directory / "never").exists()


def test_any_tar_can_read_a_backup(saved: Path) -> None:
    with tarfile.open(saved) as tar:
        assert tar.getnames() == ["manifest.json", "database.dump", "seal"]


def test_a_backup_exists_whole_or_not_at_all_and_is_not_overwritten(desk: Path, saved: Path) -> None:
    done = reglament(desk, "backup", str(saved))
    assert (done.returncode, "--force" in done.stderr) == (1, True)
    assert [path.name for path in saved.parent.glob(".*")] == []


def test_a_backup_of_18_loads_into_16(saved: Path, directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = programs.of_major(16)
    newest = programs.newest()
    assert older is not None
    monkeypatch.setattr(programs, "newest", lambda: older)
    cluster = Cluster(directory / "older", durable=False)
    owner = cluster.start().parameters("owner")
    try:
        backup = container.read(saved)
        backup.read_dump(lambda dump: dumping.load(newest, dump, owner))
        expected = contents.from_json(backup.manifest["tables"])
        assert contents.differences(expected, dumping.verify(owner)) == []
    finally:
        cluster.stop()


def test_a_changed_cell_is_a_difference() -> None:
    before = {"letters": Table(2, "17"), "people": Table(1, "3")}
    after = {"letters": Table(2, "18"), "zones": Table(0, "0")}
    assert contents.differences(before, after) == [
        "в таблице letters строк 2, было 2, или они иные",
        "таблицы people нет",
        "таблица zones лишняя",
    ]
