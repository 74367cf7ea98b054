"""One ticket for a page: the row, the standing, what the person may do, and what was said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from reglament import engine
from reglament.engine import FactKind
from reglament.people import statements
from reglament.people.models import Person
from reglament.people.statements import NUMBER, numbers
from reglament.rulebook.reading import Book, book_of
from reglament.tickets import journal, operations
from reglament.tickets.instants import moment, seconds
from reglament.tickets.journalled import ever_asked, without_retracted
from reglament.tickets.models import Attachment, Message, Note, Ticket
from reglament.tickets.relations import Circle, circle

T = TypeVar("T", Message, Note)

INSIDE = frozenset(
    {
        FactKind.NOTED,
        FactKind.WORKED,
        FactKind.HANDED_OVER,
        FactKind.ZONE_DISPUTED,
        FactKind.ZONE_DECIDED,
        FactKind.REMINDED,
        FactKind.ESCALATED,
        FactKind.CLOCK_STOPPED,
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the conversation and the history: a fact with its text and its files."""

    fact: engine.Fact
    at: datetime
    person: Person | None
    part: int
    message: Message | None = None
    note: Note | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def body(self) -> str:
        """What was said; empty for what was only done, and for what was erased."""
        text = self.message or self.note
        return text.body if text else ""

    @property
    def is_internal(self) -> bool:
        """The author never sees it."""
        return self.fact.kind in INSIDE or any(each.internal for each in self.attachments)


@dataclass(frozen=True, slots=True)
class Look:
    """What one person sees of one ticket at one instant."""

    ticket: Ticket
    book: Book
    state: engine.State
    standing: engine.Standing
    roles: frozenset[str]
    sees_notes: bool
    entries: tuple[Entry, ...]
    around: Circle
    people: Mapping[str, Person]  # everybody who takes part, by the id the engine knows him by

    @property
    def rules(self) -> engine.Rules:
        """The rules of the ticket's edition."""
        return self.book.rules

    @property
    def moves(self) -> tuple[engine.Move, ...]:
        """Every way out of the state, with the reason where it is closed to this person."""
        return engine.moves(self.state, self.roles, self.standing.at)

    @property
    def open_moves(self) -> tuple[engine.Move, ...]:
        """The ways that are open to this person now."""
        return tuple(move for move in self.moves if move.open)

    @property
    def undecided(self) -> Mapping[str, engine.RestrictedOperation]:
        """The operations of the ticket that still wait for a decision (clause 2.3 of the sample)."""
        facts = without_retracted(self.state.facts())
        return operations.undecided(self.rules, facts, str(self.ticket.author_id), self.around.ids)

    def may(self, limit: str) -> engine.Reason | None:
        """Why a counted permission (attention, reschedule, …) is used up for this person, or None."""
        return engine.why_not(self.state, limit, self.roles, self.standing.at)


def look(number: int, *, by: Person, at: datetime) -> Look:
    """Look at a ticket. Raises Ticket.DoesNotExist for what the person may not see."""
    ticket = _ticket(number)
    book = book_of(ticket.edition_id, at)
    around = circle(ticket, book, at)
    if not around.sees(by):
        raise Ticket.DoesNotExist(number)
    stored = journal.read([number]).get(number, [])
    facts = [row.fact() for row in stored]
    people = _people(ticket, facts)
    roles = around.roles(by)
    state = engine.fold(engine.begin(book.rules), facts)
    notes = _sees_notes(book, roles)
    parts = [row.part for row in stored]
    return Look(
        ticket=ticket,
        book=book,
        state=state,
        standing=engine.view(state, seconds(at)),
        roles=roles,
        sees_notes=notes,
        entries=tuple(_entries(ticket, facts, parts, people, inside=notes)),
        around=around,
        people=people,
    )


def _ticket(number: int) -> Ticket:
    found = statements.objects(
        Ticket,
        "ticket",
        lambda: Ticket.objects.filter(number=NUMBER).order_by(),
        {NUMBER: number},
        beside=("organisation", "base"),
    )
    if not found:
        raise Ticket.DoesNotExist(number)
    return found[0]


def _sees_notes(book: Book, roles: frozenset[str]) -> bool:
    policy = book.rules.policies.confidentiality
    teams = {role.group for role in book.rules.policies.roles.values() if role.group}
    return bool(roles & (set(map(engine.key, policy.notes_seen_by)) if policy else teams))


def _entries(
    ticket: Ticket,
    facts: Sequence[engine.Fact],
    parts: Sequence[int],
    people: Mapping[str, Person],
    *,
    inside: bool,
) -> Iterator[Entry]:
    """What was taken back is left out; what is the desk's own business is not even read for others."""
    messages = _texts(Message, ticket)
    notes = _texts(Note, ticket) if inside else {}
    files = _files(ticket, inside=inside)
    for fact in without_retracted(facts):
        if fact.kind in INSIDE and not inside:
            continue
        attached = files.get(fact.seq, ())
        if fact.kind is FactKind.ATTACHED and not attached:
            continue
        message = messages.get(fact.seq)
        speaker = fact.actor if message is None or message.person_id is None else str(message.person_id)
        yield Entry(
            fact=fact,
            at=moment(fact.at),
            person=people.get(speaker),
            part=parts[fact.seq - 1],
            message=message,
            note=notes.get(fact.seq),
            attachments=attached,
        )


def _texts(kind: type[T], ticket: Ticket) -> dict[int, T]:
    found = statements.objects(
        kind,
        "texts of a ticket",
        lambda: kind._default_manager.filter(ticket=NUMBER).order_by(),
        {NUMBER: ticket.number},
    )
    return {text.seq: text for text in found}


def _files(ticket: Ticket, *, inside: bool) -> dict[int, tuple[Attachment, ...]]:
    rows = statements.objects(
        Attachment,
        "files of a ticket",
        lambda: Attachment.objects.filter(ticket=NUMBER).order_by("seq", "pk"),
        {NUMBER: ticket.number},
        beside=("content",),
    )
    files: dict[int, tuple[Attachment, ...]] = {}
    for row in rows:
        if inside or not row.internal:
            files[row.seq] = (*files.get(row.seq, ()), row)
    return files


def _people(ticket: Ticket, facts: Sequence[engine.Fact]) -> dict[str, Person]:
    """Everybody who takes part, in one query; those of the row are put into it."""
    ids = {fact.actor for fact in facts if fact.actor != engine.SYSTEM}
    ids |= {fact.responsible for fact in facts if fact.responsible}
    ids |= {person for person in ever_asked(facts) if person.isdecimal()}
    ids |= {str(fact.data["approved_by"]) for fact in facts if "approved_by" in fact.data}
    own = ("author", "beneficiary", "responsible", "approver")
    ids |= {str(key) for name in own if (key := getattr(ticket, f"{name}_id")) is not None}
    people = {str(person.pk): person for person in _persons(list(map(int, ids)))}
    for name in own:
        if (person := people.get(str(getattr(ticket, f"{name}_id")))) is not None:
            setattr(ticket, name, person)
    return people


def _persons(ids: Sequence[int]) -> list[Person]:
    slots = numbers(len(ids))
    return statements.objects(
        Person,
        ("persons", len(ids)),
        lambda: Person.objects.filter(pk__in=slots).order_by(),
        dict(zip(slots, ids, strict=True)),
    )
