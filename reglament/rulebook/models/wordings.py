"""What a draft said before each change of its text."""

from __future__ import annotations

from django.db import models

from reglament.people.models import Person
from reglament.rulebook.models.editions import Edition


class Wording(models.Model):
    """A former text of a draft: for the last change to be undone, and for two writers to be told apart.

    `undone`: it was kept when the change after it was taken back, so it is no step of the way back itself.
    """

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="wordings")
    checksum = models.CharField(max_length=64)
    text = models.TextField()
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    undone = models.BooleanField(default=False)

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["edition", "checksum"], name="wording_by_checksum")]

    def __str__(self) -> str:
        return f"{self.edition}: {self.checksum[:8]}"
