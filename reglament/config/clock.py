"""Desk time. The only place that reads a clock for anything a ticket depends on.

Doors see it as `request.now`, commands and jobs as `settings.NOW()`. In the demo the desk's clock can be
moved: `settings.DESK_CLOCK` then names a function that is given the real time and answers the desk's.
"""

from datetime import UTC, datetime

from django.conf import settings
from django.utils.module_loading import import_string


def now() -> datetime:
    """The desk's present moment: aware, UTC, whole seconds (the engine counts in seconds)."""
    real = datetime.now(UTC).replace(microsecond=0)
    if not settings.DESK_CLOCK:
        return real
    shown: datetime = import_string(settings.DESK_CLOCK)(real)
    return shown.astimezone(UTC).replace(microsecond=0)
