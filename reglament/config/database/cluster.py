"""The embedded server of one data directory: made, started, kept alive, stopped."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import psutil

from reglament.config.database import access as notes
from reglament.config.database import creation, locking, place, postmaster, programs, roles, tuning
from reglament.config.database.access import Access
from reglament.config.database.account import Account, choose
from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.database.examination import examine
from reglament.config.database.reachable import programs_for

RECOVERY = 900.0
"""Seconds a start may take: after a crash the server first replays its log; nothing is killed meanwhile."""
LEFT_OVER = 75.0
"""Seconds we wait for a left-over server to end."""
SOCKET_PORT = 5432


class Cluster:
    """PostgreSQL as a child of this process. Start and stop it from the main thread."""

    def __init__(
        self, data: Path, *, durable: bool = True, tell: Callable[[str], None] = lambda text: None
    ) -> None:
        """`data` is the desk's directory; `tell` is given what the user should know, in sentences."""
        self.data = data.absolute()
        self.durable = durable
        self.tell = tell
        self.account = Account()
        self.programs: programs.Programs
        self.access: Access
        self._process: psutil.Process | None = None
        self._guard: int | None = None

    def start(self) -> Access:
        """Bring the server up, whatever state it was left in. Raises UnusableDatabaseError."""
        self._prepare()
        self._guard = locking.lock(self.base)
        if self._guard is None:
            raise UnusableDatabaseError(
                f"{self.data} is in use by another running desk; stop that one first."
            )
        try:
            self._create_if_missing()
            self._run_server()
            roles.ensure(self.access)
            examine(self.access.parameters("application"))
        except BaseException:
            self.stop()
            raise
        return self.access

    def stop(self) -> None:
        """Stop the server cleanly and let go of the directory."""
        if self._process is not None:
            postmaster.stop(self._process, self.programs, self.directory)
            self._process = None
        if self._guard is not None:
            os.close(self._guard)
            self._guard = None

    @property
    def alive(self) -> bool:
        return self._process is not None and postmaster.alive(self._process)

    def restart(self) -> None:
        """Start the server again after it died. Raises UnusableDatabaseError."""
        self._run_server()

    @property
    def base(self) -> Path:
        return Path(self.access.base)

    @property
    def directory(self) -> Path:
        """The cluster's own directory (PGDATA)."""
        return self.base / f"pg{self.programs.major}"

    def _prepare(self) -> None:
        self.account = choose()
        self.programs = programs_for(self.account, programs.newest())
        make_data_directory(self.data)
        self.access = notes.load(self.data) or self._note()
        self.account.make_directory(self.base)
        for directory in (self.base / "log", *self._sockets()):
            self.account.make_directory(directory)

    def _note(self) -> Access:
        base = place.base_for(self.data, self.account)
        if not base.is_relative_to(self.data):
            self.tell(
                f"The user that runs PostgreSQL cannot enter {self.data}: the database lives in {base}."
            )
        if sys.platform == "win32":
            access = notes.new(base, "127.0.0.1", _free_port())
        else:
            access = notes.new(base, os.fspath(place.socket_directory(base, self.account)), SOCKET_PORT)
        notes.save(self.data, access)
        return access

    def _sockets(self) -> list[Path]:
        return [] if sys.platform == "win32" else [Path(self.access.host)]

    def _create_if_missing(self) -> None:
        if not (self.directory / "PG_VERSION").exists():
            creation.create(self.programs, self.account, self.directory, self.access.superuser)

    def _run_server(self) -> None:
        keep = self._take_over()
        try:
            self._process = postmaster.launch(
                self.programs, self.account, self.directory, self._settings(), keep
            )
        finally:
            os.close(keep)
        if not postmaster.wait_ready(self._process, self.directory, RECOVERY):
            raise UnusableDatabaseError(f"PostgreSQL did not start. The end of its log:\n{self._log_tail()}")

    def _take_over(self) -> int:
        """The lock that the server itself will hold; what a killed supervisor left is stopped first."""
        keep = locking.lock(self.directory)
        left = postmaster.running(self.directory)
        if keep is not None and left is not None:
            os.close(keep)  # a server of ours would hold the lock
            raise UnusableDatabaseError(
                f"A PostgreSQL server that the desk did not start runs on {self.directory} "
                f"(process {left.pid}); stop it first."
            )
        if keep is None:
            if left is not None:
                postmaster.stop(left, self.programs, self.directory)
            keep = locking.lock(self.directory, wait=LEFT_OVER)
        if keep is None:
            raise UnusableDatabaseError(
                f"{self.directory} is in use by another server, perhaps in another container."
            )
        (self.directory / "postmaster.pid").unlink(
            missing_ok=True
        )  # stale: that number may be anybody's by now
        return keep

    def _settings(self) -> dict[str, str]:
        if sys.platform == "win32":
            listen = tuning.listen_on_loopback(self.access.port)
        else:
            listen = tuning.listen_on_socket(Path(self.access.host), self.access.port)
        return tuning.settings(data=self.data, logs=self.base / "log", listen=listen, durable=self.durable)

    def _log_tail(self) -> str:
        logs = sorted((self.base / "log").glob("*.log"), key=lambda path: path.stat().st_mtime)
        text = logs[-1].read_text(encoding="utf-8", errors="replace") if logs else "(no log)"
        return "\n".join(text.splitlines()[-15:])


def make_data_directory(data: Path) -> None:
    """Make the desk's directory if missing, closed to others; as root it may be passed through."""
    if data.is_dir():
        return
    data.parent.mkdir(parents=True, exist_ok=True)
    data.mkdir()
    root = sys.platform != "win32" and os.geteuid() == 0
    data.chmod(0o711 if root else 0o700)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
