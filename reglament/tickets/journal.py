"""The journal: rows ⇄ facts of the engine, and the chain that ties the rows of one ticket together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from reglament import engine
from reglament.tickets import storage

FIELDS = (
    "ticket_id",
    "seq",
    "at",
    "recorded_at",
    "kind",
    "actor_id",
    "state",
    "priority",
    "complexity",
    "zone",
    "responsible_id",
    "part",
    "data",
)
_KINDS = {kind.value: kind for kind in engine.FactKind}


class Row(NamedTuple):
    """A row of the journal as it is stored and hashed, without its hash."""

    ticket: int
    seq: int
    at: int
    recorded_at: int
    kind: str
    actor: int | None
    state: str | None
    priority: str | None
    complexity: str | None
    zone: str | None
    responsible: int | None
    part: int  # 0 for the first event of a verb; the rest of the same verb count on
    data: dict[str, Any]

    def link(self, before: bytes) -> bytes:
        """The hash of this row in the chain of its ticket. `before`: of the row before, b"" for the first."""
        return linked(before, self.canonical())

    def canonical(self) -> str:
        """The row as it is hashed."""
        return json.dumps(list(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def fact(self) -> engine.Fact:
        """As the engine reads it."""
        return engine.Fact(
            self.seq,
            self.at,
            _KINDS[self.kind],
            engine.SYSTEM if self.actor is None else str(self.actor),
            self.recorded_at,
            self.state,
            self.priority,
            self.complexity,
            self.zone,
            None if self.responsible is None else str(self.responsible),
            self.data,
        )


def linked(before: bytes, canonical: str) -> bytes:
    """The hash of a row, given as it is hashed, after that of the row before."""
    return hashlib.sha256(before + canonical.encode()).digest()


def row_of(ticket: int, fact: engine.Fact, part: int) -> Row:
    """A fact of the engine as a row."""
    return Row(
        ticket,
        fact.seq,
        fact.at,
        fact.at if fact.recorded_at is None else fact.recorded_at,
        fact.kind.value,
        person_id(fact.actor),
        fact.state,
        fact.priority,
        fact.complexity,
        fact.zone,
        person_id(fact.responsible),
        part,
        dict(fact.data),
    )


def person_id(reference: str | None) -> int | None:
    """The person whom the engine knows by this text; None for nobody and for the desk itself."""
    return int(reference) if reference and reference.isdecimal() else None


def read(tickets: Sequence[int]) -> dict[int, list[Row]]:
    """The journals of these tickets in one query."""
    rows = storage.journals(tickets)
    return {number: list(map(Row._make, of_ticket)) for number, of_ticket in groupby(rows, key=itemgetter(0))}


class Break(NamedTuple):
    """A place where a chain does not hold."""

    ticket: int
    seq: int
    reason: str  # "gap", "hash"


def breaks(rows: Iterable[tuple[Any, ...]]) -> Iterator[Break]:
    """Where the chains of these rows (fields of `FIELDS` and the hash, in order of ticket and seq) break."""
    for number, of_ticket in groupby(rows, key=itemgetter(0)):
        before, expected = b"", 1
        for values in of_ticket:
            row, stored = Row._make(values[:-1]), bytes(values[-1])
            if row.seq != expected:
                yield Break(number, row.seq, "gap")
            elif row.link(before) != stored:
                yield Break(number, row.seq, "hash")
            before, expected = stored, row.seq + 1
