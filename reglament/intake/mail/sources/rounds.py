"""Every mailbox is looked into when it is due: one look at a time, ever later where it fails."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError, connection
from django.db.models import Q, QuerySet
from imapclient.exceptions import IMAPClientError

from reglament.intake.mail.sources import fetching
from reglament.intake.mail.sources.secrets import SecretError
from reglament.intake.models import Mailbox

logger = logging.getLogger("reglament.mail")

PAUSES = tuple(timedelta(seconds=seconds) for seconds in (30, 60, 120, 300, 600, 1800))


def due(at: datetime) -> QuerySet[Mailbox]:
    """Mailboxes with a server that may be asked now."""
    rested = Q(not_before=None) | Q(not_before__lte=at)
    return Mailbox.objects.filter(rested, is_active=True).exclude(host="")


def failing() -> QuerySet[Mailbox]:
    """Mailboxes whose server did not let us in last time."""
    return Mailbox.objects.filter(is_active=True, failures__gt=0).order_by("name")


def retry(mailbox: Mailbox) -> None:
    """Ask it again at once."""
    Mailbox.objects.filter(pk=mailbox.pk).update(not_before=None)


def fetch_due(at: datetime) -> int:
    """Look into all that are due. Returns how many letters were kept."""
    return sum(look_into(mailbox, at=at) for mailbox in due(at))


def look_into(mailbox: Mailbox, *, at: datetime) -> int:
    """Look into one, unless somebody does at this moment."""
    with _alone(mailbox) as mine:
        if not mine:
            return 0
        mailbox.refresh_from_db()
        try:
            count = _all(mailbox, at)
        except (OperationalError, InterfaceError):
            raise
        except (OSError, IMAPClientError, SecretError, UnicodeError, KeyError) as error:
            _put_off(mailbox, f"{type(error).__name__}: {error}", at)
            return 0
    Mailbox.objects.filter(pk=mailbox.pk).update(failures=0, not_before=None, error="", read_at=at)
    return count


def _all(mailbox: Mailbox, at: datetime) -> int:
    count = taken = fetching.fetch(mailbox, at=at)
    while taken == fetching.AT_ONCE:
        mailbox.refresh_from_db()
        count += (taken := fetching.fetch(mailbox, at=at))
    return count


def _put_off(mailbox: Mailbox, error: str, at: datetime) -> None:
    logger.warning("Mailbox %s: %s", mailbox.name, error)
    pause = PAUSES[min(mailbox.failures, len(PAUSES) - 1)]
    Mailbox.objects.filter(pk=mailbox.pk).update(
        failures=mailbox.failures + 1, not_before=at + pause, error=error[:2000]
    )


@contextmanager
def _alone(mailbox: Mailbox) -> Iterator[bool]:
    """A lock of the session: it goes with the process that dies."""
    key = f"mailbox:{mailbox.pk}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [key])
        (mine,) = cursor.fetchone() or (False,)
    try:
        yield bool(mine)
    finally:
        if mine:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])
