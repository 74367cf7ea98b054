"""When somebody is away, his tickets go to the deputy (clause 3.2.3 of the sample); the clocks go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import FactKind, OnAbsence, Substitution
from reglament.people.models import Absence, Person
from reglament.rulebook.presence import Presence, presence_at
from reglament.rulebook.reading import Book, book_of
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.instants import seconds
from reglament.tickets.models import Ticket
from reglament.tickets.recording import Decide, Intent, Outcome, record
from reglament.tickets.refusals import Refusal, refuse
from reglament.tickets.relations import circle


def hand_over_absent(at: datetime) -> list[Outcome]:
    """Give the open tickets of those who are away now to their deputies. Done twice it does nothing more."""
    presence = presence_at(at)
    intents = [
        intent
        for absence in Absence.objects.covering(at).select_related("person", "deputy").order_by("pk")
        for intent in _of(absence, presence, at)
    ]
    return record(intents, by=None, at=at)


def would_move(absence: Absence, *, at: datetime) -> list[tuple[Ticket, Person]]:
    """What an absence that is not entered yet would move if it began now, and to whom; nothing is stored."""
    presence = presence_at(at)
    without = Presence(presence.away | {absence.person.key}, presence.stands_in)
    return list(_moved(absence, without, at))


def _of(absence: Absence, presence: Presence, at: datetime) -> Iterator[Intent]:
    for ticket, deputy in _moved(absence, presence, at):
        yield Intent(ticket.number, _replacing(str(absence.person_id), str(deputy.pk)))


def _moved(absence: Absence, presence: Presence, at: datetime) -> Iterator[tuple[Ticket, Person]]:
    rows = Ticket.objects.open().filter(responsible=absence.person, is_history=False).order_by("number")
    for ticket in rows:
        book = book_of(ticket.edition_id, at)
        terms = book.rules.policies.substitution
        if terms is not None and _moves(ticket, absence, terms, book.rules):
            deputy = _deputy(ticket, absence, book, terms, presence, at)
            if deputy is not None:
                yield ticket, deputy


def _replacing(absent: str, deputy: str) -> Decide:
    def decide(case: Case) -> Sequence[Event] | Refusal:
        if case.state.responsible != absent:
            return refuse("person.same")
        if deputy == case.author and case.forbids("автор", "ответственный"):
            return refuse("person.author")
        return (Event(FactKind.ASSIGNED, responsible=deputy, data={"reason": "absence"}),)

    return decide


def _is_long(absence: Absence, terms: Substitution, rules: engine.Rules) -> bool:
    """Nobody comes back from this absence soon."""
    longer = terms.all_when_longer
    if longer is None:
        return False
    calendar = rules.calendars.get(longer.calendar or "") or next(iter(rules.calendars.values()))
    return seconds(absence.ends_at) > engine.due(calendar, seconds(absence.starts_at), longer, rules.day_rule)


def _moves(ticket: Ticket, absence: Absence, terms: Substitution, rules: engine.Rules) -> bool:
    """What falls due before the return moves; everything, or nothing, where the edition says so."""
    if terms.on_absence is OnAbsence.ALL:
        return True
    if terms.on_absence is not OnAbsence.DUE_BEFORE_RETURN:
        return False
    if _is_long(absence, terms, rules):
        return True
    return ticket.next_due_at is not None and ticket.next_due_at <= absence.ends_at


def _deputy(
    ticket: Ticket, absence: Absence, book: Book, terms: Substitution, presence: Presence, at: datetime
) -> Person | None:
    """The named deputy, else that of the zone, else the role that the edition names; only who is present."""
    named = absence.deputy
    if named is not None and named.is_active and named.key not in presence.away:
        return named
    around = circle(ticket, book, at, presence)
    others = around.persons([terms.otherwise] if terms.otherwise else [])
    found = [*around.persons(["заместитель зоны"]), *others]
    present = (person for person in found if person.key not in presence.away)
    return next((person for person in present if person.pk != absence.person_id), None)
