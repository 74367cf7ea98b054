"""The daily anchor over everything recorded on a day."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from django.db import transaction
from django.db.models import Min

from reglament.tickets.instants import moment, seconds
from reglament.tickets.models import Anchor, Fact

DELAY = timedelta(hours=1)  # no transaction of the day before is still open then


def anchor_due(at: datetime) -> list[Anchor]:
    """Make the anchors of all days that are over and have none yet."""
    return [_make(day, at) for day in _missing(at)]


def breaks() -> Iterator[Anchor]:
    """The anchors that do not agree with the journal any more."""
    before = b""
    for anchor in Anchor.objects.order_by("day"):
        digest, tickets, facts = digest_of(anchor.day, before)
        if (digest, tickets, facts) != (bytes(anchor.hash), anchor.tickets, anchor.facts):
            yield anchor
        before = bytes(anchor.hash)


def digest_of(day: date, before: bytes) -> tuple[bytes, int, int]:
    """A hash over the hashes of all facts recorded on the day (UTC); how many tickets and facts it covers."""
    start = seconds(datetime.combine(day, time(), tzinfo=UTC))
    rows = Fact.objects.filter(recorded_at__gte=start, recorded_at__lt=start + 86_400)
    digest = hashlib.sha256(before + day.isoformat().encode())
    tickets, facts, last = 0, 0, None
    for ticket, seq, link in rows.order_by("ticket", "seq").values_list("ticket", "seq", "hash").iterator():
        digest.update(f"{ticket}/{seq}".encode() + bytes(link))
        facts += 1
        tickets += ticket != last
        last = ticket
    return digest.digest(), tickets, facts


def _missing(at: datetime) -> Iterator[date]:
    last = Anchor.objects.order_by("-day").values_list("day", flat=True).first()
    first = Fact.objects.aggregate(first=Min("recorded_at"))["first"] if last is None else None
    if last is None and first is None:
        return
    day = last + timedelta(days=1) if last is not None else moment(int(first or 0)).date()
    while datetime.combine(day, time(), tzinfo=UTC) + timedelta(days=1) + DELAY <= at:
        yield day
        day += timedelta(days=1)


@transaction.atomic
def _make(day: date, at: datetime) -> Anchor:
    before = Anchor.objects.order_by("-day").values_list("hash", flat=True).first()
    digest, tickets, facts = digest_of(day, bytes(before or b""))
    return Anchor.objects.create(day=day, made_at=at, tickets=tickets, facts=facts, hash=digest)
