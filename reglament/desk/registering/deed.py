"""The registration itself, and the closing of what was solved while the author was still on the telephone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from reglament.desk.registering.form import CLASSES, solved_codes
from reglament.people.models import Base, Person
from reglament.rulebook.reading import Book
from reglament.tickets import closing
from reglament.tickets.events import Enclosure
from reglament.tickets.opening import open_ticket
from reglament.tickets.recording import Done

PLAIN_CHANNEL = "телефон"


@transaction.atomic
def register(
    book: Book,
    author: Person,
    values: Mapping[str, Any],
    *,
    enclosures: tuple[Enclosure, ...],
    by: Person,
    at: datetime,
) -> Done:
    """Register the ticket for its author; solved on the spot, it is closed at once. Raises Refused."""
    result = str(values.get("result") or "").strip()
    classes: dict[str, Any] = {name: str(values[name]) for name in CLASSES if values.get(name)}
    if result and book.rules.complexities:
        classes.setdefault("complexity", book.rules.complexities[0])
    done = open_ticket(
        author=author,
        subject=str(values["subject"]),
        body=str(values.get("body") or "").strip() or str(values["subject"]),
        channel=str(values.get("channel") or PLAIN_CHANNEL),
        service=str(values.get("service") or ""),
        base=_base(values.get("base"), by, at),
        enclosures=enclosures,
        key=f"call:{by.pk}:{values['key']}" if values.get("key") else None,
        by=by,
        at=at,
        **classes,
    )
    if not result or not done.facts:
        return done
    code = str(values.get("code") or next(solved_codes(book.rules)))
    return closing.close(done.ticket.number, code=code, text=result, by=by, at=at)


def _base(reference: object, by: Person, at: datetime) -> Base | None:
    text = str(reference or "")
    if not text.isdecimal() or len(text) > 18:
        return None
    return Base.objects.visible_to(by, at=at).filter(pk=int(text)).first()
