"""A ticket as a line of the author's list: what it is about, and what is promised or wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.urls import reverse

from reglament import engine
from reglament.engine import Category
from reglament.notices.models import Notice
from reglament.people import statements
from reglament.people.policies import DeskRequest
from reglament.portal.addresses import ticket_address
from reglament.portal.speech import number
from reglament.portal.status import from_aside, to_author
from reglament.rulebook.reading import book_of
from reglament.tickets.models import Ticket, gates
from reglament.tickets.reading import standings

FIGURES = {
    Category.NEW: "new",
    Category.ASSIGNED: "new",
    Category.IN_PROGRESS: "work",
    Category.AWAITING_AUTHOR: "answer",
    Category.RESOLVED: "answer",
    Category.CLOSED: "closed",
    Category.REJECTED: "refused",
    Category.WITHDRAWN: "refused",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `author` is empty for one's own; `figure` is a category of the state chip."""

    href: str
    number: str
    subject: str
    sentence: str
    figure: str
    at: datetime
    author: str = ""
    unread: bool = False


def rows_of(tickets: Iterable[Ticket], request: DeskRequest) -> list[Row]:
    """The lines of these tickets (read with their authors), all with two queries."""
    tickets = list(tickets)
    now = standings(tickets, request.now)
    unread = _unread(request, tickets)
    return [_row(ticket, now[ticket.number], ticket.number in unread, request) for ticket in tickets]


def _row(ticket: Ticket, standing: engine.Standing, unread: bool, request: DeskRequest) -> Row:
    rules = book_of(ticket.edition_id, request.now).rules
    asked = standing.category is Category.AWAITING_APPROVAL and request.user.pk in ticket.approvers
    own = asked or request.user.pk in (ticket.author_id, ticket.beneficiary_id)
    figure = "answer" if asked else FIGURES.get(standing.category, "waiting")
    return Row(
        href=reverse("portal:decide", args=[ticket.number])
        if asked
        else ticket_address(request, ticket.number),
        number=number(ticket.number, rules),
        subject=ticket.subject,
        sentence=to_author(standing, rules) if own else from_aside(standing, rules),
        figure=figure if own or figure != "answer" else "waiting",
        at=ticket.last_at,
        author="" if ticket.author_id == request.user.pk else str(ticket.author),
        unread=unread,
    )


def _unread(request: DeskRequest, tickets: Sequence[Ticket]) -> set[int]:
    """The numbers of those about which the person has been told something he has not looked at."""
    key = ("untold", gates.mark(request.user, request.now))
    told = statements.rows(key, lambda: _untold(request))
    return {number for (number,) in told}.intersection(ticket.number for ticket in tickets)


def _untold(request: DeskRequest) -> QuerySet[Notice, tuple[int]]:
    told = Notice.objects.visible_to(request.user, at=request.now).unseen()
    return told.order_by().values_list("ticket").distinct()
