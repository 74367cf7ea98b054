"""What tickets live through, kept as text in which number, author, consultant and subject are still open.

A story is a `Work` to which events are appended under the rules of the edition and whose projections are
taken, as `recording` does; only its way into the tables differs. It is told for a number and for people whom
nobody has, so that their digits can be replaced. `rebuild --check` proves that rows and journal agree.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from django.db import connection, models

from bench._room import WEDNESDAY
from reglament import engine
from reglament.people.models import Person
from reglament.rulebook.reading import Book
from reglament.tickets import projections
from reglament.tickets.events import Event, Words
from reglament.tickets.instants import moment, seconds
from reglament.tickets.journal import linked
from reglament.tickets.models import Fact, Message, Ticket
from reglament.tickets.work import FACT_NAMES, Fresh, Work

K = engine.FactKind
NUMBER, AUTHOR, STAFF, SUBJECT = 7_000_000_000_001, 7_000_000_000_002, 7_000_000_000_003, "⟦тема⟧"
LAST = ("participants", "chain")  # the columns of a ticket that a template cannot hold
TICKET_NAMES = (
    *(field.attname for field in Ticket._meta.concrete_fields if field.attname not in LAST),
    *LAST,
)
MESSAGE_NAMES = ("ticket_id", "seq", "person_id", "at", "body", "from_desk", "channel")
FAR = (1, 1, 8, 30, 20, 20, 20)  # of a hundred open tickets one is new, one waits for somebody, …
CLASSES = (
    ("инцидент", "личное", "средняя", "С1"), ("инцидент", "групповое", "средняя", "С2"),
    ("информация", "личное", "низкая", "С0"), ("обслуживание", "личное", "средняя", "С1"),
)  # fmt: skip


class Who(NamedTuple):
    """For whom a story is told: what stands in its open places."""

    number: int
    author: int
    staff: int
    subject: str


@dataclass(frozen=True, slots=True)
class Story:
    """A ticket with its facts and messages as lines of COPY; `canonical` of each fact is what is hashed."""

    ticket: str
    seers: tuple[int, ...]  # who sees it
    facts: tuple[tuple[str, str], ...]  # the line without its hash, the canonical form
    messages: tuple[str, ...]

    def told(self, who: Who) -> tuple[str, list[str], list[str]]:
        """Its lines for somebody: of the ticket, of the facts, of the messages."""
        chain, facts = b"", []
        for line, canonical in self.facts:
            chain = linked(chain, _filled(canonical, who))
            facts.append(f"{_filled(line, who)}\t\\\\x{chain.hex()}\n")
        known = {AUTHOR: who.author, STAFF: who.staff}
        seers = ",".join(map(str, sorted({known.get(each, each) for each in self.seers})))
        ticket = f"{_filled(self.ticket, who)}\t{{{seers}}}\t\\\\x{chain.hex()}\n"
        return ticket, facts, [f"{_filled(line, who)}\n" for line in self.messages]


class Teller:
    """Tells stories of one desk; the same seed tells the same ones."""

    def __init__(self, book: Book, organisation: int, seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.book, self.organisation = book, organisation
        self.zones = sorted(book.rules.zones)

    def lived(self, still_open: bool) -> Story:
        """Registered, sorted, assigned, taken; a closed one also asked, answered, solved and accepted."""
        days = self.random.uniform(0.05, 12) if still_open else self.random.uniform(12, 400)
        work, at = self._begun(WEDNESDAY - timedelta(days=days))
        step = int(days * 86400 / 12) if still_open else self.random.randrange(1_800, 36_000)
        until = self.random.choices(range(7), FAR)[0] if still_open else 9
        for place, event in enumerate(self._rest(work)[:until], 1):
            when = at + place * step
            work.append([event], actor=event.actor or str(STAFF), at=when, recorded_at=when)
        return _story(work)

    def registered(self, due: bool) -> Story:
        """One fact only. `due`: its first timer lies in the past, else in the future."""
        hours = self.random.uniform(40, 60) if due else self.random.uniform(0.01, 0.4)
        return _story(self._begun(WEDNESDAY - timedelta(hours=hours))[0])

    def _begun(self, registered_at: datetime) -> tuple[Work, int]:
        kind, impact, urgency, complexity = self.random.choice(CLASSES)
        registered_at = registered_at.replace(microsecond=0)
        author = Person(pk=AUTHOR)
        row = Ticket(
            number=NUMBER, subject=SUBJECT, author=author, organisation_id=self.organisation,
            channel="портал", registered_at=registered_at, registered_by=author, edition_id=self.book.id,
        )  # fmt: skip
        work = Work(row, self.book, engine.begin(self.book.rules), is_new=True)
        data = {
            "kind": kind,
            "impact": impact,
            "urgency": urgency,
            "channel": "портал",
            "author": str(AUTHOR),
        }
        event = Event(
            K.REGISTERED,
            state=self.book.rules.initial_state,
            priority=engine.find_priority(self.book.rules, kind, impact, urgency)[0],
            complexity=engine.key(complexity),
            zone=self.random.choice(self.zones),
            data=data,
            words=Words(f"{SUBJECT}. Прошу помочь.", from_desk=False, person=AUTHOR),
        )
        at = seconds(registered_at)
        work.append([event], actor=str(AUTHOR), at=at, recorded_at=at)
        return work, at

    def _rest(self, work: Work) -> list[Event]:
        state, classes = work.state, work.facts[0].data
        sorted_out = {name: classes[name] for name in ("kind", "impact", "urgency")}
        return [
            Event(K.CLASSIFIED, priority=state.priority, complexity=state.complexity, data=sorted_out),
            Event(K.MOVED, state="назначен", responsible=str(STAFF)),
            Event(K.MOVED, state="в работе", words=Words("Смотрю, напишу сегодня.")),
            Event(K.MOVED, state="ждет автора", words=Words("Уточните номер документа.")),
            Event(K.AUTHOR_WROTE, words=Words("Документ 1204.", from_desk=False), actor=str(AUTHOR)),
            Event(K.MOVED, state="в работе"),
            Event(K.ANSWERED, words=Words("Нашёл причину, исправляю.")),
            Event(K.MOVED, state="исполнен", words=Words("Исправлено, проверьте.")),
            Event(K.MOVED, state="закрыт", data={"code": "принят"}, actor=str(AUTHOR)),
        ]


def _story(work: Work) -> Story:
    """What `work.save` writes, as text."""
    projections.project(work.ticket, work.book, work.standing(work.state.at), work.facts)
    columns = [getattr(work.ticket, name) for name in TICKET_NAMES[: -len(LAST)]]
    return Story(
        _line(Ticket, TICKET_NAMES, columns),
        tuple(work.ticket.participants),
        tuple((_line(Fact, FACT_NAMES, fresh.row), fresh.row.canonical()) for fresh in work.fresh),
        tuple(_line(Message, MESSAGE_NAMES, row) for row in _messages(work.fresh)),
    )


def _messages(facts: Iterable[Fresh]) -> Iterator[tuple[Any, ...]]:
    for fresh in facts:
        words, row = fresh.event.words if fresh.event else None, fresh.row
        if words is not None:
            who = words.person or row.actor
            yield (row.ticket, row.seq, who, moment(row.at), words.body, words.from_desk, words.channel)


def _filled(text: str, who: Who) -> str:
    return (
        text.replace(str(NUMBER), str(who.number))
        .replace(str(AUTHOR), str(who.author))
        .replace(str(STAFF), str(who.staff))
        .replace(SUBJECT, who.subject)
    )


def _line(model: type[models.Model], names: tuple[str, ...], values: Iterable[Any]) -> str:
    """Values as a line of COPY's text format, as far as there are values."""
    return "\t".join(_text(kind, value) for kind, value in zip(_kinds(model, names), values, strict=False))


@cache
def _kinds(model: type[models.Model], names: tuple[str, ...]) -> list[str]:
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return [str(fields[name].db_type(connection)) for name in names]


def _text(kind: str, value: Any) -> str:
    if value is None:
        return "\\N"
    if kind == "jsonb":
        value = json.dumps(value, ensure_ascii=False)
    elif kind.endswith("[]"):
        value = "{" + ",".join(map(str, value)) + "}"
    elif isinstance(value, datetime):
        value = value.isoformat()
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
