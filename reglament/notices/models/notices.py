"""What a person is told on the page. It holds references only: the words are made when somebody reads it."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from reglament.people.models import Person
from reglament.tickets.models import Ticket


class NoticeQuerySet(models.QuerySet["Notice"]):
    def visible_to(self, person: Person, *, at: datetime) -> NoticeQuerySet:
        """One's own, of tickets that one still sees."""
        return self.filter(person=person, ticket__in=Ticket.objects.visible_to(person, at=at))

    def unseen(self) -> NoticeQuerySet:
        """Those not looked at yet, of what is told on the page."""
        return self.filter(seen_at__isnull=True, on_page=True)


class Notice(models.Model):
    """`event` is an occasion of the edition (registered, question, result, …), `seq` the fact behind it.

    `on_page` False: the edition does not tell on the page, the row is there for its letter alone.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="notices", db_index=False)
    ticket = models.ForeignKey(Ticket, models.CASCADE, related_name="notices", db_index=False)
    seq = models.PositiveIntegerField()
    event = models.CharField(max_length=24)
    delivery = models.CharField(max_length=8)  # letter, digest or page, as the edition says
    on_page = models.BooleanField(default=True, db_default=True)
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)
    digested_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["ticket", "seq", "person", "event"], name="notice_once"),
        ]
        indexes = [
            models.Index(fields=["person", "-at"], condition=Q(seen_at__isnull=True), name="notice_unseen"),
            models.Index(
                fields=["id"],
                condition=Q(delivery="digest", digested_at__isnull=True),
                name="notice_to_digest",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.event} {self.ticket_id}/{self.seq}"
