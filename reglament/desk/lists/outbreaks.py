"""«Похоже на массовый сбой»: what the desk noticed by itself and asks a person about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from reglament import engine
from reglament.desk.seat import Seat
from reglament.people import statements
from reglament.rulebook.reading import Book, book_of
from reglament.tickets import outbreaks
from reglament.tickets.models import Outbreak, Ticket


@dataclass(frozen=True)
class Meant:
    """One of the alike tickets."""

    number: str
    href: str
    subject: str


@dataclass(frozen=True)
class Proposal:
    """What is asked. `joins`: there is a declared incident already; `may`: this person decides it."""

    action: str
    tickets: Sequence[Meant]
    parent: Meant | None
    joins: bool
    may: bool
    clause: str


def proposals(seat: Seat) -> list[Proposal]:
    """What waits for a decision and is about tickets that the person sees; most of the time nothing."""
    waiting = outbreaks.waiting().order_by("-pk").values_list("pk")
    if not statements.rows(("outbreaks",), lambda: waiting[: outbreaks.SHOWN]):
        return []
    rows = outbreaks.waiting().visible_to(seat.person, at=seat.at).order_by("-pk")
    return [_proposal(seat, row) for row in rows.select_related("ticket")[: outbreaks.SHOWN]]


def _proposal(seat: Seat, row: Outbreak) -> Proposal:
    visible = Ticket.objects.visible_to(seat.person, at=seat.at).open().filter(number__in=row.numbers)
    book = book_of(row.ticket.edition_id, seat.at)
    terms = book.rules.policies.mass_incident
    deciding = set(map(engine.key, terms.declared_by if terms else ()))
    return Proposal(
        action=reverse("desk:outbreak", args=[row.pk]),
        tickets=[_meant(ticket, book) for ticket in visible.order_by("number")],
        parent=_meant(row.ticket, book) if row.joins else None,
        joins=row.joins,
        may=row.joins or bool(deciding & seat.roles),
        clause=terms.clause if terms else "",
    )


def _meant(ticket: Ticket, book: Book) -> Meant:
    href = reverse("ticket", args=[ticket.number])
    number = book.rules.policies.number_mask.replace("{номер}", str(ticket.number))
    return Meant(number, href, ticket.subject)
