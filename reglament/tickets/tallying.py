"""What the desk has open, to be counted: for who answers for it, though he may read only some tickets."""

from __future__ import annotations

from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import TicketQuerySet


def open_ones() -> TicketQuerySet:
    """Every open ticket, for aggregates alone; the rows themselves are fetched through `visible_to`.

    The history of other systems does not count.
    """
    return Ticket.objects.open().filter(is_history=False).order_by()
