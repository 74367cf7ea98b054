"""How many automatic letters an address gets: a desk is no mail bomb, and no half of a loop.

What goes beyond is told in the digest of the next day. What a person wrote is not counted.
"""

from __future__ import annotations

from django.db import transaction

from reglament import engine
from reglament.notices.models import Delivery, Notice
from reglament.people import limits
from reglament.people.limits import Allowance

UNVERIFIED = Allowance("automatic letters to an unverified address", burst=3, seconds=1200)
"""Anybody can write in somebody's name: three at once, then three an hour."""
VERIFIED = Allowance("automatic letters to an address", burst=60, seconds=30)
TICKET = Allowance("automatic letters of a ticket to an address", burst=10, seconds=300)


def allows(delivery: Delivery) -> bool:
    """Whether one more may go there now; if so it is counted, once for all tries of a letter."""
    address = delivery.address.lower()
    if delivery.notice is None or delivery.attempts > 1:
        return True
    if limits.spend(TICKET, f"{delivery.notice.ticket_id}:{address}"):
        return False
    return not limits.spend(VERIFIED if delivery.is_verified else UNVERIFIED, address)


@transaction.atomic
def put_into_digest(delivery: Delivery) -> None:
    """Tell it tomorrow, with whatever else there is."""
    if delivery.notice_id is not None:
        Notice.objects.filter(pk=delivery.notice_id).update(delivery=engine.Delivery.DIGEST.value)
        delivery.delete()
