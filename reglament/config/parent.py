"""A child that must not outlive its parent, even one killed without warning."""

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable

PR_SET_PDEATHSIG = 1
POLL = 1.0
PATIENCE = 15.0
"""Seconds a child that lost its parent has to end by itself."""


def die_with_parent(number: int = signal.SIGTERM) -> Callable[[], None] | None:
    """What a child calls before it becomes its program (`preexec_fn`): ask Linux for a signal when we die.

    Elsewhere None; see `follow_parent`. The signal follows the *thread* that started the child, so start
    children from the main thread.
    """
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl  # looked up before the fork; the child only calls it
    parent = os.getpid()

    def ask() -> None:
        prctl(PR_SET_PDEATHSIG, number)
        if os.getppid() != parent:  # it died before we could ask
            os.kill(os.getpid(), number)

    return ask


def end_with(parent: int) -> None:
    """For a process that runs already: be killed when its parent, the process `parent`, dies (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before we could ask
            os._exit(1)


def follow_parent() -> None:
    """Where the system does not see to it (macOS, Windows): watch the parent, and end soon after it."""
    import psutil

    parent = psutil.Process(os.getppid())

    def watch() -> None:
        while parent.is_running() and parent.status() != psutil.STATUS_ZOMBIE:
            time.sleep(POLL)
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(PATIENCE)
        os._exit(1)

    threading.Thread(target=watch, name="parent", daemon=True).start()
