"""One server on one cluster directory: taken over if somebody left it running, started, stopped."""

import os
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from reglament.config.database import locking, postmaster
from reglament.config.database.account import Account
from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.database.programs import Programs
from reglament.config.speech import gettext as _

RECOVERY = 900.0
"""Seconds a start may take: after a crash the server first replays its log; nothing is killed meanwhile."""
LEFT_OVER = 75.0
"""Seconds we wait for a left-over server to end."""


@dataclass
class Server:
    """PostgreSQL as a child of this process. Start it from the main thread."""

    programs: Programs
    account: Account
    directory: Path
    settings: dict[str, str]
    process: psutil.Process | None = field(default=None, init=False)

    def start(self) -> None:
        """Start and wait until it takes connections. Raises UnusableDatabaseError."""
        keep = self._take_over()
        try:
            self.process = postmaster.launch(self.programs, self.account, self.directory, self.settings, keep)
        finally:
            os.close(keep)
        if not postmaster.wait_ready(self.process, self.directory, RECOVERY):
            raise UnusableDatabaseError(
                _("PostgreSQL не запустился. Конец его журнала:\n%(log)s", log=self._log_tail())
            )

    def stop(self) -> None:
        """Stop cleanly; nothing happens if it does not run."""
        if self.process is not None:
            postmaster.stop(self.process, self.programs, self.directory)
            self.process = None

    @property
    def alive(self) -> bool:
        return self.process is not None and postmaster.alive(self.process)

    def _take_over(self) -> int:
        """The lock that the server itself will hold; what a killed supervisor left is stopped first."""
        keep = locking.lock(self.directory)
        left = postmaster.running(self.directory)
        if keep is not None and left is not None:
            os.close(keep)  # a server of ours would hold the lock
            raise UnusableDatabaseError(
                _(
                    "На каталоге %(directory)s работает PostgreSQL, который запустила не эта программа "
                    "(процесс %(pid)s): сначала остановите его.",
                    directory=self.directory,
                    pid=left.pid,
                )
            )
        if keep is None:
            if left is not None:
                postmaster.stop(left, self.programs, self.directory)
            keep = locking.lock(self.directory, wait=LEFT_OVER)
        if keep is None:
            raise UnusableDatabaseError(
                _(
                    "Каталог %(directory)s занят другим сервером, возможно, в другом контейнере.",
                    directory=self.directory,
                )
            )
        (self.directory / "postmaster.pid").unlink(missing_ok=True)  # stale: the number may be anybody's
        return keep

    def _log_tail(self) -> str:
        logs = sorted(
            Path(self.settings["log_directory"]).glob("*.log"), key=lambda path: path.stat().st_mtime
        )
        text = logs[-1].read_text(encoding="utf-8", errors="replace") if logs else "(no log)"
        return "\n".join(text.splitlines()[-15:])
