"""The journal's row. It is written once, by `journal`, and never again: by rights and by trigger."""

from __future__ import annotations

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q

from reglament.people.models import Person
from reglament.tickets.models.gates import OfTicketQuerySet
from reglament.tickets.models.tickets import Ticket


class Fact(models.Model):
    """Typed columns hold the new value where the fact changed it; `data` the rare rest, references only.

    `at` (when it counts) and `recorded_at` (when the desk learnt of it) are seconds since the epoch, UTC: the
    engine's own unit, so that reading a journal converts nothing. `part` counts the facts of one verb from 0:
    they are taken back together. `hash` chains the rows of one ticket.
    """

    append_only = True

    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="facts", db_index=False)
    seq = models.PositiveIntegerField()
    at = models.BigIntegerField()
    recorded_at = models.BigIntegerField()
    kind = models.CharField(max_length=24)
    actor = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    state = models.CharField(max_length=60, null=True)
    priority = models.CharField(max_length=40, null=True)
    complexity = models.CharField(max_length=40, null=True)
    zone = models.CharField(max_length=100, null=True)
    responsible = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    part = models.PositiveSmallIntegerField(default=0)
    data = models.JSONField(default=dict)
    hash = models.BinaryField()

    objects = OfTicketQuerySet.as_manager()

    class Meta:
        ordering = ["ticket", "seq"]
        constraints = [models.UniqueConstraint(fields=["ticket", "seq"], name="fact_seq_once")]
        indexes = [
            BrinIndex(fields=["recorded_at"], name="fact_recorded"),
            models.Index(fields=["ticket"], condition=Q(kind="retracted"), name="fact_retracted"),
            models.Index(fields=["at"], condition=Q(kind="deviated"), name="fact_deviated"),
            models.Index(fields=["ticket"], condition=Q(kind="verdict_decided"), name="fact_verdict_decided"),
            models.Index(fields=["ticket"], condition=Q(kind="works_planned"), name="fact_works_planned"),
        ]

    def __str__(self) -> str:
        return f"{self.ticket_id}/{self.seq} {self.kind}"
