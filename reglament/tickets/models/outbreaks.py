"""«Похоже на массовый сбой»: alike tickets, until somebody of the desk declares or dismisses it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from reglament.people.models import Person
from reglament.tickets.models.gates import OfTicketQuerySet
from reglament.tickets.models.tickets import Ticket


class Outbreak(models.Model):
    """`ticket` is the one that would be, or is (`joins`), the parent; `numbers` are all that are meant."""

    ticket = models.ForeignKey(Ticket, models.CASCADE, related_name="+")
    numbers = ArrayField(models.BigIntegerField())
    joins = models.BooleanField(default=False)
    noticed_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    declared = models.BooleanField(default=False)

    objects = OfTicketQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["id"], condition=Q(settled_at__isnull=True), name="outbreak_open"),
        ]

    def __str__(self) -> str:
        return f"{self.ticket_id}: {self.numbers}"
