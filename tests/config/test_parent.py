"""Children end with their parent, also where they have to see to it themselves."""

import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

FOLLOWER = "import time; from reglament.config.parent import follow_parent; follow_parent(); time.sleep(99)"
ASKING = (
    "import os, signal, time; from reglament.config.parent import end_with; "
    "signal.signal(signal.SIGTERM, signal.SIG_IGN); end_with(os.getppid()); time.sleep(99)"
)
PARENT = (
    "import subprocess, sys, time; child = subprocess.Popen([sys.executable, '-c', sys.argv[1]]); "
    "open(sys.argv[2], 'w').write(str(child.pid)); time.sleep(99)"
)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_a_child_whose_parent_died_before_it_could_ask_ends_at_once() -> None:
    command = [
        sys.executable,
        "-c",
        "from reglament.config.parent import end_with; end_with(1); print('alive')",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.parametrize(
    "child",
    [
        FOLLOWER,
        pytest.param(ASKING, marks=pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")),
    ],
    ids=["watches", "asks"],
)
def test_a_child_ends_after_its_parent_was_killed(child: str, tmp_path: Path) -> None:
    note = tmp_path / "pid"
    parent = subprocess.Popen([sys.executable, "-c", PARENT, child, str(note)], stdout=subprocess.DEVNULL)
    while not (note.exists() and note.read_text()):
        time.sleep(0.02)
    process = psutil.Process(int(note.read_text()))
    time.sleep(1.0)  # until it watches
    assert process.is_running()
    parent.kill()
    parent.wait()
    assert psutil.wait_procs([process], timeout=15)[1] == []
