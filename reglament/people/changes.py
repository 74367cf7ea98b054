"""The record of what was done to people's records."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import models

from reglament.people.fields import SortKeyField
from reglament.people.models import Change, Person


def note(
    verb: str, subject: models.Model, *, by: Person | None, at: datetime, fields: Iterable[str] = ()
) -> None:
    """Write down that `by` (None: the system itself) applied the verb to this row."""
    Change.objects.create(
        at=at,
        by=by,
        verb=verb,
        subject=subject._meta.model_name or "",
        subject_id=subject.pk,
        fields=sorted(fields),
    )


def latest(limit: int) -> models.QuerySet[Change]:
    """What was done last; for whoever answers for the desk."""
    return Change.objects.select_related("by").order_by("-pk")[:limit]


def apply(
    row: models.Model, values: Mapping[str, object], *, verb: str, by: Person | None, at: datetime
) -> None:
    """Give the row the values that differ and note the names of what changed, if anything did.

    Only the changed columns are written, and they are compared under a lock: what another verb wrote into the
    same row meanwhile stays. Needs a transaction.
    """
    stored = type(row)._default_manager.select_for_update().get(pk=row.pk)
    changed = sorted(name for name, value in values.items() if getattr(stored, name) != value)
    for name, value in values.items():
        setattr(row, name, value)
    if not changed:
        return
    derived = [field.name for field in row._meta.concrete_fields if isinstance(field, SortKeyField)]
    row.save(update_fields=[*changed, *derived])
    note(verb, row, by=by, at=at, fields=changed)


def last_change(row: models.Model, field: str) -> datetime | None:
    """When this column of the row was last changed by a verb; None if it never was."""
    done = Change.objects.filter(subject=row._meta.model_name or "", subject_id=row.pk)
    return done.filter(fields__contains=[field]).order_by("-pk").values_list("at", flat=True).first()
