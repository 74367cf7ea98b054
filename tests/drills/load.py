"""Writers that remember what the database acknowledged."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from reglament.config.database import access
from reglament.config.database.access import Access

TABLE = "drill_facts"
JOB = "builtin:procrastinate.builtin_tasks.remove_old_jobs"
DEFER = """
SELECT procrastinate_defer_jobs_v1(ARRAY[
    ('builtin', %s, 0, NULL, NULL, '{"max_hours": 1000000}'::jsonb, NULL)::procrastinate_job_to_defer_v1])
"""


@dataclass
class Writer:
    """One client: writes a fact and its job in one transaction, again and again."""

    number: int
    reach: Access
    size: int
    stop: threading.Event
    acknowledged: list[int] = field(default_factory=list)
    refused: int = 0
    outages: list[tuple[float, float]] = field(default_factory=list)
    """Begin and end (monotonic seconds) of every time in which nothing was acknowledged."""

    def run(self) -> None:
        fact, broken_since = 0, 0.0
        while not self.stop.is_set():
            try:
                with psycopg.connect(**self.reach.parameters("application"), connect_timeout=5) as connection:
                    while not self.stop.is_set():
                        fact += 1
                        self.write(connection, fact)
                        if broken_since:
                            self.outages.append((broken_since, time.monotonic()))
                            broken_since = 0.0
            except psycopg.Error:
                self.refused += 1
                broken_since = broken_since or time.monotonic()
                time.sleep(0.05)

    def write(self, connection: psycopg.Connection, fact: int) -> None:
        with connection.transaction():
            connection.execute(
                f"INSERT INTO {TABLE} VALUES (%s, %s, repeat('x', %s))", (self.number, fact, self.size)
            )
            if fact % 50 == 0:
                connection.execute(DEFER, [JOB])
        self.acknowledged.append(fact)


@contextmanager
def writers(data: Path, count: int, size: int) -> Iterator[list[Writer]]:
    """Writers at work while the block runs."""
    noted = access.load(data)
    assert noted is not None
    prepare(noted)
    stop = threading.Event()
    all_writers = [Writer(number, noted, size, stop) for number in range(count)]
    threads = [threading.Thread(target=writer.run) for writer in all_writers]
    for thread in threads:
        thread.start()
    try:
        yield all_writers
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def prepare(reach: Access) -> None:
    with psycopg.connect(**reach.parameters("owner")) as connection:
        connection.execute(
            f"CREATE TABLE IF NOT EXISTS {TABLE} (writer int, fact int, text text, UNIQUE (writer, fact))"
        )
        connection.execute(f"GRANT SELECT, INSERT, DELETE ON {TABLE} TO reglament")


def lost(data: Path, all_writers: list[Writer]) -> list[tuple[int, int]]:
    """Facts that were acknowledged and are not there."""
    noted = access.load(data)
    assert noted is not None
    with psycopg.connect(**noted.parameters("application")) as connection:
        there = set(connection.execute(f"SELECT writer, fact FROM {TABLE}").fetchall())
    return [
        (writer.number, fact)
        for writer in all_writers
        for fact in writer.acknowledged
        if (writer.number, fact) not in there
    ]


def waiting_jobs(data: Path) -> int:
    """Jobs that are neither done nor given up."""
    noted = access.load(data)
    assert noted is not None
    query = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = %s AND status <> 'succeeded'"
    with psycopg.connect(**noted.parameters("application")) as connection:
        row = connection.execute(query, [JOB]).fetchone()
    return int(row[0]) if row else 0
