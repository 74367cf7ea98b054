"""The reader by which children of a mass incident follow their parent, and new alike tickets are noticed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.tickets import mass, outbreaks
from reglament.tickets.models import Pending, Ticket


def wants(fact: engine.Fact, journal: Sequence[engine.Fact]) -> bool:
    """New tickets, what happens to parents, and what makes one."""
    return fact.kind is engine.FactKind.REGISTERED or mass.is_declared(journal)


def read(rows: Sequence[Pending], at: datetime) -> None:
    """Bring up the children of every parent among these tickets, whatever happened to it."""
    if new := [row.ticket_id for row in rows if row.seq == 1]:
        outbreaks.notice(new, at)
    parents = Ticket.objects.filter(number__in={row.ticket_id for row in rows}, children__isnull=False)
    for number in parents.distinct().order_by("number").values_list("number", flat=True):
        mass.follow_parent(number, at=at)
