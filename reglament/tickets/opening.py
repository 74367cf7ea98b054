"""How a ticket begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import IntegrityError

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Base, Person
from reglament.rulebook.reading import book_of, edition_at
from reglament.tickets import storage
from reglament.tickets.cases import Case
from reglament.tickets.events import Enclosure, Event, Tie, Words, attached
from reglament.tickets.instants import seconds
from reglament.tickets.models import Ticket
from reglament.tickets.reading import standing
from reglament.tickets.recording import Done, Intent, case_of, perform
from reglament.tickets.refusals import Lack, Refusal, Refused, refuse
from reglament.tickets.relations import circle
from reglament.tickets.triage import UNSAID, Classes, forbidden, not_offered, priority_of, unknown
from reglament.tickets.work import Work


@dataclass(frozen=True, slots=True)
class Opening:
    """Everything that a ticket begins with. `happened_at`: the true moment of one that is entered afterwards.

    `key` makes the registration repeatable: a second one with the same key finds the first. `edition`
    overrides the choice by scope (an import brings its own).
    """

    author: Person
    subject: str
    body: str
    channel: str
    classes: Classes = UNSAID
    beneficiary: Person | None = None
    base: Base | None = None
    enclosures: tuple[Enclosure, ...] = ()
    happened_at: datetime | None = None
    key: str | None = None
    edition: int | None = None
    tie: Tie | None = None
    is_history: bool = False
    data: dict[str, Any] = field(default_factory=dict)


def open_ticket(
    *,
    author: Person,
    subject: str,
    body: str = "",
    channel: str,
    by: Person | None,
    at: datetime,
    kind: str | None = None,
    zone: str | None = None,
    impact: str | None = None,
    urgency: str | None = None,
    complexity: str | None = None,
    circumstances: tuple[str, ...] = (),
    beneficiary: Person | None = None,
    base: Base | None = None,
    enclosures: tuple[Enclosure, ...] = (),
    happened_at: datetime | None = None,
    key: str | None = None,
    tie: Tie | None = None,
) -> Done:
    """Register a ticket under the edition that holds for its author now. Raises Refused, NoEdition."""
    classes = Classes(kind, zone, impact, urgency, complexity, None, circumstances)
    opening = Opening(
        author, subject, body, channel, classes, beneficiary, base, enclosures, happened_at, key, tie=tie
    )
    return register(opening, by=by, at=at)


def register(opening: Opening, *, by: Person | None, at: datetime) -> Done:
    """The same with everything in one value. One registered under this key before is given back as it is."""
    if opening.key and (known := Ticket.objects.filter(foreign_id=opening.key).first()):
        return as_it_is(known, at)
    (number,) = storage.next_numbers(1)
    intent = intended(opening, number, by=by, at=at)
    try:
        return perform(intent, by=by, at=at)
    except IntegrityError:
        if opening.key is None:
            raise
        return as_it_is(Ticket.objects.get(foreign_id=opening.key), at)


def intended(opening: Opening, number: int, *, by: Person | None, at: datetime) -> Intent:
    """The registration under this number (of `storage.next_numbers`), for batches."""
    return Intent(number, lambda case: registered(case, opening), new=_row(opening, number, by, at))


def promise(opening: Opening, *, at: datetime) -> engine.Standing:
    """What would be promised if the ticket came now; nothing is stored. Raises Refused, NoEdition."""
    row = _row(opening, 0, opening.author, at)
    book = book_of(row.edition_id, at)
    work = Work(row, book, engine.begin(book.rules), is_new=True)
    case = case_of(work, circle(row, book, at), opening.author, at)
    decided = registered(case, opening)
    if isinstance(decided, Refusal):
        raise Refused(decided, book.rules)
    work.append(decided, actor=case.by, at=case.at, recorded_at=case.recorded_at)
    return work.standing(case.at)


def registered(case: Case, opening: Opening) -> Sequence[Event] | Refusal:
    """The first fact, with the author's words, and his files."""
    wanted = opening.classes.keyed()
    lacks = [*_lacking(case, opening), *unknown(case.rules, wanted), *_not_allowed(case, opening, wanted)]
    if lacks:
        return Refusal(tuple(lacks))
    values = _values(case.rules, wanted)
    triaged = case.is_desk and bool(wanted.kind)
    if triaged and not_offered(case.rules, values):
        return refuse("norm.not_offered")
    marks = (*wanted.circumstances, *sorted(case.weights.of(values["zone"])))
    event = Event(
        FactKind.REGISTERED,
        state=opening.data.get("state") or case.rules.initial_state,
        priority=priority_of(case.rules, values, marks) or None,
        complexity=values["complexity"] or None,
        zone=values["zone"],
        data=_data(case, opening, wanted, marks, triaged),
        words=Words(opening.body, from_desk=False, channel=opening.channel, person=opening.author.pk),
        tie=opening.tie,
        at=None if opening.happened_at is None else seconds(opening.happened_at),
    )
    return (event, *attached(opening.enclosures))


