"""What only a demo has: the desk's clock as a row that all processes share, and the journeys made with it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

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
    """The clock is moved from one instant of the desk to another; what happens, the journal says.

    `reached_at` is the last stop so far, `moved_at` the real instant at which it was reached; a journey that
    broke off has arrived where it came to, with the `error`.
    """

    left_at = models.DateTimeField()
    until = models.DateTimeField()
    reached_at = models.DateTimeField(null=True)
    moved_at = models.DateTimeField(db_default=Now())
    arrived_at = models.DateTimeField(null=True)
    error = models.TextField(default="")
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+")

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["arrived_at"],
                condition=Q(arrived_at=None),
                nulls_distinct=False,
                name="one_journey_at_a_time",
            )
        ]

    @property
    def share(self) -> int:
        """How much of the way is made, in per cent."""
        made = (self.reached_at or self.left_at) - self.left_at
        return int(100 * made / (self.until - self.left_at))

    def __str__(self) -> str:
        return f"{self.left_at} → {self.arrived_at}"
