"""The one door to the journal: decide, append, save the projections, tell the readers; one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.db import DatabaseError, transaction

from reglament import engine
from reglament.people.models import Person
from reglament.rulebook.circumstances import calendar_of, weights
from reglament.rulebook.serving import served
from reglament.tickets.cases import Case
from reglament.tickets.events import Deeds, Event
from reglament.tickets.instants import moment, seconds
from reglament.tickets.models import Ticket
from reglament.tickets.refusals import Conflict, Refusal, Refused
from reglament.tickets.relations import SYSTEM, Circle, Surroundings, author_key
from reglament.tickets.work import Work, load, save

Decide = Callable[[Case], Sequence[Event] | Deeds | Refusal]
MOST = 500  # tickets in one transaction


@dataclass(frozen=True, slots=True)
class Intent:
    """What is to be done with one ticket. `new`: it does not stand in the database yet."""

    number: int
    decide: Decide
    expected_version: int | None = None
    new: Ticket | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What was recorded of one ticket: the row as saved, the new facts, the state after them."""

    ticket: Ticket
    facts: tuple[engine.Fact, ...]
    state: engine.State

    @property
    def standing(self) -> engine.Standing:
        """The ticket as the regulation sees it right after."""
        return engine.view(self.state, self.state.at)


Outcome = Done | Exception


def perform(intent: Intent, *, by: Person | None, at: datetime) -> Done:
    """Do one thing. Raises Refused, Conflict, Ticket.DoesNotExist, or what went wrong."""
    with transaction.atomic():
        (outcome,) = within([intent], by=by, at=at)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def record(batch: Sequence[Intent], *, by: Person | None, at: datetime) -> list[Outcome]:
    """Do many things, at most `MOST` in one transaction. What is refused, or fails, does not stop the others.

    When something breaks in a transaction, its tickets are tried one by one: the poisoned one stops alone.
    Raises DatabaseError when the database itself is not there.
    """
    outcomes: list[Outcome] = []
    for start in range(0, len(batch), MOST):
        part = batch[start : start + MOST]
        try:
            with transaction.atomic():
                outcomes += within(part, by=by, at=at)
        except Exception:
            outcomes += [_alone(intent, by=by, at=at) for intent in part]
    return outcomes


def _alone(intent: Intent, *, by: Person | None, at: datetime) -> Outcome:
    try:
        with transaction.atomic():
            return within([intent], by=by, at=at)[0]
    except DatabaseError as error:
        if _is_gone(error):
            raise
        return error
    except Exception as error:
        return error


def _is_gone(error: DatabaseError) -> bool:
    """The connection is lost or the server is going down: no fault of the ticket."""
    state = getattr(error.__cause__, "sqlstate", None)
    return state is None or state[:2] in ("08", "57", "53")


def within(
    batch: Sequence[Intent], *, by: Person | None, at: datetime, reproject: bool = False
) -> list[Outcome]:
    """The same in a transaction of the caller, all or nothing. `reproject`: save the unchanged as well."""
    works = load(batch, at)
    surroundings = Surroundings(at)
    outcomes: list[Outcome] = []
    for intent in batch:
        work = works.get(intent.number)
        outcomes.append(
            Ticket.DoesNotExist(intent.number)
            if work is None
            else _decide(intent, work, by, at, surroundings)
        )
    save([work for work in works.values() if work.fresh or reproject], at)
    return outcomes


def _decide(
    intent: Intent, work: Work, by: Person | None, at: datetime, surroundings: Surroundings
) -> Outcome:
    """Decide over one locked ticket and append what was decided; nothing is saved yet."""
    ticket = work.ticket
    if intent.expected_version not in (None, ticket.version):
        return Conflict(ticket.number, intent.expected_version or 0, ticket.version)
    if by is not None and not work.is_new and not surroundings.of(ticket, work.book).sees(by):
        return Ticket.DoesNotExist(ticket.number)
    case = case_of(work, surroundings, by, at)
    decided = intent.decide(case)
    if isinstance(decided, Refusal):
        return Refused(decided, work.book.rules)
    before = len(work.facts)
    if isinstance(decided, Deeds):
        work.conclude(decided)
    else:
        work.append(decided, actor=case.by, at=case.at, recorded_at=case.recorded_at)
    return Done(ticket, tuple(work.facts[before:]), work.state)


def case_of(work: Work, surroundings: Surroundings, by: Person | None, at: datetime) -> Case:
    """The ticket as a decision sees it."""
    ticket = work.ticket

    def around() -> Circle:
        return surroundings.of(ticket, work.book)

    return Case(
        number=ticket.number,
        rules=work.book.rules,
        state=work.state,
        facts=tuple(work.facts),
        parts=tuple(work.parts),
        at=work.instant(at),
        recorded_at=seconds(at),
        by=engine.SYSTEM if by is None else str(by.pk),
        roles=around().roles(by) if by is not None else frozenset({SYSTEM}),
        author=str(ticket.author_id),
        beneficiary=_text(ticket.beneficiary_id),
        contract=_text(ticket.contract_id),
        approvers=tuple(map(str, ticket.approvers)),
        speaks_for=tuple(map(str, around().speaks_for(by))) if by and ticket.approvers else (),
        annex=work.book.annex_mark,
        serve=cache(lambda came: served(work.book, ticket.organisation_id, moment(came))),
        weigh=lambda: weights(work.book, author_key(ticket), at.astimezone(work.book.zone).date()),
        roles_then=lambda then: _roles_then(work, by, then),
        author_calendar=lambda: calendar_of(work.book, author_key(ticket), ticket.author),
        find=lambda names: around().ids(names),
        catalogue=work.book.service,
    )


def _text(person: int | None) -> str:
    return "" if person is None else str(person)


def _roles_then(work: Work, by: Person | None, then: int) -> frozenset[str]:
    """The roles of the person at another instant, by the rota and the absences of that day."""
    return Surroundings(moment(then)).of(work.ticket, work.book).roles(by)
