"""Sending what waits: at least once, counted before each try, ever later, parked in the end."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from reglament.notices import budget
from reglament.notices.marks import mark_of, tagged
from reglament.notices.models import Delivery
from reglament.notices.models.deliveries import Kind
from reglament.notices.posting import Post, Refused, address, way_out
from reglament.notices.wording import Letter, letter

logger = logging.getLogger("reglament.letters")

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, *(240,) * 18))  # three days in all


def send_due(at: datetime, limit: int = 500) -> int:
    """Send the letters that wait, one by one. Returns how many left."""
    post = way_out(settings.EMAIL_URL)
    if post is None:
        return 0
    sent = 0
    for _ in range(limit):
        delivery = _take(at)
        if delivery is None:
            break
        sent += _send(delivery, post, at)
    return sent


def parked() -> QuerySet[Delivery]:
    """Letters that nobody tries to send any more, the oldest first; for whoever answers for the desk."""
    return Delivery.objects.filter(parked_at__isnull=False, sent_at=None).order_by("parked_at")


def retry(delivery: Delivery, *, at: datetime) -> None:
    """Let a parked letter be tried again, with all attempts before it."""
    Delivery.objects.filter(pk=delivery.pk).update(attempts=0, not_before=at, parked_at=None)


def message_of(delivery: Delivery, written: Letter, at: datetime) -> EmailMessage:
    """The letter as mail. Raises ValueError for an address that is none."""
    message = EmailMessage()
    sender = address(settings.DEFAULT_FROM_EMAIL)
    message["From"] = sender
    message["To"] = address(delivery.address)
    if written.reply_to:
        message["Reply-To"] = address(tagged(written.reply_to, mark_of(delivery)))
    message["Subject"] = " ".join(written.subject.split())
    message["Date"] = format_datetime(at)
    message["Message-ID"] = (
        f"<{'.'.join(filter(None, [delivery.pk.hex, mark_of(delivery)]))}@{sender.domain}>"
    )
    message["X-Reglament-Letter"] = delivery.pk.hex  # known when it comes back
    if written.is_automatic:
        message["Auto-Submitted"] = "auto-generated"
        message["X-Auto-Response-Suppress"] = "All"
    message.set_content(written.body)
    return message


def envelope_sender(written: Letter) -> str:
    """Whom mail servers tell that a letter did not arrive: the address set for it, else the desk's own for
    what a person wrote, and nobody for automatic letters, so that no two machines ever answer each other.
    """
    own = "" if written.is_automatic else settings.DEFAULT_FROM_EMAIL
    sender = settings.BOUNCE_ADDRESS or own
    return address(sender).addr_spec if sender else ""


@transaction.atomic
def _take(at: datetime) -> Delivery | None:
    """Claim one: its attempt is counted and its next try set before it is made."""
    waiting = Delivery.objects.filter(sent_at__isnull=True, parked_at__isnull=True, not_before__lte=at)
    delivery = waiting.select_for_update(skip_locked=True).order_by("not_before", "pk").first()
    if delivery is None:
        return None
    delivery.not_before = at + PAUSES[min(delivery.attempts, len(PAUSES) - 1)]
    delivery.attempts += 1
    delivery.save(update_fields=["attempts", "not_before"])
    return delivery


def _send(delivery: Delivery, post: Post, at: datetime) -> bool:
    try:
        written = letter(delivery)
        if written.is_automatic and not budget.allows(delivery):
            budget.put_into_digest(delivery)
            return False
        post(message_of(delivery, written, at), envelope_sender(written))
    except Refused as error:
        _note(delivery, at, str(error), give_up=error.lasting)
        return False
    except Exception as error:  # a letter that cannot be written is no reason to keep the others
        logger.exception("Letter %s could not be made", delivery.pk)
        _note(delivery, at, f"{type(error).__name__}: {error}", give_up=isinstance(error, ValueError))
        return False
    keep = delivery.secret if settings.EMAIL_URL.startswith("demo:") else {}
    Delivery.objects.filter(pk=delivery.pk).update(sent_at=at, error="", secret=keep)
    return True


def _note(delivery: Delivery, at: datetime, error: str, *, give_up: bool) -> None:
    """People see what failed: the row stays, with the reason; a log-in letter given up loses its secret."""
    over = give_up or delivery.attempts >= len(PAUSES)
    values: dict[str, object] = {"error": error[:2000], "parked_at": at if over else None}
    if over and delivery.kind == Kind.LOGIN:
        values["secret"] = {}
    Delivery.objects.filter(pk=delivery.pk).update(**values)
