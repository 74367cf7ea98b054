"""The timer job: 10,000 tickets due among 1,000,000 open"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from bench._room import WEDNESDAY, desk

if TYPE_CHECKING:
    from reglament.tickets.timers import Report

Row = tuple[str, ...]


def run(*, small: bool = False) -> list[Row]:
    """Rows: nothing due, then all the due ones; the same with a tenth of the open tickets as the baseline."""
    due, sizes = (500, (2_000, 20_000)) if small else (10_000, (100_000, 1_000_000))
    rows: list[Row] = [
        ("open", "due", "sweep with nothing due, ms", "sweep of the due, s", "tickets/s", "facts")
    ]
    with desk():
        from bench._crowd import Crowd
        from bench._stories import Teller
        from reglament.tickets.timers import run_due

        crowd, there = Crowd(), 0
        for size in sizes:
            crowd.fill(size - there - due, 0.0, Teller.registered)
            run_due(WEDNESDAY)  # what the new ones had to say already
            idle = _timed(lambda: run_due(WEDNESDAY))[0]
            crowd.fill(due, 1.0, Teller.registered)
            there = size
            seconds, report = _timed(lambda: run_due(WEDNESDAY))
            served, facts = report.served, report.facts
            rate = f"{served / seconds:,.0f}"
            rows.append(
                (f"{size:,}", f"{served:,}", f"{idle * 1000:.1f}", f"{seconds:.2f}", rate, f"{facts:,}")
            )
    return rows


def _timed(act: Callable[[], Report]) -> tuple[float, Report]:
    start = time.perf_counter()
    result = act()
    return time.perf_counter() - start, result
