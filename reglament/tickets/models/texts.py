"""What people wrote. Texts stand apart from the journal: erasing one does not break its chain."""

from __future__ import annotations

from django.db import models

from reglament.people.models import Person
from reglament.tickets.models.gates import NoteQuerySet, OfTicketQuerySet
from reglament.tickets.models.tickets import Ticket


class Text(models.Model):
    """`seq` is the fact that holds the hash of the text; a redacted text is empty and says who emptied it."""

    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="%(class)ss", db_index=False)
    seq = models.PositiveIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    at = models.DateTimeField()
    body = models.TextField()
    redacted_at = models.DateTimeField(null=True)
    redacted_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.ticket_id}/{self.seq}"


class Message(Text):
    """Between the author and the desk; both read it."""

    from_desk = models.BooleanField()
    channel = models.CharField(max_length=40, default="")

    objects = OfTicketQuerySet.as_manager()

    class Meta:
        ordering = ["ticket", "seq"]
        constraints = [models.UniqueConstraint(fields=["ticket", "seq"], name="message_seq_once")]


class Note(Text):
    """Inside the desk. It has no recipients by type: nothing that sends reads this table."""

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["ticket", "seq"]
        constraints = [models.UniqueConstraint(fields=["ticket", "seq"], name="note_seq_once")]
