"""The desk's clock of a demo: a row, moved forward by the time machine, stopped while the demo sleeps.

`config.clock` asks `desk_time`; the settings name it in demo mode alone. The worker winds the clock. What is
not wound stands still, so that a demo started again next week goes on at the minute at which it was left.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models.functions import Now

from reglament.demo.models import DeskClock

STANDS_AFTER = timedelta(minutes=2)
"""Real time without winding after which the clock stands."""


def desk_time(real: datetime) -> datetime:
    """What the desk's clock shows at this real instant; that instant itself where there is no demo."""
    clock = DeskClock.objects.filter(pk=1).first()
    return real if clock is None else _shown(clock, real)


def is_demo() -> bool:
    """Whether the stories were played in this database: a real desk can never be driven as a demo."""
    return DeskClock.objects.filter(pk=1).exists()


def create(preset: str, at: datetime) -> None:
    """Make the clock, showing `at`."""
    DeskClock.objects.create(pk=1, preset=preset, shown_at=at, set_at=Now(), wound_at=Now())


def move_to(at: datetime) -> None:
    """Let the clock show `at` now and run on from there."""
    DeskClock.objects.filter(pk=1).update(shown_at=at, set_at=Now(), wound_at=Now())


@transaction.atomic
def wind() -> None:
    """Keep the clock going; one that stood goes on from where it stood."""
    clock = DeskClock.objects.select_for_update().annotate(real=Now()).filter(pk=1).first()
    if clock is None:
        return
    if clock.real > clock.wound_at + STANDS_AFTER:
        clock.shown_at, clock.set_at = _shown(clock, clock.real), clock.real
    clock.wound_at = clock.real
    clock.save(update_fields=["shown_at", "set_at", "wound_at"])


def _shown(clock: DeskClock, real: datetime) -> datetime:
    run = min(real, clock.wound_at + STANDS_AFTER) - clock.set_at
    return clock.shown_at + max(run, timedelta())  # `real` is in whole seconds, `set_at` is not
