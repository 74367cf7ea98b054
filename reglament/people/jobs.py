"""Jobs of the worker: answer requests for log-in letters, throw away what is spent."""

from django.conf import settings
from django.core.management import call_command
from django.utils.module_loading import import_string
from procrastinate.contrib.django import app

from reglament.people import letters, limits


@app.task(name="people.answer_letters")
def answer_letters() -> None:
    """Write the letters that are asked for. The rows are the truth; this only says that there are some."""
    letters.answer_waiting(import_string(settings.LOGIN_SENDER))


@app.periodic(cron="* * * * *")
@app.task(name="people.sweep_letters", queueing_lock="people.sweep_letters")
def sweep_letters(timestamp: int) -> None:
    """Make up for a wake-up that was lost."""
    letters.answer_waiting(import_string(settings.LOGIN_SENDER))


@app.periodic(cron="17 3 * * *")
@app.task(name="people.throw_away", queueing_lock="people.throw_away")
def throw_away(timestamp: int) -> None:
    """Delete old letters, dry meters and dead sessions."""
    letters.forget_old()
    limits.forget_dry()
    call_command("clearsessions")
