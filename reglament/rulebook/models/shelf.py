"""The mark by which processes notice that something on the shelf of editions and annexes has changed."""

from __future__ import annotations

import uuid

from django.db import models


class ShelfMark(models.Model):
    """One row; every verb of the rulebook gives it a new random value."""

    value = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return str(self.value)
