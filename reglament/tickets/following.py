"""The reader by which children of a mass incident follow their parent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.tickets import mass
from reglament.tickets.models import Pending, Ticket


def wants(fact: engine.Fact, journal: Sequence[engine.Fact]) -> bool:
    """Only what happens to parents, and what makes one."""
    return mass.is_declared(journal)


def read(rows: Sequence[Pending], at: datetime) -> None:
    """Bring up the children of every parent among these tickets, whatever happened to it."""
    parents = Ticket.objects.filter(number__in={row.ticket_id for row in rows}, children__isnull=False)
    for number in parents.distinct().order_by("number").values_list("number", flat=True):
        mass.follow_parent(number, at=at)
