"""The letters from which the words of a ticket came."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.urls import reverse

from reglament.intake.models import Incoming
from reglament.people.models import Person
from reglament.tickets.channels import is_mail
from reglament.tickets.looking import Look


def originals(look: Look, person: Person, at: datetime) -> Mapping[int, str]:
    """The address of the original by the first fact of the verb it became; asked only where mail came in."""
    if not any(entry.message and is_mail(entry.message.channel) for entry in look.entries):
        return {}
    rows = Incoming.objects.visible_to(person, at=at).filter(ticket=look.ticket.number, seq__isnull=False)
    return {
        seq: reverse("desk:letter-original", args=[key]) for key, seq in rows.values_list("pk", "seq") if seq
    }
