"""The time machine: the clock goes forward, and what was due on the way happens on its minute."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta

from django.db import IntegrityError, connection, transaction
from django.db.models.functions import Coalesce, Now
from django.utils import timezone

from reglament.demo import clock
from reglament.demo.models import Journey
from reglament.demo.travelling import act, pass_time, tell
from reglament.notices import digests
from reglament.people.models import Person
from reglament.tickets import anchoring, refreshing, substitution

TRY_LOCK = "SELECT pg_try_advisory_lock(7201003)"
UNLOCK = "SELECT pg_advisory_unlock(7201003)"
DEAD_AFTER = timedelta(minutes=3)
MORNING = time(8, 0)
"""When the letters of the day are written and those who are away are stood in for."""

LENGTHS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}


class BusyError(Exception):
    """Somebody is moving the clock already."""


def set_out(length: timedelta, *, by: Person | None, now: datetime) -> tuple[Journey, bool]:
    """Begin a journey, which the worker makes (`go`). While one is under way, that one: a click too many
    begins nothing. The second value says whether it is new.
    """
    _give_up_dead()
    try:
        with transaction.atomic():
            return Journey.objects.create(left_at=now, until=now + length, person=by), True
    except IntegrityError:
        return Journey.objects.latest("pk"), False


def go(number: int, *, now: datetime) -> None:
    """Move the clock to the end of this journey, or on from where a killed worker left it.

    The clock stands on every due instant on the way. Raises BusyError while somebody else moves it, and what
    broke the journey off.
    """
    with _alone():
        journey = Journey.objects.filter(pk=number, arrived_at=None).first()
        if journey is None:
            return
        try:
            _make(journey, journey.reached_at or max(journey.left_at, now))
        except Exception as error:
            _arrived(journey, journey.reached_at or journey.left_at, f"{type(error).__name__}: {error}")
            raise
        _arrived(journey, journey.until)


def _make(journey: Journey, start: datetime) -> None:
    def arrive(at: datetime) -> None:
        clock.move_to(at)
        journey.reached_at = at
        Journey.objects.filter(pk=journey.pk).update(reached_at=at, moved_at=Now())

    for morning in _mornings(start, journey.until):
        pass_time(start, morning, arrive)
        arrive(morning)
        _begin_day(morning)
        start = morning
    pass_time(start, journey.until, arrive)
    arrive(journey.until)
    act(journey.until)


def _arrived(journey: Journey, at: datetime, error: str = "") -> None:
    Journey.objects.filter(pk=journey.pk).update(arrived_at=at, error=error)


def _give_up_dead() -> None:
    """A journey that has not moved for so long has no worker any more; it shall not stand in the way."""
    dead = Journey.objects.filter(arrived_at=None, moved_at__lt=Now() - DEAD_AFTER)
    dead.update(arrived_at=Coalesce("reached_at", "left_at"), error="no worker")


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
