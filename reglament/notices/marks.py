"""The signed mark of a letter: in its Message-ID, and behind the + of the address for answers."""

from __future__ import annotations

from django.conf import settings

from reglament.notices.models import Delivery
from reglament.tickets import reply_tokens


def mark_of(delivery: Delivery) -> str:
    """What proves that an answer answers this letter; "" for one that is about no ticket."""
    notice = delivery.notice
    return reply_tokens.tag(notice.ticket_id, delivery.person_id) if notice is not None else ""


def tagged(written: str, mark: str) -> str:
    """The address for answers with the mark, where the mail server takes «help+…@» for «help@»."""
    local, _, domain = written.rpartition("@")
    return f"{local}+{mark}@{domain}" if mark and local and settings.REPLY_TAGS else written
