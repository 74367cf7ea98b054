"""The time machine: the clock goes forward, and what was due on the way happens on its minute."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta

from django.db import connection
from django.utils import timezone

from reglament.demo import clock
from reglament.demo.models import Journey
from reglament.demo.travelling import act, pass_time, tell
from reglament.notices import digests
from reglament.people.models import Person
from reglament.tickets import anchoring, refreshing, substitution

TRY_LOCK = "SELECT pg_try_advisory_lock(7201003)"
UNLOCK = "SELECT pg_advisory_unlock(7201003)"
MORNING = time(8, 0)
"""When the letters of the day are written and those who are away are stood in for."""

LENGTHS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}


class BusyError(Exception):
    """Somebody is moving the clock already."""


def travel(length: timedelta, *, by: Person | None, now: datetime) -> Journey:
    """Move the clock forward. It stands on every due instant on the way. Raises BusyError."""
    until = now + length
    with _alone():
        journey = Journey.objects.create(left_at=now, person=by)
        start = now
        for morning in _mornings(now, until):
            pass_time(start, morning, clock.move_to)
            clock.move_to(morning)
            _begin_day(morning)
            start = morning
        pass_time(start, until, clock.move_to)
        clock.move_to(until)
        act(until)
        journey.arrived_at = until
        journey.save(update_fields=["arrived_at"])
    return journey


def _begin_day(at: datetime) -> None:
    """What the worker does once a day, or by and by."""
    refreshing.refresh_open(at)
    substitution.hand_over_absent(at)
    anchoring.anchor_due(at)
    tell(at)
    digests.write_digests(at)


def _mornings(start: datetime, until: datetime) -> Iterator[datetime]:
    day = timezone.localtime(start).date()
    while True:
        morning = timezone.make_aware(datetime.combine(day, MORNING))
        if morning > until:
            return
        if morning > start:
            yield morning
        day += timedelta(days=1)


@contextmanager
def _alone() -> Iterator[None]:
    """One journey at a time. The lock goes with the connection, whatever happens."""
    with connection.cursor() as cursor:
        cursor.execute(TRY_LOCK)
        if cursor.fetchone() != (True,):
            raise BusyError
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(UNLOCK)
