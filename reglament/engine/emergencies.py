"""Clause 3.3.6 of the sample: until when an emergency that came out of hours is recorded."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from .regulation.intake import Emergency
from .rules import Rules


def recorded_until(rules: Rules, terms: Emergency, came: int) -> int:
    """Until when an emergency is to be recorded: that hour of the next working day of the desk."""
    service = rules.calendars[rules.policies.service_calendar]
    tomorrow = datetime.combine(service.local(came).date() + timedelta(days=1), time())
    day = service.local(service.next_opening(service.at(tomorrow))).date()
    return service.at(datetime.combine(day, time()) + timedelta(seconds=terms.recorded_until))
