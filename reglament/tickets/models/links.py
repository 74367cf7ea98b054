"""Ties between tickets."""

from __future__ import annotations

from django.db import models

from reglament.people.models import Person
from reglament.tickets.models.gates import LinkQuerySet
from reglament.tickets.models.tickets import Ticket


class LinkKind(models.TextChoices):
    DUPLICATE_OF = "duplicate_of", "дубль"
    CHILD_OF = "child_of", "часть массового инцидента"
    FOLLOW_UP_OF = "follow_up_of", "продолжение"
    SPLIT_FROM = "split_from", "выделен из"
    CAUSED_BY = "caused_by", "вызван"
    RELATED_TO = "related_to", "связан с"


class Link(models.Model):
    """`ticket` is `kind` of `other`. Visible where both of its ends are."""

    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="links")
    other = models.ForeignKey(Ticket, models.PROTECT, related_name="linked_from")
    kind = models.CharField(max_length=16, choices=LinkKind)
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)

    objects = LinkQuerySet.as_manager()

    class Meta:
        ordering = ["ticket", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["ticket", "other", "kind"], name="link_once"),
            models.CheckConstraint(condition=~models.Q(ticket=models.F("other")), name="link_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.ticket_id} {self.kind} {self.other_id}"
