"""The ledger of mail: one row for each letter that was taken in, with its original and what became of it."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from reglament.files.models import Content
from reglament.intake.models.mailboxes import Mailbox
from reglament.people.models import Person
from reglament.people.roles import serves_desk
from reglament.rulebook import sight
from reglament.tickets.models import Ticket


class State(models.TextChoices):
    WAITING = "waiting", "ждёт разбора"
    NEW = "new", "стало запросом"
    ADDED = "added", "добавлено к запросу"
    DUPLICATE = "duplicate", "такое уже было"
    PARKED = "parked", "отложено"
    DROPPED = "dropped", "решено ничего не делать"


class IncomingQuerySet(models.QuerySet["Incoming"]):
    def visible_to(self, person: Person, *, at: datetime) -> IncomingQuerySet:
        """For those who serve the desk: letters of tickets they see, and those of no ticket yet.

        A letter to the mailbox of a closed zone is for those alone who see that zone.
        """
        if not serves_desk(person, at=at):
            return self.none()
        hidden = {zone for view in sight.of(person, at=at) for zone in view.closed - view.zones}
        loose = Q(ticket=None) & (Q(mailbox=None) | ~Q(mailbox__zone__in=sorted(hidden)))
        return self.filter(loose | Q(ticket__in=Ticket.objects.visible_to(person, at=at)))

    def parked(self) -> IncomingQuerySet:
        """Those that wait for a person."""
        return self.filter(state=State.PARKED)


class Incoming(models.Model):
    """`place`: where it was taken from, once only («imap:1:INBOX:7:42»). `content`: a hash of what it says.

    `sender`, `subject`, `text` and `detail` are for people and can be erased; the original lies in `files`.
    """

    place = models.CharField(max_length=400, unique=True)
    mailbox = models.ForeignKey(Mailbox, models.PROTECT, null=True, related_name="incoming")
    original = models.ForeignKey(Content, models.PROTECT, related_name="+")
    envelope = models.JSONField(default=list)
    taken_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    reason = models.CharField(max_length=24, blank=True)
    detail = models.TextField(blank=True)
    message_id = models.CharField(max_length=900, blank=True)
    content = models.CharField(max_length=64, blank=True)
    is_twin = models.BooleanField(default=False)  # another letter of the same Message-ID says something else
    sender = models.CharField(max_length=640, blank=True)
    subject = models.CharField(max_length=998, blank=True)
    text = models.TextField(blank=True)  # of a parked letter: what a person decides by
    files = models.JSONField(default=list)  # its names of files
    ticket = models.ForeignKey(Ticket, models.PROTECT, null=True, related_name="letters")
    seq = models.PositiveIntegerField(null=True)
    same_as = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    objects = IncomingQuerySet.as_manager()

    class Meta:
        ordering = ["-taken_at", "-pk"]
        indexes = [
            models.Index(fields=["id"], condition=Q(state="waiting"), name="incoming_waiting"),
            models.Index(fields=["-taken_at"], condition=Q(state="parked"), name="incoming_parked"),
            models.Index(fields=["message_id"], condition=~Q(message_id=""), name="incoming_message_id"),
            models.Index(fields=["content"], name="incoming_content"),
        ]

    def __str__(self) -> str:
        return f"{self.place}: {self.state} {self.reason}".rstrip()
