"""Printed documents: made by the worker, kept as files, one for all that a document depends on."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from reglament.files.models import Content
from reglament.rulebook.models.editions import Edition


class Printout(models.Model):
    """A document that is wanted or made. `key` says everything that it depends on; `whole`: with all annexes.

    `against`: the edition from which the differences are marked. `content` is empty while it waits; after too
    many `tries` it is given up.
    """

    key = models.CharField(max_length=64, unique=True)
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="printouts")
    paper = models.CharField(max_length=20)
    form = models.CharField(max_length=8)
    language = models.CharField(max_length=2)
    whole = models.BooleanField()
    portal = models.CharField(max_length=300, blank=True)
    against = models.ForeignKey(
        Edition, models.CASCADE, null=True, blank=True, related_name="+", db_index=False
    )
    content = models.ForeignKey(Content, models.PROTECT, null=True, blank=True, related_name="+")
    tries = models.PositiveSmallIntegerField(default=0)
    wanted_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["id"], condition=Q(content=None), name="printout_to_make")]

    def __str__(self) -> str:
        return f"{self.paper}.{self.form}, {self.edition_id}"
