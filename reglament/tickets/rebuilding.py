"""Deriving everything again from the journal, and saying where what is stored differs and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db import transaction

from reglament import engine
from reglament.engine import FactKind
from reglament.rulebook.reading import Book, book_of
from reglament.tickets import journal, projections, storage
from reglament.tickets.models import Fact, Ticket

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Difference:
    """`reason`: projection, chain, journal, calendar (the rules changed since), engine (they did not)."""

    ticket: int
    reason: str
    what: str
    stored: Any
    derived: Any


def check(at: datetime, numbers: Sequence[int] | None = None) -> Iterator[Difference]:
    """Every difference in these tickets, or in all of them."""
    for tickets in _in_parts(numbers):
        stored = _stored([ticket.number for ticket in tickets])
        for ticket in tickets:
            yield from _differences(ticket, stored.get(ticket.number, []), at)


def rebuild(at: datetime, numbers: Sequence[int] | None = None) -> int:
    """Save the projections as the journal gives them; how many tickets changed. The journal stays."""
    changed = 0
    for tickets in _in_parts(numbers):
        changed += _save([ticket.number for ticket in tickets], at)
    return changed


@transaction.atomic
def _save(numbers: Sequence[int], at: datetime) -> int:
    rows = journal.read(numbers)
    changed = []
    for ticket in Ticket.objects.filter(number__in=numbers).order_by("number").select_for_update():
        if journal_rows := rows.get(ticket.number):
            before = projections.values_of(ticket)
            _derive(ticket, [row.fact() for row in journal_rows], book_of(ticket.edition_id, at))
            ticket.chain = _end(journal_rows)
            if projections.values_of(ticket) != before:
                changed.append(projections.values_of(ticket))
    storage.update(Ticket, ("number", *projections.NAMES), changed)
    return len(changed)


def _in_parts(numbers: Sequence[int] | None) -> Iterator[list[Ticket]]:
    rows = Ticket.objects.order_by("number")
    if numbers is not None:
        rows = rows.filter(number__in=numbers)
    last = 0
    while tickets := list(rows.filter(number__gt=last)[:AT_ONCE]):
        yield tickets
        last = tickets[-1].number


def _stored(numbers: Sequence[int]) -> dict[int, list[tuple[Any, ...]]]:
    """Rows of the journal with their hashes."""
    names = (*journal.FIELDS, "hash")
    rows = Fact.objects.filter(ticket__in=numbers).order_by("ticket", "seq").values_list(*names)
    return {number: list(found) for number, found in groupby(rows, key=itemgetter(0))}


def _differences(ticket: Ticket, stored: Sequence[tuple[Any, ...]], at: datetime) -> Iterator[Difference]:
    if not stored:
        yield Difference(ticket.number, "journal", "facts", 0, "at least 1")
        return
    for broken in journal.breaks(stored):
        yield Difference(ticket.number, "chain", f"{broken.seq}: {broken.reason}", "", "")
    if bytes(stored[-1][-1]) != bytes(ticket.chain):
        yield Difference(
            ticket.number, "chain", "end", bytes(ticket.chain).hex(), bytes(stored[-1][-1]).hex()
        )
    facts = [journal.Row._make(values[:-1]).fact() for values in stored]
    book = book_of(ticket.edition_id, at)
    try:
        yield from _verdicts(ticket.number, facts, book.rules)
        before = projections.values_of(ticket)
        _derive(ticket, facts, book)
    except engine.FactError as error:
        yield Difference(ticket.number, "journal", str(error.seq), error.reason.code, "")
        return
    after = projections.values_of(ticket)
    for name, old, new in zip(("number", *projections.NAMES), before, after, strict=True):
        if old != new and name != "chain":
            yield Difference(ticket.number, "projection", name, old, new)


def _derive(ticket: Ticket, facts: Sequence[engine.Fact], book: Book) -> None:
    state = engine.fold(engine.begin(book.rules), facts)
    projections.project(ticket, book, engine.view(state, state.at), facts)


def _end(rows: Sequence[journal.Row]) -> bytes:
    chain = b""
    for row in rows:
        chain = row.link(chain)
    return chain


def _verdicts(number: int, facts: Sequence[engine.Fact], rules: engine.Rules) -> Iterator[Difference]:
    """The verdicts on stopped clocks, given anew by the events alone."""
    given = {
        (fact.data["cause"], fact.data["clock"]): fact.data
        for fact in facts
        if fact.kind is FactKind.CLOCK_STOPPED and "cause" in fact.data
    }
    state = engine.begin(rules)
    derived: dict[tuple[int, str], Any] = {}
    for fact in facts:
        after = engine.step(state, fact)
        if not fact.is_verdict:
            stops = engine.stop_verdicts(state, after)
            derived |= {(stop.data["cause"], stop.data["clock"]): stop.data for stop in stops}
        state = after
    for key in sorted({*given, *derived}):
        old, new = given.get(key, {}), derived.get(key, {})
        for name in ("due", "met"):
            if old.get(name) != new.get(name):
                reason = "engine" if old.get("rules") == rules.checksum else "calendar"
                yield Difference(number, reason, f"{key[1]}.{name} ({key[0]})", old.get(name), new.get(name))
