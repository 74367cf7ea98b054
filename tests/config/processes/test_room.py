"""Before the disk is full the database turns read-only; with room it takes writes again."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from reglament.config.database import Cluster
from reglament.config.processes.room import Room

MB = 1024 * 1024
Free = Callable[[int], None]


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    with tempfile.TemporaryDirectory(prefix="reglament-room-") as name:
        Path(name).chmod(0o711)
        cluster = Cluster(Path(name) / "desk", durable=False)
        access = cluster.start()
        with psycopg.connect(**access.parameters("owner")) as connection:
            connection.execute("CREATE TABLE facts (id serial)")
            connection.execute("GRANT ALL ON facts, facts_id_seq TO reglament")
        yield cluster
        cluster.stop()


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> Free:
    kind = type(shutil.disk_usage("/"))

    def leave(megabytes: int) -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda path: kind(50_000 * MB, 0, megabytes * MB))

    return leave


def write(cluster: Cluster) -> None:
    with psycopg.connect(**cluster.access.parameters("application")) as connection:
        connection.execute("INSERT INTO facts DEFAULT VALUES")


def test_nearly_full_means_read_only_and_room_means_writes(cluster: Cluster, free: Free) -> None:
    told: list[str] = []
    room = Room(cluster, told.append)
    free(5_000)
    room.watch(0.0)
    write(cluster)
    assert told == []
    free(150)
    room.watch(1.0)
    with pytest.raises(errors.ReadOnlySqlTransaction):
        write(cluster)
    free(250)  # a little room is not enough, or the two would alternate
    room.watch(2.0)
    with pytest.raises(errors.ReadOnlySqlTransaction):
        write(cluster)
    free(400)
    room.watch(3.0)
    write(cluster)
    assert ["почти полон" in told[0], "снова можно писать" in told[1], len(told)] == [True, True, 2]


def test_read_only_of_an_earlier_run_is_lifted_at_the_next_start(cluster: Cluster, free: Free) -> None:
    free(10)
    Room(cluster, print).watch(0.0)
    cluster.stop()
    cluster.start()
    free(5_000)
    Room(cluster, print).watch(0.0)
    write(cluster)
