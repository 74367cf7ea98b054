"""«Отступления»: facts of the journal and nothing else, so that there is no second truth to go astray."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from reglament import engine
from reglament.engine import FactKind
from reglament.office.exceptions.asking import VERDICT, Asked
from reglament.people.models import Person
from reglament.reports.standing import standing
from reglament.rulebook.naming import clock_name
from reglament.rulebook.reading import Book, book_of
from reglament.tickets.departures import SAID
from reglament.tickets.instants import moment
from reglament.tickets.judged import OUTCOME_SAID
from reglament.tickets.models import Fact, Message, Note
from reglament.ui.language import language

DECISIONS: Final = Q(kind=FactKind.VERDICT_DECIDED.value)
MOST: Final = 1_000
"""Lines of one register; a month of a big desk has fewer."""


@dataclass(frozen=True, slots=True)
class Line:
    """One deviation or decision."""

    at: datetime
    number: int
    label: str
    subject: str
    what: str
    who: str
    approved_by: str
    clause: str
    edition: int
    reason: str


def has_register(book: Book) -> bool:
    """Whether this edition knows deviations or disputes about verdicts."""
    policies = book.rules.policies
    return policies.deviations is not None or policies.verdict_dispute is not None


def lines(asked: Asked) -> list[Line]:
    """What the reader may see of the month, the latest first."""
    rows = list(_found(asked).select_related("ticket", "actor").order_by("-at", "-pk")[:MOST])
    keys = [(row.ticket_id, row.seq) for row in rows]
    words = _words(asked, keys)
    ids = {int(row.data["approved_by"]) for row in rows if "approved_by" in row.data}
    people = Person.objects.visible_to(asked.reader, at=asked.at).in_bulk(ids)
    return [_line(row, words, people, asked.at) for row in rows]


def _found(asked: Asked) -> QuerySet[Any]:
    rows: QuerySet[Any] = Fact.objects.visible_to(asked.reader, at=asked.at)
    rows = rows.filter(_of_kind(asked.kind))
    if asked.start is not None and asked.end is not None:
        rows = rows.filter(at__gte=asked.start, at__lt=asked.end)
    if asked.person:
        rows = rows.filter(actor=asked.person)
    if asked.clause:
        below = Q(data__clause__startswith=f"{asked.clause}.")  # of 3.1 that is 3.1.2, and not 3.10
        rows = rows.filter(Q(data__clause=asked.clause) | below)
    return standing(rows, Fact.objects.visible_to(asked.reader, at=asked.at))


def _of_kind(kind: str) -> Q:
    if kind == VERDICT:
        return DECISIONS
    deviations = Q(kind=FactKind.DEVIATED.value)
    return deviations & Q(data__what=kind) if kind else deviations | DECISIONS


def _words(asked: Asked, keys: Sequence[tuple[int, int]]) -> Mapping[tuple[int, int], str]:
    """The reasons and decisions that the reader may see."""
    tickets = {number for number, _seq in keys}
    found: dict[tuple[int, int], str] = {}
    for model in (Note, Message):
        texts = model.objects.visible_to(asked.reader, at=asked.at).filter(ticket__in=tickets)
        found |= {(text.ticket_id, text.seq): text.body for text in texts}
    return {key: found[key] for key in keys if key in found}


def _line(
    row: Fact, words: Mapping[tuple[int, int], str], people: Mapping[int, Person], at: datetime
) -> Line:
    book = book_of(row.ticket.edition_id, at)
    approved = row.data.get("approved_by")
    judge = row.actor if row.kind == FactKind.VERDICT_DECIDED else None
    return Line(
        at=moment(row.at),
        number=row.ticket_id,
        label=book.rules.policies.number_mask.replace("{номер}", str(row.ticket_id)),
        subject=row.ticket.subject,
        what=_what(row, book),
        who=str(row.actor or ""),
        approved_by=str(judge or (people.get(int(approved)) if approved else None) or ""),
        clause=str(row.data.get("clause", "")),
        edition=row.ticket.edition_id,
        reason=words.get((row.ticket_id, row.seq), ""),
    )


def _what(row: Fact, book: Book) -> str:
    """«другой срок: исполнение, 20 апр., 18:00»; «вердикт: исполнение, считать в срок»."""
    clock = clock_name(book, str(row.data["clock"]), language()) if "clock" in row.data else ""
    if row.kind == FactKind.VERDICT_DECIDED:
        parts = [clock, str(OUTCOME_SAID.get(row.data.get("outcome", ""), ""))]
        return f"{_('вердикт')}: {', '.join(filter(None, parts))}"
    until = row.data.get("until")
    parts = [clock, engine.say_moment(until, book.rules, language()) if until is not None else ""]
    more = ", ".join(filter(None, parts))
    said = str(SAID.get(row.data.get("what", ""), ""))
    return f"{said}: {more}" if more else said
