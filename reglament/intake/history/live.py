"""Open work of a log as living tickets: clocks from the day of import, an amnesty for what came before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from reglament import engine
from reglament.engine import FactKind
from reglament.intake.history.mapping import LogMapping
from reglament.rulebook.models import Edition
from reglament.rulebook.reading import rules_for
from reglament.tickets import storage
from reglament.tickets.events import Event, Tie
from reglament.tickets.models import Ticket
from reglament.tickets.models.links import LinkKind
from reglament.tickets.opening import intended
from reglament.tickets.recording import Done, Intent, record
from reglament.tickets.registering import Opening
from reglament.tickets.triage import Classes

BATCH = 200


def enliven(mapping: LogMapping, edition: Edition, at: datetime) -> tuple[int, list[str]]:
    """Open a living ticket for each history that ended open, in its state and in the same hands.

    The history itself ends with the mapping's code «продолжение». Done twice it adds nothing. Answers how
    many were opened, and why others were not, a sentence each.
    """
    opened, refused = 0, []
    for outcome in _outcomes(mapping, edition, at):
        if isinstance(outcome, Done):
            opened += 1
        else:
            refused.append(str(outcome))
    return opened, refused


def _outcomes(mapping: LogMapping, edition: Edition, at: datetime) -> Iterator[Done | Exception]:
    """A pair of intents for each: the new ticket, and the end of the history, in one transaction."""
    rules = rules_for(edition.pk, at)
    closed = next(s.name for s in rules.states.values() if s.category is engine.Category.CLOSED)
    last = 0
    while rows := list(_open(mapping, edition).filter(number__gt=last)[:BATCH]):
        last = rows[-1].number
        with transaction.atomic():
            numbers = storage.next_numbers(len(rows))
            intents = [_begin(row, number, mapping, at) for row, number in zip(rows, numbers, strict=True)]
            outcomes = record(intents, by=None, at=at)
            # Only what goes on ends as history: work whose living ticket was refused stays in sight.
            going_on = [row for row, outcome in zip(rows, outcomes, strict=True) if isinstance(outcome, Done)]
            record([_end(row, closed, mapping) for row in going_on], by=None, at=at)
        yield from outcomes


def _open(mapping: LogMapping, edition: Edition) -> QuerySet[Ticket]:
    mine = Ticket.objects.open().filter(is_history=True, edition=edition)
    return mine.filter(foreign_id__startswith=f"{mapping.log}:").select_related("author").order_by("number")


def _begin(row: Ticket, number: int, mapping: LogMapping, at: datetime) -> Intent:
    opening = Opening(
        author=row.author,
        subject=row.subject,
        body="",
        channel=mapping.channel,
        classes=Classes(kind=row.kind, priority=row.priority or None),
        key=f"{row.foreign_id}:live",
        edition=row.edition_id,
        tie=Tie(LinkKind.FOLLOW_UP_OF, row.number),
        is_new_contact=False,
        data={"state": row.state, "source": "import"},
    )
    return intended(opening, number, by=None, at=at)


def _end(row: Ticket, state: str, mapping: LogMapping) -> Intent:
    event = Event(FactKind.MOVED, state=state, data={"code": mapping.continued, "source": "import"})
    return Intent(row.number, lambda case: (event,))
