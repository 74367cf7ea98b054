"""A letter that is to leave: to whom, how often tried, when next. Its words are made when it is sent."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from reglament.notices.models.notices import Notice
from reglament.people.models import Person


class Kind(models.TextChoices):
    NOTICE = "notice", "уведомление"
    DIGEST = "digest", "сводка"
    LOGIN = "login", "вход"
    READING = "reading", "ознакомление"


class Delivery(models.Model):
    """One recipient, one letter. The id is in its Message-ID, so that a letter sent twice is known as one.

    `secret` holds what a log-in letter must say; it is emptied as soon as the letter has left.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    kind = models.CharField(max_length=8, choices=Kind)
    person = models.ForeignKey(Person, models.CASCADE, related_name="deliveries")
    notice = models.ForeignKey(Notice, models.CASCADE, null=True, related_name="deliveries")
    digest = models.JSONField(default=list)  # ids of the notices of a digest; of the edition to be read
    secret = models.JSONField(default=dict)
    address = models.CharField(max_length=320)
    is_verified = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    not_before = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    parked_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)  # a mail server told that it did not arrive
    error = models.TextField(default="")

    class Meta:
        ordering = ["-made_at", "pk"]
        indexes = [
            models.Index(
                fields=["not_before"],
                condition=Q(sent_at__isnull=True, parked_at__isnull=True),
                name="delivery_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} → {self.person_id}"
