"""Locks on directories. The system lets go of them when the last process that holds them ends."""

import os
import sys
import time
from pathlib import Path

POLL = 0.1


def lock(directory: Path, *, wait: float = 0.0) -> int | None:
    """Lock `directory` for at most `wait` seconds of trying; the descriptor, or None if another holds it.

    Closing the descriptor releases it, unless a child has inherited it. Seen by other containers, too.
    """
    handle = _open(directory)
    deadline = time.monotonic() + wait
    while not _try(handle):
        if time.monotonic() >= deadline:
            os.close(handle)
            return None
        time.sleep(POLL)
    return handle


if sys.platform == "win32":
    import msvcrt

    def _open(directory: Path) -> int:
        return os.open(directory / "lock", os.O_RDWR | os.O_CREAT, 0o600)

    def _try(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _open(directory: Path) -> int:
        return os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)

    def _try(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
