"""What is said in a ticket, as one row of lexemes: the only thing a search of words reads."""

from __future__ import annotations

from datetime import datetime

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from reglament.people.models import Person
from reglament.tickets.models import Ticket


class SearchRowQuerySet(models.QuerySet["SearchRow"]):
    def visible_to(self, person: Person, *, at: datetime) -> SearchRowQuerySet:
        """The rows of visible tickets; what notes say is kept apart inside of a row (`marks`)."""
        return self.filter(ticket__in=Ticket.objects.visible_to(person, at=at))


class SearchRow(models.Model):
    """Words of subject, messages and names of files; words of notes and references under marks of their own.

    Names of people stand here as numbers only: a person who is renamed, or erased, needs no new row.
    """

    ticket = models.OneToOneField(Ticket, models.CASCADE, primary_key=True, related_name="search_row")
    words = SearchVectorField()

    objects = SearchRowQuerySet.as_manager()

    class Meta:
        indexes = [GinIndex(fields=["words"], name="search_words")]

    def __str__(self) -> str:
        return str(self.ticket_id)
