"""Finding in two steps: the newest tickets first, then the archive, block by block, from the newest.

PostgreSQL's own plan for a word that stands in a quarter of a million tickets fetches all before it sorts.
Here a common word is found among the newest without the index, and of the archive no more is read than a
page needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db.models import Func, Max

from reglament.people.models import Person
from reglament.rulebook import sight
from reglament.search import matching
from reglament.search.marks import BLOCK
from reglament.search.matching import Term
from reglament.search.models import SearchRow
from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import TicketQuerySet

NEWEST = 3_000  # tickets that are read without the index
WIDEST = 4  # blocks in one asking
FIRST_CHUNK = 500  # tickets whose visibility is asked at once; then twice as many


def matching_tickets(
    tickets: TicketQuerySet, terms: Sequence[Term], *, by: Person, at: datetime
) -> TicketQuerySet:
    """Those of the tickets that answer the terms, in one statement: for lists that are narrow already."""
    return tickets.filter(answering(terms, by=by, at=at))


def answering(terms: Sequence[Term], *, by: Person, at: datetime) -> Func:
    """The condition that a ticket answers the terms, by what this person may read of it."""
    query = matching.written(terms, notes=sight.sees_notes(by, at=at))
    return matching.holds(query, f"search_row__{matching.COLUMN}")


def newest(
    terms: Sequence[Term], *, by: Person, at: datetime, most: int, before: int | None = None
) -> list[int]:
    """The numbers of at most `most` visible tickets that answer the terms, the newest first.

    `before`: only those of a lower number, for the next page.
    """
    top = _top() if before is None else before - 1
    bound = max(0, top - NEWEST)
    visible = Ticket.objects.visible_to(by, at=at)
    recent = matching_tickets(visible.filter(number__gt=bound, number__lte=top), terms, by=by, at=at)
    found = list(recent.order_by("-number").values_list("number", flat=True)[:most])
    for hits in _archive(terms, bound, notes=sight.sees_notes(by, at=at)):
        if len(found) >= most:
            break
        found += _visible(hits, visible, most - len(found))
    return found


def _archive(terms: Sequence[Term], bound: int, *, notes: bool) -> Iterator[list[int]]:
    """The numbers up to the bound that answer, some blocks at a time."""
    block, width = bound // BLOCK, 1
    while block >= 0 and bound > 0:
        blocks = range(block, max(-1, block - width), -1)
        query = matching.written(terms, notes=notes, blocks=blocks)
        rows = SearchRow.objects.filter(matching.holds(query), ticket__lte=bound)
        yield list(rows.order_by("-ticket").values_list("ticket", flat=True))
        block, width = block - width, min(2 * width, WIDEST)


def _visible(hits: Sequence[int], visible: TicketQuerySet, most: int) -> list[int]:
    found: list[int] = []
    start, size = 0, FIRST_CHUNK
    while start < len(hits) and len(found) < most:
        among = visible.filter(number__in=hits[start : start + size]).order_by("-number")
        found += among.values_list("number", flat=True)[: most - len(found)]
        start, size = start + size, 2 * size
    return found


def _top() -> int:
    return Ticket.objects.aggregate(top=Max("number"))["top"] or 0
