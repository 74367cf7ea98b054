"""A whole desk in processes of its own, to be looked at, killed and stopped."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path
from typing import Any, cast

import psutil

COMMAND = [sys.executable, "-m", "reglament.config.entry"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Desk:
    """`reglament serve` (or `demo`) on a data directory."""

    def __init__(self, data: Path, *words: str, word: str = "serve", log: Path | None = None) -> None:
        self.data = data
        self.port = free_port()
        self.log = log or data.parent / f"{data.name}.log"
        self.command = [*COMMAND, word, "--data", str(data), "--port", str(self.port), *words]
        self.start()

    def start(self) -> None:
        """Start it, or start it again at the same address."""
        with self.log.open("ab") as written:
            self.process = psutil.Popen(self.command, stdout=written, stderr=written, env={**os.environ})

    def get(self, path: str, **headers: str) -> HTTPResponse:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}")
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        return cast(HTTPResponse, urllib.request.urlopen(request, timeout=10))

    def healthy(self) -> bool:
        try:
            with self.get("/health/") as answer:
                return bool(json.load(answer)["status"] == "ok")
        except (OSError, urllib.error.HTTPError, ValueError):
            return False

    def wait_healthy(self, patience: float = 60.0) -> None:
        deadline = time.monotonic() + patience
        while not self.healthy():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.1)

    def processes(self, *words: str) -> list[psutil.Process]:
        """Processes of this desk with all of `words` in their command line, the oldest first."""
        found: list[Any] = []
        for process in self.process.children(recursive=True):
            try:
                line = [Path(part).name for part in process.cmdline()]
            except psutil.Error:
                continue
            if set(words) <= set(line):
                found.append(process)
        return found

    def stop(self, patience: float = 40.0) -> int:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return int(self.process.wait(patience))
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


@contextmanager
def desk(data: Path, *words: str) -> Iterator[Desk]:
    """A healthy desk, stopped at the end."""
    running = Desk(data, *words)
    try:
        running.wait_healthy()
        yield running
    finally:
        running.stop()


def gone(processes: list[psutil.Process], patience: float) -> list[psutil.Process]:
    """Those that still live after so many seconds."""
    return [process for process in psutil.wait_procs(processes, timeout=patience)[1] if process.is_running()]


def pss(processes: list[psutil.Process]) -> float:
    """Memory in MB, shared pages counted in shares (Linux)."""
    return float(sum(process.memory_full_info().pss for process in processes)) / 1024 / 1024
