"""Drill: the disk fills up; reads go on, and with room the writes come back."""

import os
import subprocess
import sys
import time
import urllib.error
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from reglament.config.database import access
from tests.config.processes.desk import Desk
from tests.drills.load import TABLE, Writer, lost, writers
from tests.drills.report import Result

SIZE = 600
"""MB of the disk."""


def impossible() -> str:
    """Why the drill cannot run here; empty if it can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "needs Linux and root, to mount a small disk"
    return ""


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}m,mode=0755", "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def run(directory: Path, rounds: int, clients: int) -> list[Result]:
    """Fill the disk of a working desk, look, make room, look again."""
    if reason := impossible():
        return [Result("disk full", True, f"left out: {reason}")]
    with small_disk(directory / "disk") as place:
        desk = Desk(place / "desk", log=directory / "disk.log")
        try:
            desk.wait_healthy()
            return drill(desk, place, clients)
        finally:
            desk.stop()


def drill(desk: Desk, place: Path, clients: int) -> list[Result]:
    ballast = place / "ballast"
    free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
    subprocess.run(["fallocate", "-l", str(free - 50_000_000), str(ballast)], check=True)
    with writers(desk.data, clients, size=20_000) as load:
        wait_for_refusals(load)
        reads = can_read(desk)
        red = is_red(desk)
        full_for = 5.0
        time.sleep(full_for)
        ballast.unlink()
        before = sum(len(writer.acknowledged) for writer in load)
        back = wait_for_progress(load, before)
        desk.wait_healthy(90)
    missing = lost(desk.data, load)
    written = sum(len(writer.acknowledged) for writer in load)
    return [
        Result("disk full: reads", reads, "go on" if reads else "fail"),
        Result("disk full: health", red, "says so" if red else "does not say so"),
        Result("room again: writes", back < 60, f"came back after {back:.1f} s"),
        Result("disk full: acknowledged facts", not missing, f"{written} written, {len(missing)} lost"),
    ]


def wait_for_refusals(load: list[Writer]) -> None:
    deadline = time.monotonic() + 120
    while not all(writer.refused for writer in load):
        assert time.monotonic() < deadline, "the disk did not fill up"
        time.sleep(0.02)


def wait_for_progress(load: list[Writer], before: int) -> float:
    """Seconds until something is acknowledged again; 120 if nothing is."""
    begun = time.monotonic()
    while sum(len(writer.acknowledged) for writer in load) <= before and time.monotonic() < begun + 120:
        time.sleep(0.05)
    return time.monotonic() - begun


def can_read(desk: Desk) -> bool:
    """Whether a reader gets an answer within ten seconds (the server may be restarting)."""
    noted = access.load(desk.data)
    assert noted is not None
    for _ in range(100):
        try:
            with psycopg.connect(**noted.parameters("application"), connect_timeout=2) as connection:
                connection.execute(f"SELECT count(*) FROM {TABLE}").fetchone()
            return True
        except psycopg.Error:
            time.sleep(0.1)
    return False


def is_red(desk: Desk) -> bool:
    try:
        desk.get("/health/").close()
    except urllib.error.HTTPError as error:
        with error:
            return error.code == 503
    except OSError:
        return False
    return False
