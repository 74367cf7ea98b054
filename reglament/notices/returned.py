"""Letters that left, known by their Message-ID: which ticket they were about, and that one came back.

The module that the setting LETTER_BOOK names.
"""

from __future__ import annotations

import re
from datetime import datetime

from reglament.notices.models import Delivery
from reglament.tickets.reply_tokens import Addressee

_ID = re.compile(r"([0-9a-f]{32})(?:\.[^@]*)?@")


def sent(message_id: str) -> Addressee | None:
    """The ticket and the person of a letter of ours: its id is random, so whoever names it has it."""
    delivery = _delivery(message_id)
    if delivery is None or delivery.notice is None:
        return None
    return Addressee(delivery.notice.ticket_id, delivery.person_id)


def returned(message_id: str, recipient: str, why: str, *, at: datetime) -> bool:
    """Note that a letter did not arrive; False where that was noted before."""
    delivery = _delivery(message_id)
    if delivery is None:
        return True
    rows = Delivery.objects.filter(pk=delivery.pk, returned_at=None)
    return bool(rows.update(returned_at=at, error=f"{recipient}: {why}"[:2000]))


def _delivery(message_id: str) -> Delivery | None:
    match = _ID.match(message_id)
    rows = Delivery.objects.select_related("notice")
    return rows.filter(pk=match[1]).first() if match else None
