"""A declared regime: a period in which other norms count."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from reglament.people.models import Person
from reglament.people.roles import serves_desk


class RegimePeriodQuerySet(models.QuerySet["RegimePeriod"]):
    def visible_to(self, person: Person, *, at: datetime) -> RegimePeriodQuerySet:
        """Why norms are different is the desk's own record; authors are told that they are."""
        return self if serves_desk(person, at=at) else self.none()

    def covering(self, at: datetime) -> RegimePeriodQuerySet:
        """Those in force at this instant; the end is not part of a period."""
        return self.annotate(over=Coalesce("ended_at", "until")).filter(starts_at__lte=at, over__gt=at)


class RegimePeriod(models.Model):
    """`regime` is the key that the edition gives it; `until` the latest end that the edition allows."""

    regulation = models.CharField(max_length=100)
    regime = models.CharField(max_length=200)
    reason = models.CharField(max_length=500)
    declared_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    until = models.DateTimeField()
    ended_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = RegimePeriodQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_at", "-pk"]
        indexes = [models.Index(fields=["regulation", "starts_at"], name="regime_period_by_start")]
        constraints = [
            models.CheckConstraint(condition=Q(until__gt=F("starts_at")), name="regime_has_length"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("starts_at")),
                name="regime_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.regime}, {self.starts_at:%d.%m.%Y}"
