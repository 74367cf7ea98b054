"""Jobs of the worker. Rows are the truth: a job only looks what is to be done, and may run twice."""

from __future__ import annotations

from django.conf import settings
from procrastinate.contrib.django import app

from reglament.tickets import anchoring, periodic, readers, refreshing, substitution, timers


@app.periodic(cron="* * * * * */10")
@app.task(name="tickets.sweep_timers", queueing_lock="tickets.sweep_timers")
def sweep_timers(timestamp: int = 0) -> None:
    """Do what is due: reminders, escalations, breaches, moves."""
    timers.run_due(settings.NOW())


@app.periodic(cron="* * * * * */10")
@app.task(name="tickets.serve_readers", queueing_lock="tickets.serve_readers")
def serve_readers(timestamp: int = 0) -> None:
    """Let the readers of the journal do what waits for them."""
    readers.serve_all(settings.NOW())


@app.periodic(cron="* * * * *")
@app.task(name="tickets.follow_annexes", queueing_lock="tickets.follow_annexes")
def follow_annexes(timestamp: int = 0) -> None:
    """Open tickets follow a corrected calendar; those of the absent go to their deputies, and back."""
    refreshing.refresh_open(settings.NOW())
    substitution.hand_over_absent(settings.NOW())
    substitution.take_back_returned(settings.NOW())


@app.periodic(cron="* * * * *")
@app.task(name="tickets.open_duties", queueing_lock="tickets.open_duties")
def open_duties(timestamp: int = 0) -> None:
    """Open the tickets of periodic duties that have come round."""
    periodic.open_due(settings.NOW())


@app.periodic(cron="20 * * * *")
@app.task(name="tickets.anchor", queueing_lock="tickets.anchor")
def anchor(timestamp: int = 0) -> None:
    """Close the days that are over with their anchors."""
    anchoring.anchor_due(settings.NOW())
