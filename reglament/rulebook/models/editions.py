"""A stored edition: the text as it was signed, for ever."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from reglament.people.models import Person
from reglament.people.roles import serves_desk


class EditionState(models.TextChoices):
    DRAFT = "draft", "черновик"
    IN_FORCE = "in_force", "действует"
    SUPERSEDED = "superseded", "заменена"


class EditionQuerySet(models.QuerySet["Edition"]):
    def visible_to(self, person: Person, *, at: datetime) -> EditionQuerySet:
        """What is or was in force is public; drafts are for those who serve the desk."""
        if serves_desk(person, at=at):
            return self
        return self.exclude(state=EditionState.DRAFT)


class Edition(models.Model):
    """`regulation` names the document whose editions follow one another; a desk usually has one."""

    regulation = models.CharField(max_length=60, default="main")
    number = models.CharField(max_length=40)
    title = models.CharField(max_length=300)
    text = models.TextField()
    checksum = models.CharField(max_length=64, unique=True)
    source = models.CharField(max_length=200)
    state = models.CharField(max_length=12, choices=EditionState, default=EditionState.DRAFT)
    in_force_from = models.DateTimeField(null=True, blank=True)
    enacted_at = models.DateTimeField(null=True, blank=True)
    enacted_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["regulation", "-in_force_from", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["regulation", "number"],
                condition=~Q(state=EditionState.DRAFT),
                name="edition_number_once",
            ),
            models.CheckConstraint(
                condition=Q(state=EditionState.DRAFT) | Q(in_force_from__isnull=False),
                name="edition_in_force_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, редакция {self.number}"
