"""The registration itself, and the closing of what was solved while the author was still on the telephone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from reglament import engine
from reglament.desk.registering.form import CLASSES, solved_codes
from reglament.people.models import Base, Person
from reglament.rulebook.reading import Book
from reglament.tickets import channels, resolving
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
    answers: Mapping[str, str],
    enclosures: tuple[Enclosure, ...],
    by: Person,
    at: datetime,
) -> Done:
    """Register the ticket for its author; solved on the spot, it is closed at once. Raises Refused.

    `answers` are the lines that its kind asks for. When one got in touch earlier, the channel says whether
    the ticket counts from then; else it is a back-entry, which is the right of few.
    """
    result = str(values.get("result") or "").strip()
    classes: dict[str, Any] = {name: str(values[name]) for name in CLASSES if values.get(name)}
    if result and book.rules.complexities:
        classes.setdefault("complexity", _instant(book.rules))
    channel = str(values.get("channel") or PLAIN_CHANNEL)
    by_receipt = channels.counts_from_receipt(channels.channel_of(book.rules, channel))
    earlier = values.get("received")
    done = open_ticket(
        author=author,
        subject=str(values["subject"]),
        body=_body(values, answers),
        channel=channel,
        received_at=earlier if by_receipt else None,
        happened_at=None if by_receipt else earlier,
        answers=answers,
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
    return resolving.solve_in_call(done.ticket.number, code=code, result=result, by=by, at=at)


def _body(values: Mapping[str, Any], answers: Mapping[str, str]) -> str:
    """What was said, first to the lines of the kind."""
    said = [f"{line}: {answer.strip()}" for line, answer in answers.items() if answer.strip()]
    text = str(values.get("body") or "").strip() or str(values["subject"])
    return "\n".join([*said, *([""] if said else []), text])


def _instant(rules: engine.Rules) -> str:
    """The complexity of what is solved while one still talks."""
    terms = rules.policies.acceptance
    named = terms.accepted_by_phone if terms else ()
    return engine.key(named[0]) if named else rules.complexities[0]


def _base(reference: object, by: Person, at: datetime) -> Base | None:
    text = str(reference or "")
    if not text.isdecimal() or len(text) > 18:
        return None
    return Base.objects.visible_to(by, at=at).filter(pk=int(text)).first()
