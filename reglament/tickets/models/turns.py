"""Turns of a periodic duty: each is served once."""

from __future__ import annotations

from django.db import models

from reglament.tickets.models.tickets import Ticket


class DutyTurn(models.Model):
    """A duty (the key of its name) of a regulation came round at this instant, and this ticket was opened."""

    regulation = models.CharField(max_length=60)
    duty = models.CharField(max_length=200)
    due_at = models.DateTimeField()
    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="+", db_index=False)

    class Meta:
        ordering = ["due_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["regulation", "duty", "due_at"], name="duty_turn_once"),
        ]

    def __str__(self) -> str:
        return f"{self.duty}, {self.due_at:%d.%m.%Y}"
