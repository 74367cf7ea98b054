"""Drill: authors file tickets in their browsers while every process is killed: each exactly once."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from reglament.config.database import access
from reglament.demo.presets import PASSWORD
from tests.config.processes.desk import Desk
from tests.drills.author import Author
from tests.drills.report import Result
from tests.drills.storm import VICTIMS, kill

NAMES = ("авдеева", "панина", "рыжова")
SUBJECT = "Не проводится документ %"


def run(directory: Path, rounds: int, clients: int) -> list[Result]:
    """Kill each kind of process in every round, under real registrations."""
    desk = Desk(directory / "doors", word="demo")
    desk.wait_healthy(240)
    try:
        with authors(desk, clients) as all_authors:
            for _ in range(rounds):
                for choose in VICTIMS.values():
                    time.sleep(1.0)
                    kill(desk, choose(desk))
        return judge(desk, all_authors)
    finally:
        desk.stop()


@contextmanager
def authors(desk: Desk, clients: int) -> Iterator[list[Author]]:
    stop = threading.Event()
    address = f"http://127.0.0.1:{desk.port}"
    everybody = [
        Author(address, NAMES[number % len(NAMES)], PASSWORD, number, stop) for number in range(clients)
    ]
    threads = [threading.Thread(target=author.run) for author in everybody]
    for thread in threads:
        thread.start()
    try:
        yield everybody
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def judge(desk: Desk, all_authors: list[Author]) -> list[Result]:
    stored = tickets(desk.data)
    said = [(text, number) for author in all_authors for text, number in author.acknowledged.items()]
    lost = [text for text, number in said if number not in stored.get(text, [])]
    doubled = [text for text, count in Counter({t: len(n) for t, n in stored.items()}).items() if count > 1]
    again = sum(author.retries for author in all_authors)
    troubles = [author.trouble for author in all_authors if author.trouble]
    return [
        Result(
            "tickets filed at the portal meanwhile",
            bool(said) and not lost and not doubled,
            f"{len(said)} acknowledged, {len(lost)} lost, {len(doubled)} doubled; {again} requests repeated",
        ),
        Result("authors were served", not troubles, troubles[0] if troubles else "all of them, to the end"),
    ]


def tickets(data: Path) -> dict[str, list[int]]:
    """Numbers of the stored tickets by subject."""
    noted = access.load(data)
    assert noted is not None
    found: dict[str, list[int]] = {}
    query = "SELECT subject, number FROM tickets_ticket WHERE subject LIKE %s"
    with psycopg.connect(**noted.parameters("application")) as connection:
        for subject, number in connection.execute(query, [SUBJECT]).fetchall():
            found.setdefault(subject, []).append(number)
    return found
