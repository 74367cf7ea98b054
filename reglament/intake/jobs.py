"""Jobs of the worker: settle the letters that wait. The rows are the truth, a job only looks."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from django.conf import settings
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from reglament.intake.mail import settling
from reglament.intake.mail.sources import rounds

AT_ONCE = 10
SETTLE, FETCH = "intake.settle_mail", "intake.fetch_mail"


@app.periodic(cron="* * * * * */10")
@app.task(name=SETTLE, queueing_lock=SETTLE)
def settle_mail(timestamp: int = 0) -> None:
    """Settle what waits, until nothing does; few at a time, so that each counts from its own moment."""
    while settling.settle_due(settings.NOW(), limit=AT_ONCE) == AT_ONCE:
        pass


@app.periodic(cron="* * * * * */30")
@app.task(name=FETCH, queueing_lock=FETCH)
def fetch_mail(timestamp: int = 0) -> None:
    """Look into the mailboxes; what has come is settled at once."""
    if rounds.fetch_due(settings.NOW()):
        wake()


def now() -> datetime:
    """Desk time, for what works beside the jobs."""
    return settings.NOW()


def wake_fetching() -> None:
    """A server says that something has come."""
    with suppress(AlreadyEnqueued):
        fetch_mail.defer()


def wake() -> None:
    """A letter was kept: it need not wait for the next look. Never within a business transaction."""
    with suppress(AlreadyEnqueued):
        settle_mail.defer()
