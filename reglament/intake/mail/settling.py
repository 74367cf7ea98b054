"""The rows of the ledger that wait are settled: each once, whatever dies in between.

The attempt is counted and committed first, the letter is read apart, and what becomes of it is done in the
same transaction that says so in its row. A letter that fails three times is parked; the others go on.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import Q

from reglament.files import storing
from reglament.intake.mail import outcomes
from reglament.intake.mail.apart import Readers
from reglament.intake.mail.at_hand import Letter
from reglament.intake.mail.deciding import decide
from reglament.intake.mail.outcomes import Outcome, parked
from reglament.intake.mail.reading.judging import Why
from reglament.intake.mail.reading.limits import TooMuch
from reglament.intake.mail.reading.mail import Mail
from reglament.intake.mail.reading.understanding import Reader
from reglament.intake.models import Incoming, Mailbox
from reglament.intake.models.incoming import State

logger = logging.getLogger("reglament.mail")

TRIES = 3
PAUSE = timedelta(seconds=20)
"""Until a letter whose reader was killed is tried again."""
AT_ONCE = 200
SHOWN = 20_000
"""Letters of a parked text that its page shows."""
readers = Readers()


def settle_due(at: datetime, limit: int = AT_ONCE) -> int:
    """Settle what waits. Returns how many letters were looked at."""
    own = own_addresses()
    for count in range(limit):
        row = _take(at)
        if row is None:
            return count
        settle(row, own=own, at=at)
    return limit


def settle(row: Incoming, *, own: frozenset[str], at: datetime) -> None:
    """Settle one that was taken."""
    try:
        if row.attempts > TRIES:
            _save(row, parked(outcomes.FAILED, detail=row.detail), None)
            return
        _settle(row, own, at)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # one letter is no reason to keep the others waiting
        logger.exception("Letter %s could not be settled", row.pk)
        _note_failure(row, f"{type(error).__name__}: {error}"[:2000])


def understood(row: Incoming, own: frozenset[str]) -> Mail:
    """The letter of this row, read apart. Raises TooMuch."""
    server = row.mailbox.authserv if row.mailbox else ""
    return readers.read(storing.read(row.original), Reader(own, server), row.envelope)


def own_addresses() -> frozenset[str]:
    """All addresses under which the desk itself writes and reads."""
    boxes = Mailbox.objects.filter(is_active=True)
    return frozenset({settings.DEFAULT_FROM_EMAIL.lower()}.union(*(box.addresses for box in boxes)))


@transaction.atomic
def _take(at: datetime) -> Incoming | None:
    waiting = Incoming.objects.filter(Q(not_before=None) | Q(not_before__lte=at), state=State.WAITING)
    rows = waiting.select_for_update(skip_locked=True, of=("self",)).select_related("mailbox", "original")
    row = rows.order_by("pk").first()
    if row is not None:
        row.attempts += 1
        row.not_before = at + PAUSE
        row.save(update_fields=["attempts", "not_before"])
    return row


def _settle(row: Incoming, own: frozenset[str], at: datetime) -> None:
    try:
        mail = understood(row, own)
    except TooMuch as error:
        _save(row, parked(Why.UNREADABLE, detail=error.what), None)
        return
    with transaction.atomic():
        if not Incoming.objects.select_for_update().filter(pk=row.pk, state=State.WAITING).exists():
            return  # somebody else has settled it meanwhile
        _one_at_a_time(mail.identity.message_id or mail.identity.content)
        earlier = _earlier(row, mail)
        letter = Letter(mail, row.mailbox, own, f"mail:{row.pk}", at)
        outcome = _same(earlier, mail) or decide(letter)
        row.is_twin = bool(earlier) and outcome.state != State.DUPLICATE
        row.settled_at = at
        _save(row, outcome, mail)


def _one_at_a_time(identity: str) -> None:
    """Copies of one letter wait for each other until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [identity])


def _earlier(row: Incoming, mail: Mail) -> list[Incoming]:
    """Letters of the same Message-ID, or without any the same content, that came before."""
    named = mail.identity.message_id
    same = Q(message_id=named) if named else Q(message_id="", content=mail.identity.content)
    return list(Incoming.objects.filter(same).exclude(pk=row.pk).exclude(state=State.WAITING)[:50])


def _same(earlier: Iterable[Incoming], mail: Mail) -> Outcome | None:
    """A duplicate has the same Message-ID and says the same; one that says something else is kept."""
    for other in earlier:
        if other.content == mail.identity.content:
            return Outcome(State.DUPLICATE, ticket=other.ticket_id, same_as=other.same_as_id or other.pk)
    return None


def _save(row: Incoming, outcome: Outcome, mail: Mail | None) -> None:
    row.state, row.reason, row.detail = outcome.state, outcome.reason, outcome.detail
    row.ticket_id, row.seq, row.same_as_id = outcome.ticket, outcome.seq, outcome.same_as
    if mail is not None:
        sender = mail.people.sender
        row.message_id, row.content = mail.identity.message_id, mail.identity.content
        row.sender = f"{sender.name} <{sender.address}>".strip()[:640]
        row.subject = mail.title.whole
    if mail is not None and outcome.state == State.PARKED:
        row.text = mail.words.text[:SHOWN]
        row.files = [file.name for file in mail.attachments][:100]
    row.save()


def _note_failure(row: Incoming, error: str) -> None:
    waiting = Incoming.objects.filter(pk=row.pk, state=State.WAITING)
    if row.attempts >= TRIES:
        waiting.update(state=State.PARKED, reason=outcomes.FAILED, detail=error)
    else:
        waiting.update(detail=error)
