"""The reader that opens what is owed after a ticket: an analysis of its causes, a ticket about recurrence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.rulebook.lasting import calendar_for
from reglament.rulebook.reading import Book, book_of
from reglament.tickets.events import Tie
from reglament.tickets.instants import moment, seconds
from reglament.tickets.models import Link, LinkKind, Pending, Ticket
from reglament.tickets.owed_tickets import open_owed

REVIEW, RECURRENCE = "review", "recurrence"


def wants(fact: engine.Fact, journal: Sequence[engine.Fact]) -> bool:
    """Ends of tickets, and new ones."""
    return fact.state is not None and fact.kind in (FactKind.MOVED, FactKind.REGISTERED, FactKind.CLASSIFIED)


def read(rows: Sequence[Pending], at: datetime) -> None:
    """Look at each of these tickets once."""
    for ticket in Ticket.objects.filter(number__in={row.ticket_id for row in rows}).order_by("number"):
        if ticket.is_history:
            continue
        book = book_of(ticket.edition_id, at)
        if ticket.category == Category.CLOSED:
            review(ticket, book, at)
        recurrence(ticket, book, at)


def review(ticket: Ticket, book: Book, at: datetime) -> None:
    """After the end of a grave ticket its causes are analysed: a ticket of its own, with a day of its own."""
    terms = book.rules.policies.review
    if terms is None or (terms.priorities and ticket.priority not in terms.priorities):
        return
    code = book.rules.closure_codes.get(ticket.closure_code)
    if code is not None and code.outcome == "not_counted":
        return
    open_owed(
        book,
        key=f"{REVIEW}:{ticket.number}",
        duty=REVIEW,
        subject=f"Разбор причин: № {ticket.number}, {ticket.subject}"[:300],
        body=terms.says,
        who=terms.who,
        kind=terms.kind,
        zone=ticket.zone if ticket.zone in book.rules.zones else "",
        within=terms.within,
        at=at,
        tie=Tie(LinkKind.FOLLOW_UP_OF.value, ticket.number),
    )


def recurrence(ticket: Ticket, book: Book, at: datetime) -> None:
    """So many of one zone and kind within the time: one ticket about what they have in common."""
    terms = book.rules.policies.recurrence
    if terms is None or not ticket.zone or not ticket.kind or ticket.kind == terms.kind:
        return
    calendar = calendar_for(book.rules, terms.window)
    since = engine.owing.latest_start(calendar, seconds(at), terms.window, book.rules.day_rule)
    alike = Ticket.objects.filter(
        zone=ticket.zone, kind=ticket.kind, registered_at__gte=moment(since), parent=None, is_history=False
    )
    numbers = list(alike.order_by("number").values_list("number", flat=True))
    about = Link.objects.filter(other__in=numbers, ticket__kind=terms.kind, kind=LinkKind.CAUSED_BY.value)
    if len(numbers) < terms.count or about.exists():
        return
    open_owed(
        book,
        key=f"{RECURRENCE}:{numbers[0]}",
        duty=RECURRENCE,
        subject=f"Повторы: {_named(book, ticket.kind)}, {_named(book, ticket.zone)}",
        body=", ".join(f"№ {number}" for number in numbers),
        who="",
        kind=terms.kind,
        zone=ticket.zone,
        within=None,
        at=at,
        tie=Tie(LinkKind.CAUSED_BY.value, numbers[0]),
    )


def _named(book: Book, key: str) -> str:
    return engine.say_name(key, book.rules)
