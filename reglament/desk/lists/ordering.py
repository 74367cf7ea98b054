"""In which order a queue is shown: as the edition says, else by the nearest deadline."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from reglament import engine
from reglament.desk.lists import paging
from reglament.desk.lists.paging import Mark
from reglament.desk.lists.rows import Line
from reglament.desk.lists.views import ListView
from reglament.desk.seat import Seat
from reglament.tickets.models.tickets import TicketQuerySet

QueueOrder = engine.owing.QueueOrder
Ordered = Callable[[TicketQuerySet, Mark | None], TicketQuerySet]
QUEUES = ("now", "todo", "triage", "unassigned", "mine", "open")
"""The lists from which one takes the next ticket."""

_ORDERED: dict[QueueOrder, Ordered] = {
    QueueOrder.DUE: paging.by_deadline,
    QueueOrder.PRIORITY: paging.by_priority,
    QueueOrder.ARRIVAL: paging.by_arrival,
}


def order_of(seat: Seat, view: ListView | None) -> QueueOrder:
    """The order of this list for this person; the first of his editions that says one decides."""
    if view is None or view.code not in QUEUES:
        return QueueOrder.DUE
    queues = (book.rules.policies.queue for book in seat.books)
    return next((queue.order for queue in queues if queue is not None), QueueOrder.DUE)


def ordered(seat: Seat, view: ListView) -> Ordered:
    """How to put its tickets in order and begin after a mark."""
    return paging.newest_first if view.finished else _ORDERED[order_of(seat, view)]


def mark_of(order: QueueOrder, line: Line) -> Mark:
    """The mark of a page that ends with this row."""
    if order is QueueOrder.PRIORITY:
        return Mark(None, line.number, line.urgency_rank)
    return Mark(line.next_due_at if order is QueueOrder.DUE else None, line.number)


def heading(order: QueueOrder) -> str:
    """What stands above a queue that has no headings by time."""
    return _("По приоритету") if order is QueueOrder.PRIORITY else _("В порядке поступления")
