"""What readers of the journal have still to do, and what could not be done."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from reglament.tickets.models.tickets import Ticket


class Pending(models.Model):
    """One per fact and reader. A reader takes its rows with SKIP LOCKED, does its work, deletes them."""

    reader = models.CharField(max_length=40)
    ticket = models.ForeignKey(Ticket, models.CASCADE, related_name="+", db_index=False)
    seq = models.PositiveIntegerField()
    not_before = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(default="")
    parked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["ticket", "seq", "reader"], name="pending_once")]
        indexes = [
            models.Index(
                fields=["reader", "id"], condition=Q(parked_at__isnull=True), name="pending_of_reader"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reader}: {self.ticket_id}/{self.seq}"


class Claim(models.Model):
    """The tickets that a sweep has in hand. It goes when the sweep is done; one left behind names suspects.

    Its owner holds the advisory lock of its id: whoever can take that lock knows that the owner is dead.
    """

    numbers = ArrayField(models.BigIntegerField())
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{len(self.numbers)}"


class Failure(models.Model):
    """A ticket whose timer could not be served. People see it; the next try is not before `not_before`.

    `attempts` are counted before each try, so that one which takes its process down counts as well. After the
    last one the ticket is parked: tried again only when somebody asks for it.
    """

    ticket = models.OneToOneField(Ticket, models.CASCADE, primary_key=True, related_name="failure")
    attempts = models.PositiveSmallIntegerField(default=0)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    not_before = models.DateTimeField()
    error = models.TextField()
    parked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["first_at"]

    def __str__(self) -> str:
        return f"{self.ticket_id}: {self.error[:80]}"
