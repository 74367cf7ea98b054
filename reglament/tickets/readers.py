"""Readers of the journal: each takes its Pending rows, does its work, deletes them; one transaction.

Nobody pages through the journal by "id after the last seen": ids commit out of order. A row that fails waits
ever longer and is parked in the end, where people see it; it stops no other.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils.module_loading import import_string

from reglament.tickets.models import Pending

logger = logging.getLogger("reglament.readers")

Read = Callable[[Sequence[Pending], datetime], None]
AT_ONCE = 200
PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3))


def serve_all(at: datetime) -> int:
    """Let every reader do what waits for it. Returns how many rows were read."""
    return sum(serve(name, at) for name in settings.READERS)


def serve(name: str, at: datetime, limit: int = 100_000) -> int:
    """Let the reader do what waits for it; many may at a time, each takes what the others left."""
    read: Read = import_string(settings.READERS[name])
    count = 0
    while count < limit:
        try:
            taken = _together(name, read, at)
        except Exception:
            logger.exception("Reader %s failed; trying its rows one by one", name)
            taken = _one_by_one(name, read, at)
        if not taken:
            break
        count += taken
    return count


def parked() -> QuerySet[Pending]:
    """What no reader tries any more, the oldest first; for whoever answers for the desk."""
    return Pending.objects.filter(parked_at__isnull=False).order_by("parked_at")


def retry(pending: Pending, *, at: datetime) -> None:
    """Let a parked row be read again, with all attempts before it."""
    Pending.objects.filter(pk=pending.pk).update(attempts=0, not_before=at, parked_at=None)


@transaction.atomic
def _together(name: str, read: Read, at: datetime) -> int:
    rows = list(_waiting(name, at).select_for_update(skip_locked=True)[:AT_ONCE])
    if rows:
        read(rows, at)
        Pending.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(rows)


def _one_by_one(name: str, read: Read, at: datetime) -> int:
    rows = list(_waiting(name, at)[:AT_ONCE])
    for row in rows:
        try:
            _alone(row, read, at)
        except Exception as error:
            logger.exception("Reader %s failed at %s", name, row)
            _put_off(row, at, error)
    return len(rows)


@transaction.atomic
def _alone(row: Pending, read: Read, at: datetime) -> None:
    locked = Pending.objects.select_for_update(skip_locked=True).filter(pk=row.pk).first()
    if locked is not None:
        read([locked], at)
        locked.delete()


def _put_off(row: Pending, at: datetime, error: Exception) -> None:
    attempts = row.attempts + 1
    last = attempts > len(PAUSES)
    Pending.objects.filter(pk=row.pk).update(
        attempts=attempts,
        not_before=at if last else at + PAUSES[attempts - 1],
        parked_at=at if last else None,
        error=f"{type(error).__name__}: {error}"[:2000],
    )


def _waiting(name: str, at: datetime) -> QuerySet[Pending]:
    return Pending.objects.filter(reader=name, parked_at__isnull=True, not_before__lte=at).order_by("pk")
