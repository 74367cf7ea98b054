"""From columns of the projections to rows of a queue: one query, no model objects, no query per row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db.models.functions import Left
from django.urls import reverse

from reglament import engine
from reglament.desk.lists import terms
from reglament.desk.naming import state_name
from reglament.desk.seat import Seat, assigns, language
from reglament.engine import FactKind
from reglament.people.names import FullName
from reglament.rulebook.reading import book_of
from reglament.tickets.models import Fact, Message
from reglament.tickets.models.tickets import FINAL, TicketQuerySet
from reglament.ui.deadlines import Deadline
from reglament.ui.rows import QueueRow

SNIPPET = 110

FIELDS = (
    "number",
    "subject",
    "edition_id",
    "kind",
    "priority",
    "complexity",
    "zone",
    "state",
    "channel",
    "category",
    "urgency_rank",
    "next_due_at",
    "next_due_clock",
    "is_breached",
    "finished_at",
    "responsible_id",
    "author__family_name",
    "author__given_name",
    "author__patronymic",
    "responsible__family_name",
    "responsible__given_name",
    "responsible__patronymic",
    "base__name",
)


class Line(NamedTuple):
    """The columns of one row, in the order of `FIELDS`."""

    number: int
    subject: str
    edition: int
    kind: str
    priority: str
    complexity: str
    zone: str
    state: str
    channel: str
    category: str
    urgency_rank: int
    next_due_at: datetime | None
    next_due_clock: str
    is_breached: bool
    finished_at: datetime | None
    responsible: int | None
    author_family: str
    author_given: str
    author_patronymic: str
    responsible_family: str | None
    responsible_given: str | None
    responsible_patronymic: str | None
    base: str | None


def lines(tickets: TicketQuerySet, limit: int) -> list[Line]:
    """The first rows of an ordered query."""
    return list(map(Line._make, tickets.values_list(*FIELDS)[:limit]))


def rows(
    seat: Seat, found: Sequence[Line], *, current: int | None, suffix: str, with_state: bool = False
) -> list[QueueRow]:
    """The lines as rows. `suffix` is the query that keeps the list when a row is opened; `with_state`: the
    list mixes tickets that differ in what is to be done, so each row says its state.
    """
    said = last_words(seat, [line.number for line in found])
    named = _state_names(seat) if with_state else _unsaid
    address = reverse("ticket", args=[0]).removesuffix("0/")
    return [
        _row(seat, line, said.get(line.number, ""), named(line), f"{address}{line.number}/{suffix}", current)
        for line in found
    ]


def last_words(seat: Seat, numbers: Sequence[int]) -> Mapping[int, str]:
    """The beginning of the latest message of each of these tickets; notes are never shown in a list, nor is
    what was taken back.
    """
    latest = (
        Message.objects.visible_to(seat.person, at=seat.at)
        .filter(ticket__in=numbers)
        .order_by("ticket_id", "-seq")
        .distinct("ticket_id")
        .values_list("ticket_id", "seq", "from_desk", Left("body", 2 * SNIPPET))
    )
    facts = Fact.objects.visible_to(seat.person, at=seat.at)
    gone = facts.filter(ticket__in=numbers, kind=FactKind.RETRACTED.value)
    retracted = set(gone.order_by().values_list("ticket_id", "data__retracts"))
    return {
        number: _snippet(body, from_desk)
        for number, seq, from_desk, body in latest
        if (number, seq) not in retracted
    }


def _snippet(body: str, from_desk: bool) -> str:
    text = " ".join(body.split())[:SNIPPET]
    return f"↩ {text}" if from_desk and text else text


def _row(seat: Seat, line: Line, snippet: str, state: str, href: str, current: int | None) -> QueueRow:
    return QueueRow(
        number=line.number,
        href=href,
        subject=line.subject,
        term=_term(line, seat.at),
        author=FullName(line.author_family, line.author_given, line.author_patronymic).short(),
        state=state,
        category=figure(line.category),
        responsible=_responsible(line) if line.responsible or assigns(_rules(line, seat.at)) else None,
        mine=line.responsible == seat.person.pk,
        place=line.base or "",
        snippet=snippet,
        first=line.urgency_rank == 0 and bool(line.priority),
        current=line.number == current,
    )


def _rules(line: Line, at: datetime) -> engine.Rules:
    return book_of(line.edition, at).rules


def _term(line: Line, now: datetime) -> Deadline:
    if line.category in FINAL:
        return terms.finished(line.is_breached)
    if line.next_due_at is None:
        return terms.standing_still(line.category)
    return terms.term(_rules(line, now), line.next_due_clock, line, line.next_due_at, now)


def _responsible(line: Line) -> str:
    if line.responsible is None:
        return ""
    parts = (line.responsible_family, line.responsible_given, line.responsible_patronymic)
    return FullName(*(part or "" for part in parts)).short()


def _state_names(seat: Seat) -> Callable[[Line], str]:
    """How the editions print states, each looked up once per list."""
    known: dict[tuple[int, str], str] = {}
    reader = language()

    def named(line: Line) -> str:
        key = (line.edition, line.state)
        if key not in known:
            known[key] = state_name(_rules(line, seat.at), line.state, reader)
        return known[key]

    return named


def _unsaid(line: Line) -> str:
    return ""


def figure(category: str) -> str:
    """The figure of a state by what it means to the engine."""
    return _FIGURES.get(category, "work")


_FIGURES = {
    "new": "new",
    "assigned": "new",
    "in_progress": "work",
    "awaiting_author": "answer",
    "awaiting_approval": "waiting",
    "awaiting_third_party": "waiting",
    "scheduled": "waiting",
    "resolved": "done",
    "closed": "closed",
    "rejected": "refused",
    "withdrawn": "refused",
}
