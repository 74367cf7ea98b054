"""Jobs of the worker: documents of editions."""

from django.conf import settings
from procrastinate.contrib.django import app

from reglament.rulebook import printing


@app.task(name="rulebook.print")
def print_waiting() -> None:
    """Make what waits. The rows are the truth; this only says that there are some."""
    printing.make_waiting(at=settings.NOW())


@app.periodic(cron="* * * * *")
@app.task(name="rulebook.prepare", queueing_lock="rulebook.prepare")
def prepare(timestamp: int) -> None:
    """Have the regulation in force at hand, and make up for a wake-up that was lost."""
    at = settings.NOW()
    printing.forget_old(at=at)
    printing.prepare(at=at)
    printing.make_waiting(at=at)
