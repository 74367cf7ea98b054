"""A letter is kept: its original and its row stand on the disk before anybody is told that we have it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from reglament.files import storing
from reglament.intake.models import Incoming, Mailbox
from reglament.intake.models.incoming import State

LARGEST = storing.LARGEST
"""Bytes of an original; a mail server is told so before it sends more."""


def keep(
    raw: bytes,
    *,
    place: str,
    at: datetime,
    mailbox: Mailbox | None = None,
    envelope: Sequence[str] = (),
    parked_for: str = "",
) -> Incoming:
    """Store a letter under the place it was taken from. What came from there before is given back as it is.

    When this returns it is committed and synced: only then may it be acknowledged. `parked_for`: it is for a
    person to decide. Raises storing.FileError for a letter that is too large, and what the database says.
    """
    known = Incoming.objects.filter(place=place).first()
    if known is not None:
        return known
    with transaction.atomic():
        original = storing.store_bytes(raw, "letter.eml", at=at)
        row, _made = Incoming.objects.get_or_create(
            place=place,
            defaults={
                "original": original,
                "mailbox": mailbox,
                "envelope": list(envelope),
                "taken_at": at,
                "state": State.PARKED if parked_for else State.WAITING,
                "reason": parked_for,
            },
        )
    return row


def mailbox_for(recipients: Sequence[str]) -> Mailbox | None:
    """The mailbox of the first of these addresses that is one of ours, whatever stands behind its +."""
    wanted = [bare(address) for address in recipients]
    boxes = list(Mailbox.objects.filter(is_active=True))
    found = (box for address in wanted for box in boxes if address in box.addresses)
    return next(found, None)


def bare(address: str) -> str:
    """«help+r1486.17.abc@example.org» → «help@example.org»."""
    local, at, domain = address.strip().lower().rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"
