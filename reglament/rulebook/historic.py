"""Editions that hold for nobody: only history brought in from elsewhere stands under them."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db import transaction

from reglament.people.models import Person
from reglament.rulebook.annexing import store
from reglament.rulebook.enacting import Draft
from reglament.rulebook.models import Edition, EditionState
from reglament.rulebook.shelf import touch


@transaction.atomic
def keep(draft: Draft, *, regulation: str, by: Person | None, at: datetime) -> Edition:
    """Keep the edition without putting it in force. One that stands already is given back."""
    if known := Edition.objects.enacted().filter(checksum=draft.checksum).first():
        return known
    document = draft.edition.document
    zone = ZoneInfo(draft.edition.calendars.timezone)
    edition, _ = Edition.objects.update_or_create(
        checksum=draft.checksum,
        defaults={
            "regulation": regulation,
            "number": document.number,
            "title": document.title,
            "text": draft.text,
            "source": draft.source,
            "base": draft.base,
            "state": EditionState.SUPERSEDED,
            "in_force_from": datetime.combine(document.effective_from, time(), tzinfo=zone),
            "enacted_at": at,
            "enacted_by": by,
        },
    )
    for kind, text in draft.annexes.items():
        store(kind, text, by=by, at=at, in_force_from=at, regulation=regulation)
    touch()
    return edition
