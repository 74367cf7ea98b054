"""Who worked how long: what reports add up. It belongs to the desk; authors never see it."""

from __future__ import annotations

from django.db import models

from reglament.people.models import Person
from reglament.tickets.models.gates import NoteQuerySet
from reglament.tickets.models.tickets import Ticket


class WorkLog(models.Model):
    """`seq` is the fact that recorded it; a recording that is taken back takes the row along."""

    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="work", db_index=False)
    seq = models.PositiveIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()
    minutes = models.PositiveIntegerField()

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["ticket", "seq"]
        constraints = [models.UniqueConstraint(fields=["ticket", "seq"], name="work_seq_once")]
        indexes = [models.Index(fields=["person", "at"], name="work_of_person")]

    def __str__(self) -> str:
        return f"{self.ticket_id}/{self.seq}: {self.minutes}"
