"""Tickets for those who read: one query of facts and the fold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from reglament import engine
from reglament.rulebook.reading import book_of
from reglament.tickets import journal
from reglament.tickets.instants import seconds
from reglament.tickets.models import Ticket


def standing(ticket: Ticket, at: datetime) -> engine.Standing:
    """The ticket as the regulation sees it at this instant."""
    return standings([ticket], at)[ticket.number]


def state(ticket: Ticket, at: datetime) -> engine.State:
    """What the journal comes to; for asking the engine more than the standing says."""
    return state_of(ticket, journal.read([ticket.number]).get(ticket.number, []), at)


def standings(tickets: Iterable[Ticket], at: datetime) -> dict[int, engine.Standing]:
    """The same for a list, by number; still one query."""
    tickets = list(tickets)
    rows = journal.read([ticket.number for ticket in tickets])
    return {
        ticket.number: engine.view(state_of(ticket, rows.get(ticket.number, []), at), seconds(at))
        for ticket in tickets
    }


def state_of(ticket: Ticket, rows: Sequence[journal.Row], at: datetime) -> engine.State:
    """The state folded from these rows under the ticket's edition."""
    rules = book_of(ticket.edition_id, at).rules
    return engine.fold(engine.begin(rules), [row.fact() for row in rows])
