"""A worker with jobs that misbehave, run as a process of its own by test_work.py."""

import os
import signal
import sys
import time
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reglament.config.settings")
import django

django.setup()

from django.db import OperationalError  # noqa: E402
from procrastinate.contrib.django import app  # noqa: E402

from reglament.config import work  # noqa: E402


@app.task(name="tests.note")
def note(file: str) -> None:
    """A job that does its work."""
    with Path(file).open("a") as opened:
        opened.write("done\n")


@app.task(name="tests.die")
def die(file: str) -> None:
    """A job that takes its worker down."""
    with Path(file).open("a") as opened:
        opened.write("started\n")
    os.kill(os.getpid(), signal.SIGKILL)


@app.task(name="tests.die_once")
def die_once(file: str) -> None:
    """A job during which, the first time, somebody kills its worker."""
    first = not Path(file).exists()
    note(file)
    if first:
        os.kill(os.getpid(), signal.SIGKILL)


@app.task(name="tests.cut_off")
def cut_off(file: str) -> None:
    """A job under which, the first time, the database goes away."""
    first = not Path(file).exists()
    note(file)
    if first:
        raise OperationalError("server closed the connection unexpectedly")


@app.task(name="tests.wrong")
def wrong(file: str) -> None:
    """A job with a fault of its own."""
    note(file)
    raise ValueError(file)


@app.task(name="tests.slow")
def slow(file: str) -> None:
    """A job that takes its time."""
    note(file)
    time.sleep(2)
    note(file)


if __name__ == "__main__":
    work.HEARTBEAT, work.SWEEP = 0.2, float(sys.argv[1])
    work.run()
