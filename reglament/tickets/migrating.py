"""Open tickets under a new edition, where it says that they move to it («переходят на новую»)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.rulebook.reading import NoEdition, book_of, edition_at
from reglament.tickets import journal
from reglament.tickets.models import Ticket

MIGRATE = "migrate"


def migrate(numbers: Sequence[int], at: datetime) -> set[int]:
    """Give these tickets the edition that holds for them now, where it wants them. Inside a transaction.

    One whose journal the new edition cannot read (a name is gone without «прежде») keeps the old one.
    """
    moved: set[int] = set()
    rows = Ticket.objects.filter(number__in=numbers).select_related("author").order_by("number")
    for ticket in rows.select_for_update(of=("self",)):
        target = _target(ticket, at)
        if target is not None and _reads(ticket.number, target, at):
            Ticket.objects.filter(number=ticket.number).update(edition=target)
            moved.add(ticket.number)
    return moved


def _target(ticket: Ticket, at: datetime) -> int | None:
    try:
        target = edition_at(
            at,
            organisation=ticket.organisation_id,
            department=ticket.author.department_id,
            zone=ticket.zone or None,
        )
    except NoEdition:
        return None
    if target == ticket.edition_id:
        return None
    old, new = book_of(ticket.edition_id, at), book_of(target, at)
    same = old.regulation == new.regulation
    return target if same and new.rules.policies.open_tickets.value == MIGRATE else None


def _reads(number: int, edition: int, at: datetime) -> bool:
    facts = [row.fact() for row in journal.read([number]).get(number, [])]
    try:
        engine.fold(engine.begin(book_of(edition, at).rules), facts)
    except engine.FactError:
        return False
    return True
