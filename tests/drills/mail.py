"""Drill: letters come while every process that touches them is killed. None is lost, none comes twice."""

import os
import random
import smtplib
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import psycopg

from reglament.config.database import access
from tests.config.processes.desk import COMMAND, Desk, free_port
from tests.drills.report import Result
from tests.drills.storm import kill

EDITION = Path(__file__).parents[2] / "examples" / "freelancer.yaml"
ADDRESS = "help@example.org"
LETTERS = 300
"""For each client and round."""


@dataclass
class Server:
    """A mail server as others are: it sends a letter until it hears that it was taken."""

    number: int
    port: int
    count: int
    taken: list[str] = field(default_factory=list)
    again: int = 0

    def run(self) -> None:
        for letter in range(self.count):
            while not self.sent(letter):
                self.again += 1
                time.sleep(0.2)

    def sent(self, letter: int) -> bool:
        identity = f"{self.number}.{letter}@sender.example"
        body = (
            f"From: a{self.number}@example.com\r\nSubject: Letter {letter}\r\nMessage-ID: <{identity}>\r\n"
            f"Date: Wed, 18 Mar 2026 10:00:00 +0300\r\n\r\nText {letter}\r\n"
        )
        try:
            with smtplib.LMTP("127.0.0.1", self.port, timeout=20) as client:
                client.sendmail("a@example.com", [ADDRESS], body)
        except (OSError, smtplib.SMTPException):
            return False
        self.taken.append(identity)
        return True


def reader(desk: Desk) -> psutil.Process:
    """The child that reads letters, or its parent where none is there at the moment."""
    children = desk.processes("reglament.intake.mail.child")
    return random.choice(children or desk.processes("reglament.config.entry", "worker"))


VICTIMS: dict[str, Callable[[Desk], psutil.Process]] = {
    "mail reader": reader,
    "worker": lambda desk: random.choice(desk.processes("reglament.config.entry", "worker")),
    "postmaster": lambda desk: desk.processes("postgres", "-D")[0],
    "supervisor": lambda desk: desk.process,
}


def run(directory: Path, rounds: int, clients: int) -> list[Result]:
    """Kill each kind of process in every round while letters come."""
    port = free_port()
    os.environ["REGLAMENT_MAIL_LISTEN"] = f"127.0.0.1:{port}"
    desk = Desk(directory / "mail")
    try:
        desk.wait_healthy()
        _furnish(desk)
        with _servers(port, clients, LETTERS * rounds) as servers:
            for _ in range(rounds):
                for choose in VICTIMS.values():
                    time.sleep(1.5)
                    kill(desk, choose(desk))
        return _judge(desk, servers, rounds)
    finally:
        del os.environ["REGLAMENT_MAIL_LISTEN"]
        desk.stop()


def _furnish(desk: Desk) -> None:
    for words in (
        ["enact", str(EDITION)],
        ["mailbox", "add", "mail", "--address", ADDRESS, "--strangers", "anybody"],
    ):
        subprocess.run([*COMMAND, "--data", str(desk.data), *words], check=True, capture_output=True)


@contextmanager
def _servers(port: int, clients: int, count: int) -> Iterator[list[Server]]:
    servers = [Server(number, port, count) for number in range(clients)]
    threads = [threading.Thread(target=server.run) for server in servers]
    for thread in threads:
        thread.start()
    try:
        yield servers
    finally:
        for thread in threads:
            thread.join()


def _judge(desk: Desk, servers: list[Server], rounds: int) -> list[Result]:
    deadline = time.monotonic() + 300
    while (rows := _rows(desk.data)) and any(state == "waiting" for _id, state in rows):
        if time.monotonic() > deadline:
            break
        time.sleep(2)
    taken = [identity for server in servers for identity in server.taken]
    became = Counter(identity for identity, state in rows if state == "new")
    lost = [identity for identity in taken if not became[identity]]
    twice = [identity for identity, count in became.items() if count > 1]
    left = Counter(state for _id, state in rows if state not in ("new", "duplicate"))
    again = sum(server.again for server in servers)
    said = f"{len(taken)} taken, {again} sent again, {len(rows)} rows"
    return [
        Result(f"letters under kill -9, {rounds * len(VICTIMS)} ×", not lost, f"{said}, {len(lost)} lost"),
        Result("letters that became two tickets", not twice, f"{len(twice)}"),
        Result(
            "letters without an end", not left, ", ".join(f"{n} {state}" for state, n in left.items()) or "0"
        ),
    ]


def _rows(data: Path) -> list[tuple[str, str]]:
    """The ledger: Message-ID and state of every row."""
    noted = access.load(data)
    assert noted is not None
    with psycopg.connect(**noted.parameters("application")) as connection:
        return connection.execute("SELECT message_id, state FROM intake_incoming").fetchall()
