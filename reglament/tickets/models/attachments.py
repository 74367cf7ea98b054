"""A file that belongs to a ticket. Its bytes are known by their hash; name and rights live here."""

from __future__ import annotations

import uuid

from django.db import models

from reglament.files.models import Content
from reglament.people.models import Person
from reglament.tickets.models.gates import AttachmentQuerySet
from reglament.tickets.models.tickets import Ticket


class Attachment(models.Model):
    """`internal` ones hang on a note and are seen by whoever sees notes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="attachments", db_index=False)
    seq = models.PositiveIntegerField()
    content = models.ForeignKey(Content, models.PROTECT, null=True, related_name="attachments")
    name = models.CharField(max_length=255)
    internal = models.BooleanField(default=False)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    at = models.DateTimeField()
    redacted_at = models.DateTimeField(null=True)
    redacted_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        ordering = ["ticket", "seq", "pk"]
        indexes = [models.Index(fields=["ticket", "seq"], name="attachment_of_fact")]

    def __str__(self) -> str:
        return self.name
