"""An annex: a dated register that changes without a new edition. Every version stays."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from reglament.people.models import Person
from reglament.people.roles import serves_desk


class AnnexQuerySet(models.QuerySet["Annex"]):
    def visible_to(self, person: Person, *, at: datetime) -> AnnexQuerySet:
        """Registers of people and absences are the desk's own business."""
        return self if serves_desk(person, at=at) else self.none()

    def in_force(self, regulation: str, at: datetime) -> AnnexQuerySet:
        """Of each kind the version that holds at this instant."""
        return (
            self.filter(regulation=regulation, in_force_from__lte=at)
            .order_by("kind", "-in_force_from", "-version")
            .distinct("kind")
        )


class Annex(models.Model):
    """`kind` is the name of the file it is kept in («люди», «замещения», «календарь», …)."""

    append_only = True

    regulation = models.CharField(max_length=60, default="main")
    kind = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    in_force_from = models.DateTimeField()
    text = models.TextField()
    checksum = models.CharField(max_length=64)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    objects = AnnexQuerySet.as_manager()

    class Meta:
        ordering = ["regulation", "kind", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["regulation", "kind", "version"], name="annex_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}, версия {self.version}"
