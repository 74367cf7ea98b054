"""What only a demo has: the desk's clock as a row that all processes share, and the journeys made with it."""

from __future__ import annotations

from django.db import models

from reglament.people.models import Person


class DeskClock(models.Model):
    """At the real instant `set_at` the desk's clock showed `shown_at`; it runs on while somebody winds it.

    One row, written when the stories have been played: a desk without it is no demo.
    """

    preset = models.CharField(max_length=40)
    shown_at = models.DateTimeField()
    set_at = models.DateTimeField()
    wound_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.preset}: {self.shown_at}"


class Journey(models.Model):
    """The clock was moved from one instant of the desk to another; what happened, the journal says."""

    left_at = models.DateTimeField()
    arrived_at = models.DateTimeField(null=True)
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.left_at} → {self.arrived_at}"
