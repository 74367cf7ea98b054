"""From columns of the projections to rows of a queue: one query, no model objects, no query per row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Case, Exists, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Concat, Left
from django.urls import reverse

from reglament import engine
from reglament.desk.lists import terms
from reglament.desk.seat import Seat, assigns
from reglament.engine import FactKind
from reglament.people.names import FullName
from reglament.rulebook.naming import state_name
from reglament.rulebook.reading import book_of
from reglament.tickets.models import Fact, Message
from reglament.tickets.models.tickets import FINAL, TicketQuerySet
from reglament.ui.deadlines import Deadline
from reglament.ui.language import language
from reglament.ui.rows import QueueRow

SNIPPET = 110
OURS = "↩ "  # before what the desk said

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
    "next_due_calendar",
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
    next_due_calendar: str
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
    said: str | None


def columns(seat: Seat, tickets: TicketQuerySet, limit: int) -> QuerySet[Any, tuple[Any, ...]]:
    """What a row needs, of the first tickets of an ordered query; to be read by `Line._make`."""
    return tickets.values_list(*FIELDS, Subquery(_last_words(seat)))[:limit]


def rows(
    seat: Seat, found: Sequence[Line], *, current: int | None, suffix: str, with_state: bool = False
) -> list[QueueRow]:
    """The lines as rows. `suffix` is the query that keeps the list when a row is opened; `with_state`: the
    list mixes tickets that differ in what is to be done, so each row says its state.
    """
    named = _state_names(seat) if with_state else _unsaid
    address = reverse("ticket", args=[0]).removesuffix("0/")
    return [_row(seat, line, named(line), f"{address}{line.number}/{suffix}", current) for line in found]


def _last_words(seat: Seat) -> QuerySet[Any, tuple[Any, ...]]:
    """The beginning of the latest message of a ticket; notes are never shown in a list, nor is what was taken
    back.
    """
    taken_back = (
        Fact.objects.visible_to(seat.person, at=seat.at)
        .filter(ticket=OuterRef("ticket"), kind=FactKind.RETRACTED.value)
        .annotate(gone=Cast(KT("data__retracts"), IntegerField()))
        .filter(gone=OuterRef("seq"))
    )
    beginning = Left("body", 2 * SNIPPET)
    ours = Case(When(from_desk=True, then=Concat(Value(OURS), beginning)), default=beginning)
    return (
        Message.objects.visible_to(seat.person, at=seat.at)
        .filter(~Exists(taken_back.order_by()), ticket=OuterRef("pk"))
        .order_by("-seq")
        .values_list(ours)[:1]
    )


def _snippet(said: str | None) -> str:
    text = " ".join((said or "").split())[: SNIPPET + len(OURS)]
    return "" if text == OURS.strip() else text


def _row(seat: Seat, line: Line, state: str, href: str, current: int | None) -> QueueRow:
    return QueueRow(
        number=line.number,
        href=href,
        subject=line.subject,
        term=_term(line, seat.at),
        author=FullName(line.author_family, line.author_given, line.author_patronymic).short(),
        state=state,
        category=figure(line.category),
        responsible=_shown_responsible(seat, line),
        mine=line.responsible == seat.person.pk,
        place=line.base or "",
        snippet=_snippet(line.said),
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
    return terms.term(_rules(line, now), line.next_due_calendar, line.next_due_at, now)


def _shown_responsible(seat: Seat, line: Line) -> str | None:
    """Whom the row shows; None where nobody need be told apart."""
    if seat.is_alone or not (line.responsible or assigns(_rules(line, seat.at))):
        return None
    return _responsible(line)


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
    "backlog": "waiting",
    "resolved": "done",
    "closed": "closed",
    "rejected": "refused",
    "withdrawn": "refused",
}
