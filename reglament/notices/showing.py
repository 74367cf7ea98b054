"""Notices on the page."""

from __future__ import annotations

from datetime import datetime

from reglament.notices.models import Notice
from reglament.notices.models.notices import NoticeQuerySet
from reglament.people import statements
from reglament.people.models import Person
from reglament.tickets.models import gates

MOST = 100


def unseen(person: Person, *, at: datetime, limit: int = 50) -> list[Notice]:
    """The latest notices that the person has not looked at; `wording.sentence` says each."""
    return list(_unseen(person, at).select_related("ticket")[:limit])


def count_unseen(person: Person, *, at: datetime) -> int:
    """How many there are, at most 100: a page shows «99+» beyond."""
    key = ("unseen notices", gates.mark(person, at))
    return len(statements.rows(key, lambda: _unseen(person, at).order_by().values_list("pk")[:MOST]))


def _unseen(person: Person, at: datetime) -> NoticeQuerySet:
    return Notice.objects.visible_to(person, at=at).unseen()


def mark_seen(person: Person, *, at: datetime, ticket: int | None = None) -> int:
    """The person looked: at one ticket, or at all."""
    rows = Notice.objects.filter(person=person, seen_at__isnull=True)
    if ticket is not None:
        rows = rows.filter(ticket=ticket)
    return rows.update(seen_at=at)
