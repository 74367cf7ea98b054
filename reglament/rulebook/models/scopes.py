"""A scope: for whom and from when till when an edition holds."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from reglament.people.models import Department, Organisation, Person
from reglament.people.roles import serves_desk
from reglament.rulebook.models.contracts import Contract
from reglament.rulebook.models.editions import Edition
from reglament.rulebook.models.zones import Zone


class ScopeQuerySet(models.QuerySet["Scope"]):
    def visible_to(self, person: Person, *, at: datetime) -> ScopeQuerySet:
        """Which customer lives under which edition is the desk's own business."""
        return self if serves_desk(person, at=at) else self.none()

    def covering(self, at: datetime) -> ScopeQuerySet:
        """Those that hold at this instant; the end is not part of a period."""
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=at), starts_at__lte=at)


class Scope(models.Model):
    """An empty reference means "whatever". Periods of equal references never overlap: see `scoping`."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="scopes")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    contract = models.ForeignKey(Contract, models.PROTECT, null=True, blank=True, related_name="+")
    zone = models.ForeignKey(Zone, models.PROTECT, null=True, blank=True, related_name="+")
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="+")
    plan = models.CharField(max_length=100, blank=True)  # the key of a plan: all contracts of it
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)

    objects = ScopeQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")), name="scope_has_length"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition} с {self.starts_at:%d.%m.%Y}"
