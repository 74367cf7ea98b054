"""A PostgreSQL of one's own, set up as docs/operations.md says."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from reglament.config.database.access import Access
from tests.config.processes.desk import COMMAND, Desk, free_port

OWNER, APPLICATION, DATABASE = "desk_owner", "desk", "desk"
SETUP = f"""
CREATE ROLE {OWNER} LOGIN PASSWORD 'one';
CREATE ROLE {APPLICATION} LOGIN PASSWORD 'two';
"""
CREATE = """
CREATE DATABASE {} OWNER desk_owner TEMPLATE template0 ENCODING 'UTF8'
    LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'
"""


def address(server: Access, role: str, password: str, database: str = DATABASE) -> str:
    return f"postgresql://{role}:{password}@/{database}?host={server.host}&port={server.port}"


@pytest.fixture(scope="module")
def external(server: Access, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of a desk on an external server."""
    with psycopg.connect(**server.parameters("superuser", "postgres"), autocommit=True) as connection:
        connection.execute(SETUP)
        for name in (DATABASE, "desk_restored"):
            connection.execute(CREATE.format(name))
    yield {
        **os.environ,
        "REGLAMENT_DATA": str(tmp_path_factory.mktemp("external") / "desk"),
        "DATABASE_OWNER_URL": address(server, OWNER, "one"),
        "DATABASE_URL": address(server, APPLICATION, "two"),
    }
    with psycopg.connect(**server.parameters("superuser", "postgres"), autocommit=True) as connection:
        for name in (DATABASE, "desk_restored"):
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        connection.execute(f"DROP ROLE {OWNER}, {APPLICATION}")


def reglament(external: dict[str, str], *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *words], env={**external, **more}, capture_output=True, text=True, check=False
    )


def test_migrate_makes_tables_as_the_owner_and_rights_for_the_application(external: dict[str, str]) -> None:
    done = reglament(external, "migrate", "-v0")
    assert (done.returncode, done.stderr) == (0, "")
    with psycopg.connect(external["DATABASE_URL"], autocommit=True) as connection:
        assert connection.execute("SELECT count(*) FROM django_session").fetchone() == (0,)
        with pytest.raises(errors.InsufficientPrivilege):
            connection.execute("DELETE FROM django_migrations")
        with pytest.raises(errors.InsufficientPrivilege):
            connection.execute("CREATE TABLE mine ()")


def test_a_backup_of_it_restores_into_an_empty_database_only(
    external: dict[str, str], server: Access, tmp_path: Path
) -> None:
    assert reglament(external, "migrate", "-v0").returncode == 0
    assert reglament(external, "backup", str(tmp_path / "desk.tar")).returncode == 0
    refused = reglament(external, "restore", str(tmp_path / "desk.tar"))
    assert (refused.returncode, "не пуста" in refused.stderr) == (1, True)
    done = reglament(
        external,
        "restore",
        str(tmp_path / "desk.tar"),
        DATABASE_OWNER_URL=address(server, OWNER, "one", "desk_restored"),
        DATABASE_URL=address(server, APPLICATION, "two", "desk_restored"),
    )
    assert done.returncode == 0, done.stderr
    assert "Восстановлено и сверено" in done.stdout


def test_serve_runs_on_it_without_a_cluster_of_its_own(
    external: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL"):
        monkeypatch.setenv(name, external[name])
    desk = Desk(tmp_path / "served")
    try:
        desk.wait_healthy()
        assert desk.processes("postgres", "-D") == []
    finally:
        assert desk.stop() == 0


def test_serve_refuses_a_database_without_russian_letters(server: Access, tmp_path: Path) -> None:
    with psycopg.connect(**server.parameters("superuser", "postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS blind_desk")
        connection.execute("CREATE DATABASE blind_desk TEMPLATE template0 LOCALE 'C' LOCALE_PROVIDER libc")
    words = ["serve", "--data", str(tmp_path / "desk"), "--port", str(free_port())]
    done = reglament({**os.environ, "DATABASE_URL": server.url("superuser", "blind_desk")}, *words)
    assert done.returncode == 1
    assert "не знает русских букв" in done.stderr
