"""Rows of a log that were not understood. They are shown and counted, never dropped in silence."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from reglament.people.models import Person
from reglament.people.roles import serves_desk


class SetAsideQuerySet(models.QuerySet["SetAside"]):
    def visible_to(self, person: Person, *, at: datetime) -> SetAsideQuerySet:
        """Everything for those who serve the desk, nothing for others."""
        return self if serves_desk(person, at=at) else self.none()


class SetAside(models.Model):
    """One row of a log. `line` is where it begins in the (unpacked) file; `raw` is what it said."""

    log = models.CharField(max_length=60)
    line = models.PositiveBigIntegerField()
    case = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=40)
    detail = models.CharField(max_length=300, blank=True)
    raw = models.JSONField(default=dict)
    set_aside_at = models.DateTimeField()

    objects = SetAsideQuerySet.as_manager()

    class Meta:
        ordering = ["log", "line"]
        constraints = [models.UniqueConstraint(fields=["log", "line"], name="set_aside_once")]

    def __str__(self) -> str:
        return f"{self.log}:{self.line} {self.reason}"
