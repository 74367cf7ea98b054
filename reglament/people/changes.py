"""The record of what was done to people's records."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models

from reglament.people.models import Change, Person


def note(
    verb: str, subject: models.Model, *, by: Person | None, at: datetime, fields: Iterable[str] = ()
) -> None:
    """Write down that `by` (None: the system itself) applied the verb to this row."""
    Change.objects.create(
        at=at,
        by=by,
        verb=verb,
        subject=subject._meta.model_name,
        subject_id=subject.pk,
        fields=sorted(fields),
    )


def differing(row: models.Model, values: dict[str, object]) -> dict[str, object]:
    """Those of the new values that the row does not hold yet."""
    return {name: value for name, value in values.items() if getattr(row, name) != value}


def apply(
    row: models.Model, values: dict[str, object], *, verb: str, by: Person | None, at: datetime
) -> None:
    """Give the row the values that differ, save it and note the names of what changed, if anything did."""
    new = differing(row, values)
    if not new:
        return
    for name, value in new.items():
        setattr(row, name, value)
    row.save()
    note(verb, row, by=by, at=at, fields=new)
