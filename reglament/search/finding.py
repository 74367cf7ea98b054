"""Finding in two steps: the newest tickets first, then the archive, block by block, from the newest.

PostgreSQL's own plan for a word that stands in a quarter of a million tickets fetches all before it sorts.
Here a common word is found among the newest without the index, and of the archive no more is read than a
page needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db.models import BooleanField, F, Func, QuerySet, Value

from reglament.people import statements
from reglament.people.models import Person
from reglament.people.statements import NUMBER, TEXT, Values
from reglament.rulebook import sight
from reglament.search import matching
from reglament.search.marks import BLOCK
from reglament.search.matching import Term
from reglament.search.models import SearchRow
from reglament.tickets.models import Ticket, gates
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
    notes = sight.sees_notes(by, at=at)
    top = _top() if before is None else before - 1
    bound = max(0, top - NEWEST)
    found = _recent(matching.written(terms, notes=notes), bound, top, most, by=by, at=at)
    for hits in _archive(terms, bound, notes=notes):
        if len(found) >= most:
            break
        found += _visible(hits, most - len(found), by=by, at=at)
    return found


def _recent(query: str, bound: int, top: int, most: int, *, by: Person, at: datetime) -> list[int]:
    """What answers above the bound and not above the top."""
    low, high = statements.numbers(2)

    def asked() -> QuerySet[Any]:
        within = Ticket.objects.visible_to(by, at=at).filter(number__gt=low, number__lte=high)
        answer = matching.holds(TEXT, f"search_row__{matching.COLUMN}")
        return within.filter(answer).order_by("-number").values_list("number")[:most]

    values = {low: bound, high: top, TEXT: query}
    return [
        number for (number,) in statements.rows(("search", "recent", most, gates.mark(by, at)), asked, values)
    ]


def _archive(terms: Sequence[Term], bound: int, *, notes: bool) -> Iterator[list[int]]:
    """The numbers up to the bound that answer, some blocks at a time."""
    block, width = bound // BLOCK, 1
    while block >= 0 and bound > 0:
        blocks = range(block, max(-1, block - width), -1)
        query = matching.written(terms, notes=notes, blocks=blocks)
        rows = statements.rows(("search", "archive"), _answering_rows, {TEXT: query, NUMBER: bound})
        yield [number for (number,) in rows]
        block, width = block - width, min(2 * width, WIDEST)


def _answering_rows() -> QuerySet[Any]:
    rows = SearchRow.objects.filter(matching.holds(TEXT), ticket__lte=NUMBER)
    return rows.order_by("-ticket").values_list("ticket")


def _visible(hits: Sequence[int], most: int, *, by: Person, at: datetime) -> list[int]:
    """The first so many of the hits that the person sees."""

    def asked() -> QuerySet[Any]:
        visible = Ticket.objects.visible_to(by, at=at).filter(among(TEXT))
        return visible.order_by("-number").values_list("number")

    found: list[int] = []
    start, size = 0, FIRST_CHUNK
    while start < len(hits) and len(found) < most:
        named: Values = {TEXT: listed(hits[start : start + size])}
        found += [
            number for (number,) in statements.rows(("search", "seen", gates.mark(by, at)), asked, named)
        ]
        start, size = start + size, 2 * size
    return found[:most]


def among(numbers: str) -> Func:
    """The condition that a ticket is one of these (`listed`); its shape does not depend on them."""
    array = Func(Value(numbers), template="ANY(string_to_array(%(expressions)s, ',')::bigint[])")
    return Func(F("number"), array, template="%(expressions)s", arg_joiner=" = ", output_field=BooleanField())


def listed(numbers: Sequence[int]) -> str:
    """Numbers as `among` takes them."""
    return ",".join(map(str, numbers))


def _newest_of_all() -> QuerySet[Any]:
    return Ticket.objects.order_by("-number").values_list("number")[:1]


def _top() -> int:
    newest = statements.rows(("search", "top"), _newest_of_all)
    return newest[0][0] if newest else 0
