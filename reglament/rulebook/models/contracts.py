"""A contract: which organisation is served under which plan, and when."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from reglament.people.models import Organisation, Person
from reglament.people.roles import serves_desk


class ContractQuerySet(models.QuerySet["Contract"]):
    def visible_to(self, person: Person, *, at: datetime) -> ContractQuerySet:
        """All of them for those who serve the desk, those of his own organisation for a contact."""
        if serves_desk(person, at=at):
            return self
        return self.filter(organisation=person.organisation_id)

    def covering(self, at: datetime) -> ContractQuerySet:
        """Those in force at this instant; an open end has none."""
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=at), starts_at__lte=at)


class Contract(models.Model):
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="contracts")
    number = models.CharField(max_length=100, blank=True)
    plan = models.CharField(max_length=100)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)

    objects = ContractQuerySet.as_manager()

    class Meta:
        ordering = ["organisation", "starts_at"]
        indexes = [models.Index(fields=["organisation", "starts_at"], name="contract_of_organisation")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")), name="contract_has_length"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.plan}"
