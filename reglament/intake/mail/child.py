"""The child that reads letters: `python -m reglament.intake.mail.child`. See apart.py."""

from __future__ import annotations

import pickle
import sys

from reglament.intake.mail import apart
from reglament.intake.mail.reading.limits import TooMuch
from reglament.intake.mail.reading.mail import Mail
from reglament.intake.mail.reading.understanding import Reader, understand

SECONDS = 20
MEMORY = 768 * 1024 * 1024
"""Address space; an original of 25 MB needs about 300 MB of it."""


def main() -> None:
    """Answer until the pipe is closed."""
    _limit_memory()
    while True:
        try:
            question = apart.read(sys.stdin.buffer)
        except EOFError:
            return
        _limit_time()
        apart.write(sys.stdout.buffer, pickle.dumps(_answer(question)))


def _answer(question: bytes) -> Mail | str:
    raw, own, server, envelope = pickle.loads(question)  # noqa: S301 -- our own parent wrote it
    try:
        return understand(raw, Reader(own, server), envelope)
    except TooMuch as error:
        return error.what
    except (MemoryError, RecursionError):
        return "time"


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's alarm alone
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _limit_time() -> None:
    """So much more processor time than was used until now."""
    try:
        import resource
    except ImportError:
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    until = int(usage.ru_utime + usage.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
