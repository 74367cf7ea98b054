"""A stored edition: the text as it was signed, for ever."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from reglament.people.models import Person
from reglament.people.roles import serves_desk


class EditionState(models.TextChoices):
    DRAFT = "draft", "черновик"
    ON_APPROVAL = "on_approval", "на согласовании"
    APPROVED = "approved", "утверждена"
    IN_FORCE = "in_force", "действует"
    SUPERSEDED = "superseded", "заменена"


UNSIGNED = (EditionState.DRAFT, EditionState.ON_APPROVAL, EditionState.APPROVED)
"""States of an edition that has never been in force."""


class EditionQuerySet(models.QuerySet["Edition"]):
    def enacted(self) -> EditionQuerySet:
        """What is or was in force."""
        return self.exclude(state__in=UNSIGNED)

    def visible_to(self, person: Person, *, at: datetime) -> EditionQuerySet:
        """What is or was in force is public; drafts are for those who serve the desk."""
        if serves_desk(person, at=at):
            return self
        return self.enacted()


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
    changed_at = models.DateTimeField(null=True, blank=True)  # of a draft: when its text was saved last
    enacted_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["regulation", "-in_force_from", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["regulation", "number"],
                condition=~Q(state__in=UNSIGNED),
                name="edition_number_once",
            ),
            models.CheckConstraint(
                condition=Q(state__in=UNSIGNED) | Q(in_force_from__isnull=False),
                name="edition_in_force_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, редакция {self.number}"


class StepKind(models.TextChoices):
    """What is done to an edition on its way."""

    DRAFTED = "drafted", "сохранён черновик"
    SUBMITTED = "submitted", "передана на согласование"
    AGREED = "agreed", "согласована"
    OBJECTED = "objected", "возвращена с возражением"
    APPROVED = "approved", "утверждена"
    ENACTED = "enacted", "введена в действие"


class EditionStep(models.Model):
    """One step of an edition: who, when, with what words. Rows are only ever added."""

    append_only = True

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=12, choices=StepKind)
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.edition}: {self.get_kind_display()}"


class Acquaintance(models.Model):
    """Somebody has read an edition and said so."""

    append_only = True

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="acquaintances")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.UniqueConstraint(fields=["edition", "person"], name="acquainted_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.edition}"
