"""A line of search under a name: a list of one's own, or of the whole desk."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from reglament.people.models import Person
from reglament.people.roles import serves_desk


class SavedListQuerySet(models.QuerySet["SavedList"]):
    def visible_to(self, person: Person, *, at: datetime) -> SavedListQuerySet:
        """His own, and those that others share with the desk he serves."""
        own = Q(owner=person.pk)
        return self.filter(own | Q(is_shared=True)) if serves_desk(person, at=at) else self.none()


class SavedList(models.Model):
    owner = models.ForeignKey(Person, models.CASCADE, related_name="saved_lists")
    title = models.CharField(max_length=60)
    line = models.CharField(max_length=200)
    is_shared = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    objects = SavedListQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["owner", "title"], name="saved_list_once")]

    def __str__(self) -> str:
        return self.title
