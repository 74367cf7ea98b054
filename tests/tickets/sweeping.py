"""A sweep in a process of its own, which a poisoned ticket kills. Run by test_killed.py."""

import os
import signal
import sys
from datetime import datetime

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reglament.config.settings")
import django

django.setup()

from reglament import engine  # noqa: E402
from reglament.tickets import timers  # noqa: E402

real = engine.verdicts


def deadly(state: engine.State, at: int) -> tuple[engine.Fact, ...]:
    """Some tickets take down whoever touches them."""
    if state.channel == "яд":
        os.kill(os.getpid(), signal.SIGKILL)
    return real(state, at)


if __name__ == "__main__":
    engine.verdicts = deadly
    report = timers.run_due(datetime.fromisoformat(sys.argv[1]))
    print(report.served)
