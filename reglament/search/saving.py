"""Lines of search kept under a name."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from reglament.people.models import Person
from reglament.search.models import SavedList

MOST = 30  # lists of one person


class TooManyLists(Exception):  # noqa: N818 -- what is the matter, read as one
    """The person keeps `MOST` lists already."""


@transaction.atomic
def save(line: str, *, title: str, is_shared: bool, by: Person, at: datetime) -> SavedList:
    """Keep the line; the same title again replaces what stood under it. Raises TooManyLists."""
    own = SavedList.objects.select_for_update().filter(owner=by)
    known = own.filter(title=title).first()
    if known is None and own.count() >= MOST:
        raise TooManyLists
    kept = known or SavedList(owner=by, title=title, created_at=at)
    kept.line, kept.is_shared = line, is_shared
    kept.save()
    return kept


def remove(kept: SavedList) -> None:
    """Forget a list; tickets are not touched."""
    kept.delete()
