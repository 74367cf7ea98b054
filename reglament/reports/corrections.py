"""How often kind or zone had to be corrected after triage: what the form gets wrong (clause 3.3.8)."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from reglament.engine import FactKind
from reglament.reports.scope import Scope
from reglament.tickets.models import Fact
from reglament.tickets.models.tickets import TicketQuerySet


def corrected(scope: Scope) -> TicketQuerySet:
    """The tickets of the month whose kind or zone was said anew after somebody had sorted them."""
    sorted_once = Fact.objects.filter(
        ticket=OuterRef("ticket"),
        kind=FactKind.CLASSIFIED.value,
        data__triage=True,
        seq__lt=OuterRef("seq"),
    )
    again = Fact.objects.filter(ticket=OuterRef("pk"), kind=FactKind.CLASSIFIED.value)
    said_anew = again.filter(Q(zone__isnull=False) | Q(data__has_key="kind")).filter(Exists(sorted_once))
    return scope.tickets.filter(Exists(said_anew))
