"""Customers and the desk's own house: organisations and the tree of their departments."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from reglament.people.fields import SortKeyField
from reglament.people.roles import Viewer, serves_desk


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def visible_to(self, person: Viewer, *, at: datetime) -> OrganisationQuerySet:
        """All of them for those who serve the desk, his own for a contact."""
        if serves_desk(person, at=at):
            return self
        if person.organisation_id is None:
            return self.none()
        return self.filter(pk=person.organisation_id)


class Organisation(models.Model):
    name = models.CharField(max_length=200)
    sort_key = SortKeyField("name", max_length=260)
    legal_name = models.CharField(max_length=500, blank=True)
    inn = models.CharField(max_length=12, blank=True)
    kpp = models.CharField(max_length=9, blank=True)
    is_active = models.BooleanField(default=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["inn", "kpp"], condition=~Q(inn=""), name="organisation_once"),
        ]

    def __str__(self) -> str:
        return self.name


class DepartmentQuerySet(models.QuerySet["Department"]):
    def visible_to(self, person: Viewer, *, at: datetime) -> DepartmentQuerySet:
        """All of them for those who serve the desk, those of his own organisation for a contact."""
        if serves_desk(person, at=at):
            return self
        return self.filter(organisation=person.organisation_id)


class Department(models.Model):
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="departments")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    name = models.CharField(max_length=200)
    sort_key = SortKeyField("name", max_length=260)
    manager = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="manages"
    )
    is_active = models.BooleanField(default=True)

    objects = DepartmentQuerySet.as_manager()

    class Meta:
        ordering = ["sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "parent", "sort_key"],
                name="department_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return self.name
