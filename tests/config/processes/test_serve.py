"""One command, one tree of processes: it answers, heals and stops."""

import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from .desk import COMMAND, Desk, desk, gone, pss

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc, or asks for a signal")


@pytest.fixture(scope="module")
def directory() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="reglament-serve-") as name:
        Path(name).chmod(0o711)
        yield Path(name)


@pytest.fixture(scope="module")
def running(directory: Path) -> Iterator[Desk]:
    with desk(directory / "desk") as started:
        yield started


def test_live_is_answered_without_django(running: Desk) -> None:
    with running.get("/live", Host="anything.example") as answer:
        assert (answer.status, answer.read()) == (200, b"ok\n")


def test_an_unknown_host_is_refused(running: Desk) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        running.get("/health/", Host="evil.example")
    assert refused.value.code == 400
    refused.value.close()


def test_pages_forbid_everything_inline(running: Desk) -> None:
    with running.get("/health/") as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self'" in policy
    assert "unsafe" not in policy and "*" not in policy and "data:" not in policy


def test_files_of_the_look_are_hashed_compressed_and_kept_for_ever(running: Desk) -> None:
    manifest = (running.data / "static" / "staticfiles.json").read_text()
    style = re.search(r'"(ui/[^"]+\.[0-9a-f]{12}\.css)"', manifest)
    assert style is not None
    with running.get(f"/static/{style[1]}", Accept_Encoding="gzip") as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert "immutable" in answer.headers["Cache-Control"]


def test_a_body_beyond_all_limits_is_refused(running: Desk) -> None:
    request = urllib.request.Request(f"http://127.0.0.1:{running.port}/health/", data=b"x" * 70_000_000)
    with pytest.raises((urllib.error.HTTPError, ConnectionError, urllib.error.URLError)) as refused:
        urllib.request.urlopen(request, timeout=30)
    if isinstance(refused.value, urllib.error.HTTPError):
        assert refused.value.code == 413
        refused.value.close()
    assert running.healthy()


def test_a_backup_is_made_while_the_desk_works(running: Desk, directory: Path) -> None:
    command = [*COMMAND, "backup", str(directory / "meanwhile.tar"), "--data", str(running.data)]
    assert "проверено" in subprocess.run(command, capture_output=True, text=True, check=True).stdout
    restore = [*COMMAND, "restore", str(directory / "meanwhile.tar"), "--data", str(running.data)]
    refused = subprocess.run(restore, capture_output=True, text=True, check=False)
    assert (refused.returncode, "занят другим работающим" in refused.stderr) == (1, True)
    assert running.healthy()


@linux
def test_the_memory_of_the_tree_stays_within_its_goal(running: Desk) -> None:
    for _ in range(40):
        running.get("/health/").close()
    web = running.processes("reglament.config.entry", "web")
    assert len(web) == 3
    assert pss(web) <= 200
    assert pss([running.process, *running.process.children(recursive=True)]) <= 450


@pytest.mark.parametrize(
    ("words", "which"),
    [
        (("reglament.config.entry", "web"), 0),
        (("reglament.config.entry", "web"), -1),
        (("reglament.config.entry", "worker"), 0),
        (("postgres", "-D"), 0),
    ],
    ids=["web master", "web worker", "job worker", "postmaster"],
)
def test_what_is_killed_is_started_again(running: Desk, words: tuple[str, ...], which: int) -> None:
    victim = running.processes(*words)[which]
    expected = len(running.processes(*words))
    victim.kill()
    assert gone([victim], 10) == []
    deadline = time.monotonic() + 30
    while len(running.processes(*words)) != expected or not running.healthy():
        assert time.monotonic() < deadline, running.log.read_text()
        time.sleep(0.1)


def test_a_taken_port_is_said_at_once(running: Desk, directory: Path) -> None:
    second = Desk(directory / "other")
    second.stop()
    third = Desk(directory / "other", "--port", str(running.port))
    assert third.process.wait(20) == 1
    assert "другой --port" in third.log.read_text()


def test_a_second_desk_on_the_same_data_is_refused(running: Desk) -> None:
    second = Desk(running.data)
    assert second.process.wait(30) == 1
    assert "занят другим работающим экземпляром" in second.log.read_text()
    assert running.healthy()


def test_an_open_address_needs_names(directory: Path) -> None:
    refused = Desk(directory / "open", "--host", "0.0.0.0")
    assert refused.process.wait(20) == 1
    assert "--allowed-hosts" in refused.log.read_text()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_stops_everything_cleanly(directory: Path, number: int) -> None:
    with desk(directory / f"stopped-{number}") as started:
        children = started.process.children(recursive=True)
        started.process.send_signal(number)
        assert started.process.wait(40) == 0
        assert gone(children, 5) == []
        logs = (started.data / "database" / "log").glob("postgresql-*.log")
        assert "database system is shut down" in "".join(path.read_text() for path in logs)


@pytest.mark.parametrize("after", [0.4, 1.0, 2.0])
def test_a_start_can_be_broken_off(directory: Path, after: float) -> None:
    started = Desk(directory / f"broken-off-{after}")
    time.sleep(after)
    children = started.process.children(recursive=True)
    assert started.stop() in (0, -signal.SIGTERM)
    assert gone(children, 10) == []
    with desk(started.data) as again:
        assert again.healthy()


@linux
def test_a_killed_web_master_takes_its_workers_along(running: Desk) -> None:
    for _ in range(3):
        master, *workers = running.processes("reglament.config.entry", "web")
        for worker in workers:
            worker.terminate()  # and again by the system, when the master is gone
        master.kill()
        assert gone([master, *workers], 5) == []
        running.wait_healthy()


@linux
def test_a_killed_supervisor_leaves_nothing_behind(directory: Path) -> None:
    started = Desk(directory / "killed")
    started.wait_healthy()
    children = started.process.children(recursive=True)
    started.process.kill()
    started.process.wait()
    assert gone(children, 40) == []
