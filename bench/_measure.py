"""Measuring: processor time of this process and of its database backend, wall time, statements."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext

TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds: median and 95th percentile of the wall, mean processor time of each side; statements."""

    median: float
    p95: float
    app: float
    database: float
    queries: int

    @property
    def processor(self) -> float:
        """Both sides together."""
        return self.app + self.database

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """As a table shows it: median, 95th percentile, processor time of each side, statements."""
        processor = f"{self.processor:.1f}: {self.app:.1f} + {self.database:.1f}"
        return f"{self.median:.1f}", f"{self.p95:.1f}", processor, str(self.queries)


def measure(acts: Iterator[Callable[[], object]], rounds: int, warm: int = 5) -> Taken:
    """Run the acts one after another, the first few unmeasured."""
    for _ in range(warm):
        next(acts)()
    with CaptureQueriesContext(connection) as captured:
        next(acts)()
    queries = len(captured)
    walls: list[float] = []
    app, database = time.process_time(), _backend()
    for _ in range(rounds):
        start = time.perf_counter()
        next(acts)()
        walls.append((time.perf_counter() - start) * 1000)
    app, database = time.process_time() - app, _backend() - database
    walls.sort()
    return Taken(
        statistics.median(walls),
        walls[min(len(walls) - 1, int(len(walls) * 0.95))],
        app * 1000 / rounds,
        database * 1000 / rounds,
        queries,
    )


def _backend() -> float:
    """Processor seconds of the PostgreSQL process that serves this connection (Linux; else 0)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return 0.0
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK
