"""Jobs of the worker, in demo mode alone."""

from __future__ import annotations

from django.conf import settings
from procrastinate.contrib.django import app

from reglament.demo import clock

if settings.DEMO:

    @app.periodic(cron="* * * * * */20")
    @app.task(name="demo.wind_clock", queueing_lock="demo.wind_clock")
    def wind_clock(timestamp: int = 0) -> None:
        """Keep the desk's clock going."""
        clock.wind()