def as_it_is(ticket: Ticket, at: datetime) -> Done:
    """A ticket to which nothing was done."""
    return Done(ticket, (), standing(ticket, at))


def _row(opening: Opening, number: int, by: Person | None, at: datetime) -> Ticket:
    author = opening.author
    edition = opening.edition or edition_at(
        at,
        organisation=author.organisation_id,
        department=author.department_id,
        zone=opening.classes.keyed().zone,
    )
    return Ticket(
        number=number,
        subject=opening.subject.strip()[:300],
        author=author,
        beneficiary=opening.beneficiary,
        organisation_id=author.organisation_id,
        base=opening.base,
        channel=engine.key(opening.channel),
        registered_at=opening.happened_at or at,
        registered_by=by,
        is_history=opening.is_history,
        foreign_id=opening.key,
        edition_id=edition,
        zone=opening.classes.keyed().zone or "",
    )


def _lacking(case: Case, opening: Opening) -> Iterator[Lack]:
    if not opening.subject.strip():
        yield Lack("need.subject")
    if not opening.author.is_active and case.by != engine.SYSTEM:
        yield Lack("person.unknown")
    happened = opening.happened_at
    if happened is not None and not opening.is_history:
        if seconds(happened) > case.at:
            yield Lack("back.future")
        elif seconds(happened) < case.at and not _may_back_date(case):
            yield Lack("back.not_yours", "", {"who": _back_dater(case)})


def _back_dater(case: Case) -> str:
    channels = case.rules.policies.channels
    return channels.desk_down.backdated_by if channels and channels.desk_down else "руководитель лк"


def _may_back_date(case: Case) -> bool:
    """Mail counts from its acceptance by the mail server: the desk itself may say when it came."""
    return case.by == engine.SYSTEM or case.holds((_back_dater(case),))


def _not_allowed(case: Case, opening: Opening, wanted: Classes) -> Iterator[Lack]:
    """Authors say how urgent it is and where; the rest is the desk's. Some kinds are filed by roles alone."""
    if case.by == engine.SYSTEM:
        return
    if case.by != str(opening.author.pk) and not case.is_desk:
        yield Lack("role.needed", "", {"who": "поддержка"})
    if not case.is_desk:
        yield from forbidden(case, Classes(impact=wanted.impact, complexity=wanted.complexity))
    kind = case.rules.kinds.get(wanted.kind or "")
    if kind is not None and kind.filed_by and not case.is_desk and not case.holds(kind.filed_by):
        yield Lack("kind.filed_by", kind.clause, {"kind": kind.name, "who": kind.filed_by})


def _values(rules: engine.Rules, wanted: Classes) -> dict[str, str]:
    """What the ticket counts as: as said, else the provisional values of the edition."""
    provisional = rules.provisional
    kind = wanted.kind or provisional.kind
    initial = rules.kinds[kind].initial_complexity if kind in rules.kinds else None
    return {
        "kind": kind,
        "zone": wanted.zone or "",
        "impact": wanted.impact or provisional.impact or "",
        "urgency": wanted.urgency or provisional.urgency or "",
        "complexity": wanted.complexity or provisional.complexity or initial or "",
    }


def _data(
    case: Case, opening: Opening, wanted: Classes, marks: Sequence[str], triaged: bool
) -> dict[str, Any]:
    values: dict[str, Any] = {
        "kind": wanted.kind,
        "channel": engine.key(opening.channel),
        "impact": wanted.impact,
        "urgency": wanted.urgency,
        "author": str(opening.author.pk),
        "beneficiary": case.beneficiary,
        "edition": case.rules.edition,
        "organisation": opening.author.organisation_id and str(opening.author.organisation_id),
        "annex": case.annex,
        "triage": triaged,
        "modifier": ",".join(marks),
    }
    data = {name: value for name, value in values.items() if value}
    return data | {name: value for name, value in opening.data.items() if name != "state"}
