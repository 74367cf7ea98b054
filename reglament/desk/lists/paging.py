"""Fifty rows at a time, each page beginning where the last one ended: depth costs nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import F, Q

from reglament.people.statements import NUMBER, Values, instants
from reglament.tickets.models.tickets import TicketQuerySet

_now, _since, _until, DUE = instants(4)
PAGE = 50
NEVER = "-"
MICROSECONDS = 1_000_000


@dataclass(frozen=True)
class Mark:
    """The last row of a page: its deadline (None: it has none) and its number."""

    due: datetime | None
    number: int

    def __str__(self) -> str:
        """As it stands in an address: exact, since a deadline may fall on a fraction of a second."""
        due = NEVER if self.due is None else str(round(self.due.timestamp() * MICROSECONDS))
        return f"{due}.{self.number}"

    @property
    def shape(self) -> Mark:
        """The mark with values that stand for its own."""
        return Mark(None if self.due is None else DUE, NUMBER)

    @property
    def values(self) -> Values:
        """Its own values in place of those."""
        return {DUE: self.due, NUMBER: self.number}


def read_mark(text: str) -> Mark | None:
    """The mark of an address; None for the beginning and for what nobody wrote."""
    due, _, number = text.partition(".")
    if not number.isdecimal() or len(number) > 18:
        return None
    if due == NEVER:
        return Mark(None, int(number))
    if not due.isdecimal() or len(due) > 17:
        return None
    return Mark(datetime.fromtimestamp(int(due) / MICROSECONDS, UTC), int(number))


def by_deadline(tickets: TicketQuerySet, after: Mark | None) -> TicketQuerySet:
    """The nearest deadline first, those without one last."""
    ordered = tickets.order_by(F("next_due_at").asc(nulls_last=True), "number")
    if after is None:
        return ordered
    if after.due is None:
        return ordered.filter(next_due_at=None, number__gt=after.number)
    later = Q(next_due_at__gt=after.due) | Q(next_due_at=None)
    return ordered.filter(later | Q(next_due_at=after.due, number__gt=after.number))


def newest_first(tickets: TicketQuerySet, after: Mark | None) -> TicketQuerySet:
    """The latest registered first."""
    ordered = tickets.order_by("-number")
    return ordered if after is None else ordered.filter(number__lt=after.number)
