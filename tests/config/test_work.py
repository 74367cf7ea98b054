"""Jobs survive their workers; a job that kills workers is given up and stays visible."""

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from reglament.config import work
from reglament.config.database.access import Access

pytestmark = pytest.mark.django_db(transaction=True)

Worker = Callable[[], "subprocess.Popen[bytes]"]


@pytest.fixture
def worker(server: Access) -> Iterator[Worker]:
    """Start a worker on the test database, sweeping every second."""
    started: list[subprocess.Popen[bytes]] = []
    url = server.url("superuser", str(connection.settings_dict["NAME"]))

    def start() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.config.working", "1"]
        started.append(subprocess.Popen(command, env={**os.environ, "DATABASE_URL": url}))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def defer(name: str, file: Path) -> int:
    return app.configure_task(name, allow_unknown=True).defer(file=str(file))


def wait_for(condition: Callable[[], object], patience: float = 30.0) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def status(job: int) -> str:
    return str(ProcrastinateJob.objects.get(pk=job).status)


def test_a_job_runs(worker: Worker, tmp_path: Path) -> None:
    worker()
    job = defer("tests.note", tmp_path / "notes")
    wait_for(lambda: status(job) == "succeeded")
    assert (tmp_path / "notes").read_text() == "done\n"


def test_a_job_under_which_the_database_goes_away_is_tried_again(worker: Worker, tmp_path: Path) -> None:
    worker()
    job = defer("tests.cut_off", tmp_path / "notes")
    wait_for(lambda: status(job) == "succeeded")
    assert (tmp_path / "notes").read_text() == "done\n" * 2


def test_a_job_with_a_fault_of_its_own_is_not(worker: Worker, tmp_path: Path) -> None:
    worker()
    job = defer("tests.wrong", tmp_path / "notes")
    wait_for(lambda: status(job) == "failed")
    assert (tmp_path / "notes").read_text() == "done\n"


def test_a_job_whose_worker_was_killed_runs_again(worker: Worker, tmp_path: Path) -> None:
    job = defer("tests.die_once", tmp_path / "notes")
    assert worker().wait(30) == -signal.SIGKILL
    assert status(job) == "doing"
    worker()
    wait_for(lambda: status(job) == "succeeded")
    assert (tmp_path / "notes").read_text() == "done\n" * 2


def test_a_job_that_kills_its_workers_stops_after_three_runs_and_is_shown(
    worker: Worker, tmp_path: Path
) -> None:
    job = defer("tests.die", tmp_path / "runs")
    for _ in range(work.RUNS):
        assert worker().wait(30) == -signal.SIGKILL
    worker()
    wait_for(lambda: status(job) == "failed")
    assert (tmp_path / "runs").read_text() == "started\n" * work.RUNS
    shown = io.StringIO()
    call_command("jobs", stdout=shown)
    assert f"{job}\ttests.die" in shown.getvalue()


def test_a_dead_letter_can_be_tried_again(worker: Worker, tmp_path: Path) -> None:
    job = defer("tests.note", tmp_path / "notes")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed' WHERE id = %s", [job])
    call_command("jobs", retry=job, stdout=io.StringIO())
    worker()
    wait_for((tmp_path / "notes").exists)
    assert not ProcrastinateJob.objects.filter(pk=job).exists()
    with pytest.raises(CommandError, match=f"нет задания {job}"):
        call_command("jobs", retry=job)


def test_a_worker_told_to_stop_finishes_its_job(worker: Worker, tmp_path: Path) -> None:
    job = defer("tests.slow", tmp_path / "notes")
    process = worker()
    wait_for((tmp_path / "notes").exists)
    process.terminate()
    assert process.wait(30) == 0
    assert (tmp_path / "notes").read_text() == "done\n" * 2
    assert status(job) == "succeeded"


def test_a_job_wakes_the_worker_at_once(worker: Worker, tmp_path: Path) -> None:
    worker()
    first = defer("tests.note", tmp_path / "first")
    wait_for(lambda: status(first) == "succeeded")
    defer("tests.note", tmp_path / "second")
    wait_for((tmp_path / "second").exists, patience=2.0)  # polling would take up to five seconds
