"""A ticket: what does not change about it, and the projections of its journal that lists are made of."""

from __future__ import annotations

from datetime import datetime

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from reglament.people.models import Base, Organisation, Person
from reglament.rulebook.models import Contract, Edition
from reglament.tickets.models.gates import seen

FINAL = ("closed", "rejected", "withdrawn")


class TicketQuerySet(models.QuerySet["Ticket"]):
    def visible_to(self, person: Person, *, at: datetime) -> TicketQuerySet:
        """The tickets that exist for this person, by the visibility policy of their editions."""
        return self.filter(seen(person, at)) if person.is_active else self.none()

    def open(self) -> TicketQuerySet:
        """Those in which somebody still has a move."""
        return self.exclude(category__in=FINAL)


class Ticket(models.Model):
    """Everything below the line is derived from the journal and may be built again at any time.

    `participants` are the persons who see the ticket by their relation to it (author, responsible,
    approver, …), as its edition says; who sees it by a role is asked of the roles.
    """

    number = models.BigAutoField(primary_key=True)
    subject = models.CharField(max_length=300)
    author = models.ForeignKey(Person, models.PROTECT, related_name="authored")
    beneficiary = models.ForeignKey(Person, models.PROTECT, null=True, related_name="benefits")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="tickets")
    contract = models.ForeignKey(Contract, models.PROTECT, null=True, related_name="tickets")
    base = models.ForeignKey(Base, models.PROTECT, null=True, related_name="tickets")
    channel = models.CharField(max_length=40)
    registered_at = models.DateTimeField()
    registered_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    is_history = models.BooleanField(default=False)
    foreign_id = models.CharField(max_length=100, null=True, unique=True)

    # ── projections ──
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="tickets")
    kind = models.CharField(max_length=60)
    state = models.CharField(max_length=60)
    category = models.CharField(max_length=24)
    priority = models.CharField(max_length=40)
    urgency_rank = models.PositiveSmallIntegerField(default=0)
    complexity = models.CharField(max_length=40)
    impact = models.CharField(max_length=40, default="")
    urgency = models.CharField(max_length=40, default="")
    zone = models.CharField(max_length=100, default="")
    responsible = models.ForeignKey(Person, models.PROTECT, null=True, related_name="responsible_for")
    approver = models.ForeignKey(Person, models.PROTECT, null=True, related_name="asked_to_approve")
    approvers = ArrayField(models.BigIntegerField(), default=list)  # all who have the word, `approver` first
    participants = ArrayField(models.BigIntegerField(), default=list)
    move = models.CharField(max_length=60, default="")
    triaged = models.BooleanField(default=False)
    next_due_at = models.DateTimeField(null=True)
    next_due_clock = models.CharField(max_length=40, default="")
    next_due_calendar = models.CharField(max_length=200, default="")  # of the edition; "" = day and night
    next_timer_at = models.DateTimeField(null=True)
    is_breached = models.BooleanField(default=False)
    closure_code = models.CharField(max_length=60, default="")
    planned_for = models.DateTimeField(null=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    returns = models.PositiveSmallIntegerField(default=0)
    reopenings = models.PositiveSmallIntegerField(default=0)
    mark = models.PositiveSmallIntegerField(null=True)
    cause = models.CharField(max_length=200, blank=True, default="")  # a key of the edition's list
    given_roles = ArrayField(models.CharField(max_length=240), default=list)  # «12 менеджер инцидента»
    call_due_at = models.DateTimeField(null=True)  # the author is to be called about a low mark
    last_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=0)
    chain = models.BinaryField(default=b"")

    objects = TicketQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(
                F("next_due_at").asc(nulls_last=True),
                "number",
                condition=~Q(category__in=FINAL),
                name="ticket_queue",
            ),
            models.Index(
                fields=["next_timer_at", "number"],
                condition=Q(next_timer_at__isnull=False),
                name="ticket_timer",
            ),
            models.Index(
                fields=["responsible", "next_due_at"],
                condition=~Q(category__in=FINAL),
                name="ticket_of_responsible",
            ),
            models.Index(fields=["author", "-number"], name="ticket_of_author"),
            models.Index(
                fields=["zone", "next_due_at"], condition=~Q(category__in=FINAL), name="ticket_of_zone"
            ),
            models.Index(
                fields=["category", "next_due_at"],
                condition=~Q(category__in=FINAL),
                name="ticket_of_category",
            ),
            models.Index(
                fields=["move", "next_due_at"], condition=~Q(category__in=FINAL), name="ticket_of_move"
            ),
            models.Index(
                fields=["next_due_at"],
                condition=~Q(category__in=FINAL) & Q(triaged=False),
                name="ticket_untriaged",
            ),
            models.Index(
                fields=["-finished_at"], condition=Q(finished_at__isnull=False), name="ticket_finished"
            ),
            models.Index(
                fields=["call_due_at"], condition=Q(call_due_at__isnull=False), name="ticket_to_call"
            ),
            GinIndex(fields=["participants"], name="ticket_participants", fastupdate=False),
        ]

    @property
    def appointed(self) -> dict[str, int]:
        """Roles (keys) given for this ticket alone, and to whom."""
        pairs = (given.partition(" ") for given in self.given_roles)
        return {role: int(person) for person, _, role in pairs}

    def __str__(self) -> str:
        return f"{self.number} {self.subject}"

    @property
    def is_open(self) -> bool:
        """Somebody has a move."""
        return self.category not in FINAL
