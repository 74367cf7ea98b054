"""Drill: every process of the desk is killed without warning while clients write."""

import random
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from tests.config.processes.desk import Desk, gone
from tests.drills.load import lost, waiting_jobs, writers
from tests.drills.report import Result

Victim = Callable[[Desk], psutil.Process]


def backend(desk: Desk) -> psutil.Process:
    """A process of the database that serves a client."""
    (postmaster,) = desk.processes("postgres", "-D")
    lines = [(process, " ".join(process.cmdline())) for process in postmaster.children()]
    return random.choice([process for process, line in lines if "reglament reglament" in line])


VICTIMS: dict[str, Victim] = {
    "postmaster": lambda desk: desk.processes("postgres", "-D")[0],
    "backend": backend,
    "job worker": lambda desk: desk.processes("reglament.config.entry", "worker")[0],
    "web worker": lambda desk: desk.processes("reglament.config.entry", "web")[-1],
    "web master": lambda desk: desk.processes("reglament.config.entry", "web")[0],
    "supervisor": lambda desk: desk.process,
}


def run(directory: Path, rounds: int, clients: int) -> list[Result]:
    """Kill each kind of process in every round. One result per kind."""
    desk = Desk(directory / "storm")
    desk.wait_healthy()
    downtimes: dict[str, list[float]] = {name: [] for name in VICTIMS}
    try:
        with writers(desk.data, clients, size=200) as load:
            for _ in range(rounds):
                for name, choose in VICTIMS.items():
                    time.sleep(1.0)
                    kill(desk, choose(desk))
                    downtimes[name].append(
                        max((end - begin for w in load for begin, end in w.outages), default=0.0)
                    )
                    for writer in load:
                        writer.outages.clear()
        return judge(desk, downtimes, lost(desk.data, load), sum(len(w.acknowledged) for w in load))
    finally:
        desk.stop()


def kill(desk: Desk, victim: psutil.Process) -> None:
    """Kill and wait for recovery; a killed supervisor is started again, as systemd would."""
    tree = desk.process.children(recursive=True)
    victim.kill()
    gone([victim], 10)
    if victim.pid == desk.process.pid:
        gone(tree, 60)
        desk.start()
    desk.wait_healthy(90)
    time.sleep(0.5)


def judge(
    desk: Desk, downtimes: dict[str, list[float]], missing: list[tuple[int, int]], written: int
) -> list[Result]:
    results = [
        Result(
            drill=f"kill -9 of {name}, {len(times)} ×",
            good=not missing,
            found=f"writes were refused for at most {max(times):.1f} s",
        )
        for name, times in downtimes.items()
    ]
    results.append(Result("acknowledged facts", not missing, f"{written} written, {len(missing)} lost"))
    deadline = time.monotonic() + 150
    while waiting_jobs(desk.data) and time.monotonic() < deadline:
        time.sleep(1)
    left = waiting_jobs(desk.data)
    results.append(Result("jobs of those facts", left == 0, f"{left} not done"))
    return results
