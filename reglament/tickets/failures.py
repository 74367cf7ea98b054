"""Tickets whose timers fail: counted, tried again ever later, parked in the end. People see them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Min, QuerySet

from reglament.tickets import storage
from reglament.tickets.models import Claim, Failure

ATTEMPTS = 5
PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))


def suspects() -> list[int]:
    """The tickets in the hands of sweeps that died: one of them may be what killed them."""
    found: list[int] = []
    for claim in Claim.objects.order_by("pk"):
        if storage.try_hold(claim.pk):
            found += claim.numbers
            key = claim.pk
            claim.delete()
            storage.release(key)
    return found


def begin(number: int, at: datetime) -> None:
    """Count an attempt before it is made."""
    with transaction.atomic():
        failure, _ = Failure.objects.get_or_create(
            ticket_id=number,
            defaults={"first_at": at, "last_at": at, "not_before": at, "error": ""},
        )
        attempts = failure.attempts + 1
        parked = at if attempts >= ATTEMPTS else None
        Failure.objects.filter(pk=failure.pk).update(
            attempts=F("attempts") + 1,
            last_at=at,
            not_before=at + PAUSES[min(attempts, len(PAUSES)) - 1],
            parked_at=parked,
        )


def end(number: int, at: datetime, error: Exception) -> None:
    """Say what went wrong."""
    Failure.objects.filter(ticket=number).update(last_at=at, error=f"{type(error).__name__}: {error}"[:2000])


def forget(numbers: Sequence[int]) -> None:
    """They went well."""
    Failure.objects.filter(ticket__in=numbers).delete()


def waiting() -> QuerySet[Failure]:
    """Every ticket whose timer fails, the latest first; for whoever answers for the desk."""
    return Failure.objects.order_by("-last_at")


def retry(failure: Failure, *, at: datetime) -> None:
    """Let a ticket be tried again at the next sweep, with all attempts before it."""
    Failure.objects.filter(pk=failure.pk).update(attempts=0, not_before=at, parked_at=None)


def to_retry(at: datetime) -> list[int]:
    """The failed tickets whose pause is over."""
    waiting = Failure.objects.filter(parked_at__isnull=True, not_before__lte=at).order_by("not_before")
    return list(waiting.values_list("ticket", flat=True))


def next_try(after: datetime) -> datetime | None:
    """When the next failed ticket is tried again."""
    waiting = Failure.objects.filter(parked_at__isnull=True, not_before__gt=after)
    found: datetime | None = waiting.aggregate(first=Min("not_before"))["first"]
    return found
