"""The reader of the journal that keeps the rows of search: each is made anew from the texts of its ticket."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models, transaction

from reglament import engine
from reglament.engine import FactKind
from reglament.search import marks
from reglament.search.words import lexemes
from reglament.tickets.models import Attachment, Fact, Message, Note, Pending, Ticket

MOST = 20_000  # lexemes of one ticket: PostgreSQL keeps no more than a megabyte of them
FAMILY = 7_201_003  # of advisory locks
LOCK = "SELECT pg_advisory_xact_lock(%s, number) FROM unnest(%s::int[]) AS v(number)"
SAVE = (
    "INSERT INTO search_searchrow (ticket_id, words)"
    " SELECT number, array_to_tsvector(lexemes::text[])"
    " FROM unnest(%s::bigint[], %s::text[]) AS v(number, lexemes)"
    " ON CONFLICT (ticket_id) DO UPDATE SET words = excluded.words"
    " WHERE search_searchrow.words <> excluded.words"
)


def wants(fact: engine.Fact, journal: Sequence[engine.Fact]) -> bool:
    """Whatever people did: words may come with any of it, and somebody else may be responsible."""
    return not fact.is_verdict


def read(rows: Sequence[Pending], at: datetime) -> None:
    """Bring up the rows of these tickets."""
    index(sorted({row.ticket_id for row in rows}))


@transaction.atomic
def index(numbers: Sequence[int]) -> None:
    """Make the rows of these tickets anew; one maker of a row at a time, so that the last has read it all."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [FAMILY, sorted(numbers)])
    said, noted = _texts(numbers)
    tickets = Ticket.objects.filter(number__in=numbers).order_by("number")
    made = [(ticket.number, _literal(_of_ticket(ticket, said, noted))) for ticket in tickets]
    if made:
        with connection.cursor() as cursor:
            cursor.execute(SAVE, [[number for number, _ in made], [words for _, words in made]])


def index_missing(most: int) -> int:
    """Make rows for tickets that have none: imported ones, and those older than search itself; how many."""
    without = Ticket.objects.filter(search_row=None).order_by("-number")
    numbers = list(without.values_list("number", flat=True)[:most])
    index(sorted(numbers))
    return len(numbers)


def forget_erased(sender: object, *, number: int, **other: object) -> None:
    """Something of a ticket was erased: its row is made anew of what is left, in the same transaction."""
    index([number])


Texts = defaultdict[int, list[str]]


def _texts(numbers: Sequence[int]) -> tuple[Texts, Texts]:
    """What both sides read, and what only notes say, by ticket."""
    said: Texts = defaultdict(list)
    noted: Texts = defaultdict(list)
    gone = _taken_back(numbers)
    for number, seq, body in _of(Message.objects, numbers, "body"):
        if (number, seq) not in gone:
            said[number].append(body)
    for number, seq, body in _of(Note.objects, numbers, "body"):
        if (number, seq) not in gone:
            noted[number].append(body)
    for number, seq, name, internal in _of(Attachment.objects, numbers, "name", "internal"):
        if (number, seq) not in gone:
            (noted if internal else said)[number].append(name)
    return said, noted


def _of(things: models.Manager[Any], numbers: Sequence[int], *columns: str) -> Iterable[tuple[Any, ...]]:
    kept = things.filter(ticket__in=numbers, redacted_at=None)
    return kept.values_list("ticket", "seq", *columns).iterator()


def _taken_back(numbers: Sequence[int]) -> set[tuple[int, int]]:
    """What was said and taken back within its seconds: nobody finds it."""
    facts = Fact.objects.filter(ticket__in=numbers, kind=FactKind.RETRACTED.value)
    return {(number, int(data["retracts"])) for number, data in facts.values_list("ticket", "data")}


def _of_ticket(ticket: Ticket, said: Texts, noted: Texts) -> set[str]:
    words = lexemes("\n".join([ticket.subject, *said[ticket.number]]))
    inside = lexemes("\n".join(noted[ticket.number])) - words
    found = {marks.block(ticket.number), str(ticket.number), *words, *map(marks.noted, inside)}
    found |= {marks.person(key) for key in _persons(ticket) if key}
    if ticket.organisation_id:
        found.add(marks.organisation(ticket.organisation_id))
    if ticket.base_id:
        found.add(marks.base(ticket.base_id))
    return found


def _persons(ticket: Ticket) -> tuple[int | None, ...]:
    return ticket.author_id, ticket.beneficiary_id, ticket.responsible_id


def _literal(found: set[str]) -> str:
    """An array of PostgreSQL as text; lexemes hold neither quotes nor backslashes."""
    return "{" + ",".join(f'"{lexeme}"' for lexeme in sorted(found, key=len)[:MOST]) + "}"
