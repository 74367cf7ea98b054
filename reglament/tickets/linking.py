"""Ties between tickets, and duplicates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.closing import closed
from reglament.tickets.events import Event, Tie
from reglament.tickets.models import Link, LinkKind, Ticket
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse


def link(
    number: int,
    *,
    kind: LinkKind,
    other: int,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Tie this ticket to another one that the person sees."""
    _must_see(other, by, at)
    exists = Link.objects.filter(ticket=number, other=other, kind=kind).exists()

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if other == case.number:
            return refuse("link.self")
        if exists:
            return refuse("link.exists")
        if not case.is_desk:
            return refuse("role.needed", who=case.teams)
        return (linked(kind, other),)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def mark_duplicate(
    number: int,
    *,
    of: int,
    text: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Close the ticket as a duplicate of another one and tie the two. Both keep their conversations."""
    _must_see(of, by, at)

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if of == case.number:
            return refuse("link.self")
        duplicates = case.rules.policies.intake and case.rules.policies.intake.duplicates
        code = duplicates.closure_code if duplicates else "дубль"
        ended = closed(case, code, text)
        return ended if isinstance(ended, Refusal) else (linked(LinkKind.DUPLICATE_OF, of), *ended)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def linked(kind: LinkKind, other: int) -> Event:
    """The event of a tie."""
    tie = Tie(kind.value, other)
    return Event(FactKind.LINKED, data={"link": kind.value, "other": str(other)}, tie=tie)


def _must_see(number: int, person: Person | None, at: datetime) -> None:
    """Raises Ticket.DoesNotExist for what the person may not see."""
    seen = Ticket.objects.all() if person is None else Ticket.objects.visible_to(person, at=at)
    seen.only("number").get(number=number)
