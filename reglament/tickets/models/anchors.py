"""The daily anchor: one hash over all that was recorded on a day, chained to the day before."""

from __future__ import annotations

from django.db import models


class Anchor(models.Model):
    """A copy of the last `hash` kept elsewhere shows that nothing before it was exchanged."""

    append_only = True

    day = models.DateField(unique=True)
    made_at = models.DateTimeField()
    tickets = models.PositiveIntegerField()
    facts = models.PositiveIntegerField()
    hash = models.BinaryField()

    class Meta:
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day:%d.%m.%Y}: {bytes(self.hash).hex()}"


class Refreshed(models.Model):
    """The state of the shelf (its mark) by which open tickets were reckoned last."""

    mark = models.UUIDField()

    def __str__(self) -> str:
        return str(self.mark)
