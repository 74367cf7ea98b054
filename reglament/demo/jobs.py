"""Jobs of the worker: journeys with the time machine, and winding the clock, which only a demo needs."""

from __future__ import annotations

import logging

from django.conf import settings
from procrastinate.contrib.django import app

from reglament.demo import clock, machine

logger = logging.getLogger("reglament.demo")


@app.task(name="demo.travel")
def travel(journey: int) -> None:
    """Make a journey. It may run twice: the second goes on where the first was cut off."""
    try:
        machine.go(journey, now=settings.NOW())
    except machine.BusyError:
        logger.info("The clock is being moved already; journey %s is in those hands", journey)


if settings.DEMO:

    @app.periodic(cron="* * * * * */20")
    @app.task(name="demo.wind_clock", queueing_lock="demo.wind_clock")
    def wind_clock(timestamp: int = 0) -> None:
        """Keep the desk's clock going."""
        clock.wind()
