"""When somebody is away, his tickets go to the deputy (clause 3.2.3 of the sample); the clocks go on.

And how they come back: by themselves where the edition says so, else by a decision of their responsible.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from reglament import engine
from reglament.engine import AfterReturn, Category, ChainedSubstitution, FactKind, OnAbsence, Substitution
from reglament.people import changes
from reglament.people.models import Absence, Person
from reglament.rulebook.leave import is_long, moves_at
from reglament.rulebook.presence import Presence, presence_at
from reglament.rulebook.reading import Book, book_of
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.instants import seconds
from reglament.tickets.journalled import without_retracted
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.recording import Decide, Done, Intent, Outcome, perform, record
from reglament.tickets.refusals import Refusal, refuse
from reglament.tickets.relations import RESPONSIBLE, circle
from reglament.tickets.separation import clashes

ABSENCE, RETURN, DEPARTURE = "absence", "return", "departure"  # why a ticket was assigned
FOR_EVER = timedelta(days=366 * 10)
LONG_AGO = timedelta(days=30)  # no verb noted when this person left


def hand_over_absent(at: datetime) -> list[Outcome]:
    """Give the open tickets of those who are away now, or have left, to their deputies.

    Done twice it does nothing more.
    """
    presence = presence_at(at)
    intents = [
        intent
        for absence in Absence.objects.covering(at).select_related("person", "deputy").order_by("pk")
        if absence.person.is_active
        for intent in _of(absence, presence, at)
    ]
    return record([*intents, *_of_departed(presence, at)], by=None, at=at)


def take_back_returned(at: datetime) -> list[Outcome]:
    """Give those who are back what had gone to deputies, where the edition says so; each return once."""
    over = Absence.objects.filter(settled_at=None, ends_at__lte=at).exclude(
        person__absences__in=Absence.objects.covering(at)
    )
    absences = list(over.select_related("person").order_by("ends_at")[:100])
    outcomes = [
        outcome for absence in absences for outcome in return_to(absence.person, absence.starts_at, at)
    ]
    Absence.objects.filter(pk__in=[absence.pk for absence in absences]).update(settled_at=at)
    return outcomes


def return_to(person: Person, since: datetime, at: datetime) -> list[Outcome]:
    """Give this person back what has gone to deputies since then, as far as the editions say so."""
    if not person.is_active:
        return []
    moved = Fact.objects.filter(
        recorded_at__gte=seconds(since), kind=FactKind.ASSIGNED.value, data__absent=str(person.pk)
    )
    numbers = Ticket.objects.open().filter(number__in=moved.values("ticket")).order_by("number")
    intents = [
        Intent(number, _returning(str(person.pk))) for number in numbers.values_list("number", flat=True)
    ]
    outcomes = record(intents, by=None, at=at)
    return [outcome for outcome in outcomes if not isinstance(outcome, Done) or outcome.facts]


def would_move(absence: Absence, *, at: datetime) -> list[tuple[Ticket, Person]]:
    """What an absence that is not entered yet would move if it began now, and to whom; nothing is stored."""
    presence = presence_at(at).besides(absence.person.key, absence.deputy.key if absence.deputy else "")
    return list(_moved(absence, presence, at))


def absent_before(case: Case) -> str:
    """The person (id) for whom the present responsible has stepped in; "" where he has not."""
    return came_from(case.facts)


def came_from(facts: Sequence[engine.Fact]) -> str:
    """The same of a journal."""
    given = [fact for fact in without_retracted(facts) if fact.responsible is not None]
    last = given[-1].data if given else {}
    return str(last.get("absent", "")) if last.get("reason") == ABSENCE else ""


def give_back(number: int, *, by: Person | None, at: datetime, expected_version: int | None = None) -> Done:
    """Return a ticket to whom it was taken from by an absence: its responsible decides so (clause 3.2.3)."""
    away = {str(pk) for pk in Absence.objects.covering(at).values_list("person", flat=True)}

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return given_back(case, away)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def given_back(case: Case, away: set[str]) -> Sequence[Event] | Refusal:
    """`away`: the ids of those who are absent now."""
    terms, absent = case.rules.policies.substitution, absent_before(case)
    clause = terms.clause if terms else ""
    if case.state.category.is_final:
        return refuse("state.finished")
    if not absent:
        return refuse("absence.none", clause)
    if absent in away:
        return refuse("absence.lasts", clause)
    if not case.holds((RESPONSIBLE,)):
        return refuse("role.needed", clause, who=RESPONSIBLE)
    return (Event(FactKind.ASSIGNED, responsible=absent, data={"reason": RETURN}),)


def _of(absence: Absence, presence: Presence, at: datetime, why: str = ABSENCE) -> Iterator[Intent]:
    """Once the term of handing over by hand has run out; before it only what falls due within it."""
    for ticket, deputy in _moved(absence, presence, at):
        term = moves_at(absence, book_of(ticket.edition_id, at).rules)
        if at >= term or (ticket.next_due_at is not None and ticket.next_due_at <= term):
            yield Intent(ticket.number, _replacing(str(absence.person_id), str(deputy.pk), why))


def _of_departed(presence: Presence, at: datetime) -> Iterator[Intent]:
    """Whoever may not log in any more has left: after the same term all that he had moves, for ever."""
    had = Ticket.objects.open().filter(responsible__is_active=False, is_history=False)
    for person in Person.objects.filter(pk__in=had.values("responsible")).order_by("pk"):
        left = changes.last_change(person, "is_active") or at - LONG_AGO
        departure = Absence(person=person, starts_at=left, ends_at=at + FOR_EVER)
        yield from _of(departure, presence, at, DEPARTURE)


def _moved(absence: Absence, presence: Presence, at: datetime) -> Iterator[tuple[Ticket, Person]]:
    rows = Ticket.objects.open().filter(responsible=absence.person, is_history=False).order_by("number")
    for ticket in rows:
        book = book_of(ticket.edition_id, at)
        terms = book.rules.policies.substitution
        if terms is not None and _moves(ticket, absence, terms, book):
            deputy = _deputy(ticket, absence, book, terms, presence.under(book.edition), at)
            if deputy is not None:
                yield ticket, deputy


def _replacing(absent: str, deputy: str, why: str) -> Decide:
    def decide(case: Case) -> Sequence[Event] | Refusal:
        if case.state.responsible != absent:
            return refuse("person.same")
        if queued := _to_queue(case):
            return queued
        if lacks := tuple(clashes(case, responsible=deputy)):
            return Refusal(lacks)
        return (Event(FactKind.ASSIGNED, responsible=deputy, data={"reason": why, "absent": absent}),)

    return decide


def _to_queue(case: Case) -> tuple[Event, ...]:
    """Where the edition says so, work that has not begun goes back among the new; the rest to the deputy."""
    terms = case.rules.policies.substitution
    if terms is None or terms.on_absence is not OnAbsence.TO_QUEUE:
        return ()
    ways = (way for way in case.rules.transitions if way.source == case.state.state)
    back = next((way for way in ways if case.rules.states[way.target].category is Category.NEW), None)
    if back is None or case.state.category is not Category.ASSIGNED:
        return ()
    return (Event(FactKind.MOVED, state=back.target, data={"transition": back.code, "reason": ABSENCE}),)


def _returning(person: str) -> Decide:
    def decide(case: Case) -> Sequence[Event] | Refusal:
        terms = case.rules.policies.substitution
        comes_back = terms is not None and terms.after_return is AfterReturn.COME_BACK
        if not comes_back or absent_before(case) != person:
            return ()
        return (Event(FactKind.ASSIGNED, responsible=person, data={"reason": RETURN}),)

    return decide


def _moves(ticket: Ticket, absence: Absence, terms: Substitution, book: Book) -> bool:
    """What falls due before the return moves; everything, or nothing, where the edition says so."""
    if terms.on_absence in (OnAbsence.ALL, OnAbsence.TO_QUEUE):
        return True
    if terms.on_absence is not OnAbsence.DUE_BEFORE_RETURN:
        return False
    if is_long(absence, book.rules):
        return True
    return ticket.next_due_at is not None and ticket.next_due_at <= absence.ends_at


def _deputy(
    ticket: Ticket, absence: Absence, book: Book, terms: Substitution, presence: Presence, at: datetime
) -> Person | None:
    """The named deputy, else that of the zone, else the role that the edition names; only who is present.

    Where the edition lets deputies be inherited, who is away is replaced by whoever stands in for him.
    """
    around = circle(ticket, book, at, presence)
    named = [absence.deputy] if absence.deputy is not None else []
    others = around.persons([terms.otherwise] if terms.otherwise else [])
    found = [*named, *around.persons(["заместитель зоны"]), *others]
    if terms.chained is ChainedSubstitution.INHERITED:
        found = [_there(person, presence) for person in found]
    fit = (person for person in found if person.is_active and person.key not in presence.away)
    return next((person for person in fit if person.pk != absence.person_id), None)


def _there(person: Person, presence: Presence) -> Person:
    """The person himself, or whoever stands in for him."""
    deputy = presence.deputy_of(person.key) if person.key in presence.away else ""
    return Person.objects.filter(key=deputy).first() or person if deputy else person
