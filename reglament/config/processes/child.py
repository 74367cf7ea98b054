"""A process of the tree: started, watched, restarted with growing pauses, stopped."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from reglament.config.parent import die_with_parent
from reglament.config.speech import gettext as _

STEADY = 60.0
"""Seconds after which a process counts as well again."""
LONGEST_PAUSE = 10.0


@dataclass
class Pauses:
    """How long to wait before the next start: at once, then 0.5 s, 1 s, 2 s … 10 s."""

    failures: int = 0
    started: float = field(default_factory=time.monotonic)

    def after_death(self, now: float) -> float:
        """Seconds to wait; `now` and the start on the monotonic clock."""
        if now - self.started > STEADY:
            self.failures = 0
        self.failures += 1
        return 0.0 if self.failures == 1 else min(0.5 * 2 ** (self.failures - 2), LONGEST_PAUSE)


class Child:
    """One program that should run for as long as the tree does."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        environment: Mapping[str, str],
        patience: float,
        tell: Callable[[str], None],
    ) -> None:
        """`patience`: seconds between the request to stop and the kill."""
        self.name = name
        self.command = list(command)
        self.environment = dict(environment)
        self.patience = patience
        self.tell = tell
        self.process: subprocess.Popen[bytes] | None = None
        self.pauses = Pauses()
        self.due = 0.0

    def watch(self, now: float) -> None:
        """Start it, or start it again if it ended, whatever its exit code, and its pause is over."""
        if self.process is not None and self.process.poll() is not None:
            pause = self.pauses.after_death(now)
            self.tell(
                _(
                    "%(name)s: процесс завершился (код %(code)s), запуск снова через %(pause)s с",
                    name=self.name,
                    code=self.process.returncode,
                    pause=f"{pause:g}",
                )
            )
            self.process, self.due = None, now + pause
        if self.process is None and now >= self.due:
            self.start(now)

    def start(self, now: float) -> None:
        """Start it. Killed if we are killed: without the database it could finish nothing."""
        self.pauses.started = now
        self.process = subprocess.Popen(
            self.command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            preexec_fn=die_with_parent(getattr(signal, "SIGKILL", signal.SIGTERM)),  # noqa: PLW1509 - one thread, and it only calls prctl
            start_new_session=sys.platform != "win32",  # Ctrl-C is for the tree to obey
        )

    def stop(self) -> None:
        """Ask it to finish what it is doing; kill it if that takes too long."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(self.patience)
        except subprocess.TimeoutExpired:
            self.tell(
                _(
                    "%(name)s: процесс не остановился за %(patience)s с и снят",
                    name=self.name,
                    patience=f"{self.patience:g}",
                )
            )
            self.kill()
        self.process = None

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
