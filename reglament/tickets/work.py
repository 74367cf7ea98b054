"""The tickets under the hand of one transaction: loaded and locked, appended to, saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from django.conf import settings
from django.db.models import F

from reglament import engine
from reglament.rulebook.reading import Book, book_of
from reglament.tickets import journal, projections, storage, texts
from reglament.tickets.events import Deeds, Event
from reglament.tickets.instants import seconds
from reglament.tickets.models import Fact, Pending, Ticket

CHANNEL = "reglament_pending"
CHANGED = "reglament_tickets"  # heard by the live stream (config/live)
MOST_NAMED = 500  # numbers in one notice: PostgreSQL takes 8,000 bytes
ALL = "*"
FACT_NAMES = (*journal.FIELDS, "hash")
PENDING_NAMES = ("reader", "ticket_id", "seq", "not_before", "attempts", "error")


Wants = Callable[[engine.Fact, Sequence[engine.Fact]], bool]


class Wanted(Protocol):
    """The part of an intent by which a ticket is found."""

    @property
    def number(self) -> int: ...
    @property
    def new(self) -> Ticket | None: ...


@dataclass(slots=True)
class Fresh:
    """A fact appended in this transaction."""

    row: journal.Row
    hash: bytes
    event: Event | None


@dataclass(slots=True)
class Work:
    """One ticket: its row, its journal, the state folded from it; `fresh` is what is still unwritten."""

    ticket: Ticket
    book: Book
    state: engine.State
    facts: list[engine.Fact] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    fresh: list[Fresh] = field(default_factory=list)
    is_new: bool = False

    def instant(self, at: datetime) -> int:
        """When what happens now counts: never before the last fact, though clocks of machines differ."""
        return max(seconds(at), self.facts[-1].at if self.facts else 0)

    def append(self, events: Iterable[Event], *, actor: str, at: int, recorded_at: int) -> None:
        """Put the events of one verb into the journal, each with the verdicts on the clocks it stopped."""
        for event in events:
            fact = event.fact(len(self.facts) + 1, actor=actor, at=at, recorded_at=recorded_at)
            self.state, verdicts = engine.conclude(self.state, fact)
            self._note(fact, event)
            for verdict in verdicts:
                self._note(verdict, None)

    def conclude(self, deeds: Deeds) -> None:
        """Put into the journal what the desk did by itself."""
        self.state = engine.fold(self.state, deeds.facts)
        for fact in deeds.facts:
            self._note(fact, None)

    def standing(self, at: int) -> engine.Standing:
        """The ticket at this instant."""
        return engine.view(self.state, at)

    def _note(self, fact: engine.Fact, event: Event | None) -> None:
        part = len(self.fresh)
        row = journal.row_of(self.ticket.number, fact, part)
        self.ticket.chain = row.link(bytes(self.ticket.chain))
        self.fresh.append(Fresh(row, bytes(self.ticket.chain), event))
        self.facts.append(fact)
        self.parts.append(part)


def load(batch: Sequence[Wanted], at: datetime) -> dict[int, Work]:
    """Lock the tickets in order of number and fold their journals. A new ticket has no journal yet."""
    numbers = sorted({wanted.number for wanted in batch if wanted.new is None})
    works = {wanted.number: _fresh_work(wanted.new, at) for wanted in batch if wanted.new is not None}
    if numbers:
        rows = (
            Ticket.objects.filter(number__in=numbers)
            .annotate(author_key=F("author__key"), author_is_active=F("author__is_active"))
            .order_by("number")
            .select_for_update(of=("self",))
        )
        tickets = list(rows)
        journals = journal.read(numbers)
        works |= {ticket.number: _folded(ticket, journals.get(ticket.number, []), at) for ticket in tickets}
    return works


def _fresh_work(ticket: Ticket, at: datetime) -> Work:
    book = book_of(ticket.edition_id, at)
    return Work(ticket, book, engine.begin(book.rules), is_new=True)


def _folded(ticket: Ticket, rows: Sequence[journal.Row], at: datetime) -> Work:
    book = book_of(ticket.edition_id, at)
    work = Work(ticket, book, engine.begin(book.rules))
    work.facts = [row.fact() for row in rows]
    work.parts = [row.part for row in rows]
    work.state = engine.fold(work.state, work.facts)
    return work


def save(works: Sequence[Work], at: datetime) -> None:
    """Write everything that was appended: new tickets, facts, texts, projections, what readers have to do."""
    if not works:
        return
    for work in works:
        projections.project(work.ticket, work.book, work.standing(work.state.at), work.facts)
    Ticket.objects.bulk_create([work.ticket for work in works if work.is_new])
    storage.insert(Fact, FACT_NAMES, [(*fresh.row, fresh.hash) for work in works for fresh in work.fresh])
    texts.save([(fresh.row, fresh.event) for work in works for fresh in work.fresh if fresh.event], at)
    known = [projections.values_of(work.ticket) for work in works if not work.is_new]
    storage.update(Ticket, ("number", *projections.NAMES), known)
    _tell(works, at)
    _announce(works)


def _announce(works: Sequence[Work]) -> None:
    """Open pages learn which tickets changed; history from elsewhere changes before nobody's eyes."""
    numbers = [str(work.ticket.number) for work in works if not work.ticket.is_history]
    if numbers:
        storage.notify(CHANGED, ",".join(numbers) if len(numbers) <= MOST_NAMED else ALL)


def _tell(works: Sequence[Work], at: datetime) -> None:
    """One Pending row per fact and reader who wants it. Nobody is told of history from elsewhere."""
    rows = list(_pending(works, at))
    if rows:
        storage.insert(Pending, PENDING_NAMES, rows)
        storage.notify(CHANNEL, ",".join(settings.READERS))


def _pending(works: Sequence[Work], at: datetime) -> Iterator[tuple[Any, ...]]:
    for work in works:
        if not work.ticket.is_history:
            yield from _pending_of(work, at)


def _pending_of(work: Work, at: datetime) -> Iterator[tuple[Any, ...]]:
    for name in settings.READERS:
        wants = wish(settings.READERS[name])
        for fact in work.facts[len(work.facts) - len(work.fresh) :]:
            if wants is None or wants(fact, work.facts):
                yield name, work.ticket.number, fact.seq, at, 0, ""


@cache
def wish(reader: str) -> Wants | None:
    """The function `wants(fact, journal)` beside a reader's own, if its module has one."""
    module: Any = import_module(reader.rpartition(".")[0])
    wants: Wants | None = getattr(module, "wants", None)
    return wants
