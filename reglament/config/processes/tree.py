"""The loop that keeps a tree of processes alive until it is told to stop."""

import signal
import time
from collections.abc import Sequence
from types import FrameType
from typing import Protocol

SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
POLL = 0.25
"""Seconds between two looks at the processes."""


class Watched(Protocol):
    """A part of the tree."""

    def watch(self, now: float) -> None:
        """Start it again if it died. `now` on the monotonic clock."""

    def stop(self) -> None:
        """End it."""


class Tree:
    """Parts in the order of their start; they stop in the reverse order."""

    def __init__(self) -> None:
        self.parts: list[Watched] = []
        self._stop = False  # no Event: its lock and a signal handler may wait for one another
        self._running = False

    def obey_signals(self) -> None:
        """Stop on SIGTERM, SIGINT and when the terminal is closed (in the main thread)."""
        for number in filter(None, (getattr(signal, name, None) for name in SIGNALS)):
            if signal.getsignal(number) != signal.SIG_IGN:  # nohup means it
                signal.signal(number, self._told)

    def _told(self, number: int, frame: FrameType | None) -> None:
        already, self._stop = self._stop, True
        if not self._running and not already:
            raise SystemExit(0)  # still starting, which may take long: break it off

    @property
    def stopping(self) -> bool:
        return self._stop

    def run(self, parts: Sequence[Watched]) -> None:
        """Watch the parts, with those already there, until told to stop."""
        self._running = True
        self.parts.extend(parts)
        while not self.stopping:
            for part in self.parts:
                if not self.stopping:
                    part.watch(time.monotonic())
            time.sleep(POLL)

    def stop(self) -> None:
        """Stop all parts, the last started first."""
        self._stop = True
        while self.parts:
            self.parts.pop().stop()
