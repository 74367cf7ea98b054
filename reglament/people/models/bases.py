"""A 1C infobase: what is installed there and whose it is."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from reglament.people.fields import SortKeyField
from reglament.people.models.organisations import Organisation
from reglament.people.models.persons import Person
from reglament.people.roles import serves_desk


class BaseQuerySet(models.QuerySet["Base"]):
    def visible_to(self, person: Person, *, at: datetime) -> BaseQuerySet:
        """All of them for those who serve the desk, those of his own organisation for a contact."""
        if serves_desk(person, at=at):
            return self
        return self.filter(organisation=person.organisation_id)


class Base(models.Model):
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="bases")
    name = models.CharField(max_length=200)
    sort_key = SortKeyField("name", max_length=260)
    configuration = models.CharField(max_length=200, blank=True)
    release = models.CharField(max_length=40, blank=True)
    location = models.CharField(max_length=300, blank=True)
    is_active = models.BooleanField(default=True)

    objects = BaseQuerySet.as_manager()

    class Meta:
        ordering = ["sort_key", "pk"]
        constraints = [models.UniqueConstraint(fields=["organisation", "sort_key"], name="base_once")]

    def __str__(self) -> str:
        return self.name
