"""Jobs of the worker: send letters, write digests."""

from __future__ import annotations

from django.conf import settings
from procrastinate.contrib.django import app

from reglament.notices import digests, reading, sending


@app.periodic(cron="* * * * * */15")
@app.task(name="notices.send_letters", queueing_lock="notices.send_letters")
def send_letters(timestamp: int = 0) -> None:
    """Send what waits."""
    sending.send_due(settings.NOW())


@app.periodic(cron="0 5 * * *")
@app.task(name="notices.write_digests", queueing_lock="notices.write_digests")
def write_digests(timestamp: int = 0) -> None:
    """One letter about yesterday."""
    digests.write_digests(settings.NOW())


@app.periodic(cron="10 5 * * 1-5")
@app.task(name="notices.remind_of_editions", queueing_lock="notices.remind_of_editions")
def remind_of_editions(timestamp: int = 0) -> None:
    """Whoever has not said that he knows the regulation is reminded of it."""
    reading.remind(settings.NOW())
