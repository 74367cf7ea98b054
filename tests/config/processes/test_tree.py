"""When a process dies: at once the first time, then with growing pauses."""

import os
import sys
import time
from pathlib import Path

import pytest

from reglament.config.processes.child import Child, Pauses
from reglament.config.processes.options import Options, RefusedError
from reglament.config.processes.tree import Tree


def test_the_first_restart_is_immediate_and_the_pauses_grow() -> None:
    pauses = Pauses(started=0.0)
    assert [pauses.after_death(now=1.0) for _ in range(8)] == [0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 10.0, 10.0]


def test_after_a_steady_minute_all_is_forgiven() -> None:
    pauses = Pauses(failures=5, started=0.0)
    assert pauses.after_death(now=61.0) == 0.0


@pytest.fixture
def told() -> list[str]:
    return []


def child(code: str, told: list[str], patience: float = 5.0) -> Child:
    return Child("patient", [sys.executable, "-c", code], os.environ, patience, told.append)


def test_a_process_that_ends_with_success_is_started_again_too(told: list[str]) -> None:
    patient = child("pass", told)
    patient.watch(time.monotonic())
    assert patient.process is not None
    first = patient.process.pid
    patient.process.wait(30)
    patient.watch(time.monotonic())
    assert patient.process is not None and patient.process.pid != first
    assert told == ["patient: процесс завершился (код 0), запуск снова через 0 с"]
    patient.stop()


def test_a_process_that_will_not_stop_is_killed(told: list[str], tmp_path: Path) -> None:
    deaf = "import signal, time, pathlib, sys; signal.signal(15, signal.SIG_IGN); "
    patient = child(
        deaf + f"pathlib.Path({str(tmp_path / 'up')!r}).touch(); time.sleep(60)", told, patience=0.3
    )
    patient.watch(time.monotonic())
    while not (tmp_path / "up").exists():
        time.sleep(0.01)
    process = patient.process
    patient.stop()
    assert process is not None and process.returncode == -9
    assert told == ["patient: процесс не остановился за 0.3 с и снят"]


class Part:
    def __init__(self, name: str, order: list[str]) -> None:
        self.name, self.order = name, order

    def watch(self, now: float) -> None:
        """It never dies."""

    def stop(self) -> None:
        self.order.append(self.name)


def test_parts_stop_in_the_reverse_order_of_their_start() -> None:
    order: list[str] = []
    tree = Tree()
    tree.parts.extend(Part(name, order) for name in ("database", "web", "worker"))
    tree.stop()
    assert order == ["worker", "web", "database"]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "desk.example.ru"])
def test_an_address_open_to_the_network_demands_names(host: str) -> None:
    with pytest.raises(RefusedError, match="--allowed-hosts"):
        Options(Path(), host=host).check()
    Options(Path(), host=host, allowed_hosts=("desk.example.ru",)).check()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_loopback_needs_none(host: str) -> None:
    Options(Path(), host=host).check()
