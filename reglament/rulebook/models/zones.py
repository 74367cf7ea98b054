"""A zone of responsibility, as the editions and annexes name it."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from reglament.people.models import Person


class ZoneQuerySet(models.QuerySet["Zone"]):
    def visible_to(self, person: Person, *, at: datetime) -> ZoneQuerySet:
        """The names of zones are public: everybody chooses one. What lies in a closed zone is not."""
        return self


class Zone(models.Model):
    """`key` is the normalised name under which tickets store it. Who sees a closed zone, its edition says."""

    regulation = models.CharField(max_length=60, default="main")
    key = models.CharField(max_length=100)
    name = models.CharField(max_length=100)
    closed = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)

    objects = ZoneQuerySet.as_manager()

    class Meta:
        ordering = ["regulation", "key"]
        constraints = [models.UniqueConstraint(fields=["regulation", "key"], name="zone_once")]

    def __str__(self) -> str:
        return self.name
