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
RANK = "p"
MICROSECONDS = 1_000_000


@dataclass(frozen=True)
class Mark:
    """The last row of a page: its deadline (None: it has none) and its number.

    `rank` (of the priority) takes the place of the deadline where the edition wants that order.
    """

    due: datetime | None
    number: int
    rank: int | None = None

    def __str__(self) -> str:
        """As it stands in an address: exact, since a deadline may fall on a fraction of a second."""
        if self.rank is not None:
            return f"{RANK}{self.rank}.{self.number}"
        due = NEVER if self.due is None else str(round(self.due.timestamp() * MICROSECONDS))
        return f"{due}.{self.number}"

    @property
    def shape(self) -> Mark:
        """The mark with values that stand for its own."""
        return Mark(None if self.due is None else DUE, NUMBER, self.rank)

    @property
    def values(self) -> Values:
        """Its own values in place of those."""
        return {DUE: self.due, NUMBER: self.number}


def read_mark(text: str) -> Mark | None:
    """The mark of an address; None for the beginning and for what nobody wrote."""
    due, _, number = text.partition(".")
    if not number.isdecimal() or len(number) > 18:
        return None
    if due[:1] == RANK and due[1:].isdecimal() and len(due) < 6:
        return Mark(None, int(number), int(due[1:]))
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


def by_priority(tickets: TicketQuerySet, after: Mark | None) -> TicketQuerySet:
    """The gravest first; of equal ones whichever came first."""
    ordered = tickets.order_by("urgency_rank", "number")
    if after is None or after.rank is None:
        return ordered
    same = Q(urgency_rank=after.rank, number__gt=after.number)
    return ordered.filter(Q(urgency_rank__gt=after.rank) | same)


def by_arrival(tickets: TicketQuerySet, after: Mark | None) -> TicketQuerySet:
    """First in, first out."""
    ordered = tickets.order_by("number")
    return ordered if after is None else ordered.filter(number__gt=after.number)


def newest_first(tickets: TicketQuerySet, after: Mark | None) -> TicketQuerySet:
    """The latest registered first."""
    ordered = tickets.order_by("-number")
    return ordered if after is None else ordered.filter(number__lt=after.number)
