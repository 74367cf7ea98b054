"""The former texts of a draft: nothing that was written is lost while it is on its way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from reglament.people.models import Person
from reglament.rulebook.models import Edition, Wording

KEPT: Final = 200
"""Former texts of one draft; what is older goes."""


def keep(edition: Edition, *, by: Person | None, at: datetime, undone: bool = False) -> None:
    """Remember what the draft says now, before it says something else."""
    Wording.objects.create(
        edition=edition, checksum=edition.checksum, text=edition.text, by=by, at=at, undone=undone
    )
    old = edition.wordings.values_list("pk", flat=True)[KEPT : KEPT + 1]
    edition.wordings.filter(pk__lte=max(old, default=0)).delete()


def said_at(edition: Edition, checksum: str) -> str | None:
    """The text that the draft had under a checksum; None where it is not kept (any more)."""
    if checksum == edition.checksum:
        return edition.text
    row = edition.wordings.filter(checksum=checksum).first()
    return row.text if row else None


def last_change(edition: Edition) -> Wording | None:
    """What the last change that can be undone put another text in the place of."""
    return edition.wordings.filter(undone=False).select_related("by").first()


def take_back(edition: Edition) -> str | None:
    """The text before the last change, which is undone by saving it; None where there is no such change."""
    row = last_change(edition)
    if row is None:
        return None
    edition.wordings.filter(pk__gte=row.pk).update(undone=True)
    return row.text


def former(edition: Edition, most: int = 10) -> Iterator[str]:
    """The last texts, the newest first."""
    yield from edition.wordings.values_list("text", flat=True)[:most]
