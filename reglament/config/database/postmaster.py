"""The server process: found by its `postmaster.pid`, started as our child, stopped in stages."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from reglament.config.database.account import Account, environment
from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.database.programs import Programs
from reglament.config.parent import die_with_parent
from reglament.config.speech import gettext as _

STAGES = ((signal.SIGINT, 60.0), (getattr(signal, "SIGQUIT", signal.SIGINT), 10.0))
"""Fast, then immediate shutdown, and how many seconds each may take. (SIGTERM would wait for the clients.)"""


@dataclass(frozen=True)
class Note:
    """What `postmaster.pid` says."""

    pid: int
    ready: bool


def note(directory: Path) -> Note | None:
    """The note in a cluster's directory, or None if there is no usable one."""
    try:
        lines = (directory / "postmaster.pid").read_text(encoding="utf-8", errors="replace").splitlines()
        return Note(int(lines[0]), len(lines) > 7 and lines[7].strip() == "ready")
    except (OSError, ValueError, IndexError):
        return None


def running(directory: Path) -> psutil.Process | None:
    """The server of this cluster, if it lives.

    The number in the note may by now be anybody's (numbers recur quickly in containers), so the process must
    be a PostgreSQL started on this very directory.
    """
    found = note(directory)
    if found is None:
        return None
    try:
        process = psutil.Process(found.pid)
        command = process.cmdline()
        alive = process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return None
    if not alive or not command or Path(command[0]).stem != "postgres":
        return None
    return process if _same(command, directory) else None


def launch(
    programs: Programs, account: Account, directory: Path, settings: dict[str, str], keep: int
) -> psutil.Process:
    """Start the server as our child, holding the lock `keep` for as long as any of its processes lives.

    What it says before its log is open goes to `startup.log` of the log directory.
    """
    arguments = [f"--{name}={value}" for name, value in settings.items()]
    if sys.platform == "win32":
        return _launch_on_windows(programs, directory, arguments)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
    words = os.open(Path(settings["log_directory"]) / "startup.log", flags, 0o600)
    try:
        return psutil.Popen(
            [str(programs.path("postgres")), "-D", str(directory), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=words,
            cwd=programs.directory,
            env=environment(),
            pass_fds=(keep,),
            start_new_session=True,
            preexec_fn=die_with_parent(signal.SIGINT),
            **account.options(),
        )
    finally:
        os.close(words)


def _launch_on_windows(programs: Programs, directory: Path, arguments: list[str]) -> psutil.Process:
    """There pg_ctl must start it: it gives up an administrator's rights, which PostgreSQL refuses."""
    options = subprocess.list2cmdline(arguments)
    command = [str(programs.path("pg_ctl")), "start", "-W", "-D", str(directory), "-o", options]
    subprocess.run(command, check=True, env=environment(), stdin=subprocess.DEVNULL)
    deadline = time.monotonic() + 30.0
    while (process := running(directory)) is None:
        if time.monotonic() > deadline:
            raise UnusableDatabaseError(
                _(
                    "PostgreSQL не запустился в каталоге %(directory)s; причина в его журнале.",
                    directory=directory,
                )
            )
        time.sleep(0.05)
    return process


def alive(process: psutil.Process) -> bool:
    """Whether the server process still runs (and reap it if it was our child and does not)."""
    if isinstance(process, psutil.Popen):
        return process.poll() is None
    with contextlib.suppress(psutil.NoSuchProcess):
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    return False


def stop(process: psutil.Process, programs: Programs, directory: Path) -> None:
    """Stop a server cleanly, without waiting for its clients; in the end by force."""
    for number, patience in STAGES:
        with contextlib.suppress(psutil.NoSuchProcess):
            _ask(process, number, programs, directory)
        if _ended(process, patience):
            return
    with contextlib.suppress(psutil.NoSuchProcess):
        process.kill()
    _ended(process, 10.0)


def _ask(process: psutil.Process, number: int, programs: Programs, directory: Path) -> None:
    if sys.platform == "win32":  # no signals there: pg_ctl speaks to the server by a named pipe
        mode = "fast" if number == signal.SIGINT else "immediate"
        subprocess.run([programs.path("pg_ctl"), "stop", "-W", "-m", mode, "-D", directory], check=False)
    else:
        process.send_signal(number)


def _ended(process: psutil.Process, patience: float) -> bool:
    try:
        process.wait(patience)
    except (psutil.TimeoutExpired, subprocess.TimeoutExpired):
        return False
    except psutil.NoSuchProcess:
        return True
    return True


def wait_ready(process: psutil.Process, directory: Path, patience: float) -> bool:
    """Wait until the server takes connections; recovery after a crash may take minutes. False if it ended."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if not alive(process):
            return False
        found = note(directory)
        if found and found.pid == process.pid and found.ready:
            return True
        time.sleep(0.02)
    return False


def _same(command: list[str], directory: Path) -> bool:
    if "-D" not in command[:-1]:
        return False
    started_on = Path(command[command.index("-D") + 1])
    with contextlib.suppress(OSError):
        return started_on.samefile(directory)
    return started_on == directory
