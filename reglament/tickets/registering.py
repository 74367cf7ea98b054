"""The decision over a registration: what the first fact says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Base, Person
from reglament.rulebook.lasting import end_of
from reglament.tickets import channels, crowding, entitlement, required
from reglament.tickets.cases import Case
from reglament.tickets.events import Enclosure, Event, Tie, Words, attached
from reglament.tickets.instants import seconds
from reglament.tickets.refusals import Lack, Refusal, refuse
from reglament.tickets.triage import UNSAID, Classes, forbidden, not_offered, priority_of, unknown


@dataclass(frozen=True, slots=True)
class Opening:
    """Everything that a ticket begins with. `happened_at`: the true moment of one that is entered afterwards.

    `received_at`: when its word reached the desk (the time of the mail server, of the call); whether the
    ticket counts from then, the edition says of its channel. `is_new_contact` False: nobody wrote or called,
    it comes out of another ticket or another system.
    `key` makes the registration repeatable: a second one with the same key finds the first. `edition`
    overrides the choice by scope (an import brings its own). `keeps_date`: it comes out of an older ticket
    and counts from that one's registration or from a message there. `service` is the key of a service of the
    catalogue, which brings its kind, zone and complexity where nobody said otherwise. `answers` are
    the lines of a form that was filled in, by their names; None: there was no form that could have asked.
    `wished`: the date for which the author asked.
    """

    author: Person
    subject: str
    body: str
    channel: str
    classes: Classes = UNSAID
    service: str = ""
    beneficiary: Person | None = None
    base: Base | None = None
    enclosures: tuple[Enclosure, ...] = ()
    happened_at: datetime | None = None
    received_at: datetime | None = None
    key: str | None = None
    edition: int | None = None
    tie: Tie | None = None
    keeps_date: bool = False
    is_history: bool = False
    is_new_contact: bool = True
    answers: Mapping[str, str] | None = None
    wished: datetime | None = None
    responsible: str = ""  # a person's id, of what the desk opens by itself
    data: dict[str, Any] = field(default_factory=dict)


def registered(case: Case, opening: Opening) -> Sequence[Event] | Refusal:
    """The first fact, with the author's words, and his files."""
    said = opening.classes.keyed()
    wanted = _with_service(case, opening, said)
    asked = replace(said, kind=wanted.kind)
    lacks = [*_lacking(case, opening), *unknown(case.rules, wanted), *_not_allowed(case, opening, asked)]
    if opening.answers is not None:
        by = opening.channel
        lacks += required.lacking(case.rules, wanted.kind or "", opening.answers, opening.service, by)
        lacks += required.untried(case.rules, wanted.kind or "", opening.answers, by_desk=case.is_desk)
    if lacks:
        return Refusal(tuple(lacks))
    came = came_at(case.rules, opening, case.at)
    values = _values(case.rules, wanted)
    numbers = engine.service.amendments_by_number(case.rules, opening.answers or {})
    marks = (*wanted.circumstances, *numbers, *sorted(case.weights.of(values["zone"])))
    triaged = case.is_desk and bool(wanted.kind)
    by_channel = "" if triaged else case.rules.priorities.by_channel.get(engine.key(opening.channel), "")
    priority = wanted.priority or by_channel or priority_of(case.rules, values, marks)
    if opening.is_new_contact and (closed := tuple(_closed(case, opening, wanted, priority, came))):
        return Refusal(closed)
    origin = case.origin(came)
    if triaged and not_offered(case.rules, case.at, values, priority, _filed(opening, origin)):
        return refuse("norm.not_offered")
    event = Event(
        FactKind.REGISTERED,
        state=opening.data.get("state") or case.rules.initial_state,
        priority=priority or None,
        complexity=values["complexity"] or None,
        zone=values["zone"],
        responsible=opening.responsible or None,
        data={**_data(case, opening, values, marks, triaged), **origin, **_afterwards(case, opening, came)},
        words=Words(opening.body, from_desk=False, channel=opening.channel, person=opening.author.pk),
        tie=opening.tie,
        at=None if came == case.at else came,
    )
    return (event, *attached(opening.enclosures))


def _filed(opening: Opening, origin: Mapping[str, str]) -> dict[str, str]:
    """How and from where it came: what a table may ask besides what the ticket is about."""
    return {"channel": engine.key(opening.channel), **origin}


def _closed(case: Case, opening: Opening, wanted: Classes, priority: str, came: int) -> Iterator[Lack]:
    if not opening.is_history:
        yield from entitlement.lacking(case, opening.author.pk, wanted.kind or "", came)
        yield from crowding.too_many_of_author(case, opening.author.pk)
    entered = opening.happened_at is not None and _may_back_date(case, opening)
    yield from channels.lacking(
        case, opening.channel, priority, came, kind=wanted.kind or "", entered=entered
    )


def came_at(rules: engine.Rules, opening: Opening, at: int) -> int:
    """From which instant the ticket counts: its true moment, when it was received, or its registration."""
    if opening.happened_at is not None:
        return seconds(opening.happened_at)
    received = None if opening.received_at is None else seconds(opening.received_at)
    if received is None or not channels.is_plausible(received, at):
        return at
    channel = channels.channel_of(rules, opening.channel)
    return received if channels.counts_from_receipt(channel) else at


def _afterwards(case: Case, opening: Opening, came: int) -> dict[str, Any]:
    """The marks of what was written down later: entered for a time when the desk was down, or too late."""
    terms = case.rules.policies.channels
    down = terms.desk_down if terms else None
    entered = opening.happened_at is not None and not (opening.keeps_date or opening.is_history)
    emergency = channels.emergency_of(case.rules, opening.channel, came) if opening.is_new_contact else None
    late = emergency and case.at > engine.controls.recorded_until(case.rules, emergency, came)
    marks = {
        "registered_late": _is_late(case, opening),
        "back_entry": bool(entered and came < case.at and down and down.marked),
        "late": bool(late),
    }
    return {name: True for name, is_so in marks.items() if is_so}


def _is_late(case: Case, opening: Opening) -> bool:
    """What came by this channel had to be registered sooner than it was."""
    channel = channels.channel_of(case.rules, opening.channel)
    if channel is None or channel.register_within is None or opening.received_at is None:
        return False
    return case.at > end_of(case.rules, seconds(opening.received_at), channel.register_within)


def _lacking(case: Case, opening: Opening) -> Iterator[Lack]:
    if not opening.subject.strip():
        yield Lack("need.subject")
    if opening.service and case.catalogue(engine.key(opening.service)) is None:
        yield Lack("service.unknown")
    if not opening.author.is_active and case.by != engine.SYSTEM:
        yield Lack("person.unknown")
    if opening.received_at is not None and opening.happened_at is None:
        yield from channels.not_received_so(case, opening.channel, seconds(opening.received_at))
    happened = opening.happened_at
    if happened is not None and not opening.is_history:
        if seconds(happened) > case.at:
            yield Lack("back.future")
        elif seconds(happened) < case.at and not _may_back_date(case, opening):
            yield Lack("back.not_yours", "", {"who": _back_dater(case)})


def _back_dater(case: Case) -> str:
    channels = case.rules.policies.channels
    return channels.desk_down.backdated_by if channels and channels.desk_down else "руководитель лк"


def _may_back_date(case: Case, opening: Opening) -> bool:
    """Mail counts from its acceptance by the mail server: the desk itself may say when it came."""
    if opening.keeps_date:
        return case.is_desk
    return case.by == engine.SYSTEM or case.holds((_back_dater(case),))


def _not_allowed(case: Case, opening: Opening, wanted: Classes) -> Iterator[Lack]:
    """Authors say how urgent it is and where; the rest is the desk's. Some kinds are filed by roles alone."""
    if case.by == engine.SYSTEM:
        return
    if case.by != str(opening.author.pk) and not (case.is_desk or _registers(case, opening)):
        yield Lack("role.needed", "", {"who": case.teams})
    if not case.is_desk:
        yield from forbidden(case, Classes(impact=wanted.impact, complexity=wanted.complexity))
    kind = case.rules.kinds.get(wanted.kind or "")
    if kind is not None and kind.filed_by and not case.is_desk and not case.holds(kind.filed_by):
        yield Lack("kind.filed_by", kind.clause, {"kind": kind.name, "who": kind.filed_by})


def _registers(case: Case, opening: Opening) -> bool:
    """The edition lets him register by this channel, though he is none of the desk (a man on duty)."""
    channel = channels.channel_of(case.rules, opening.channel)
    came = came_at(case.rules, opening, case.at)
    return bool(channel and channel.registered_by and channels.held(case, channel.registered_by, came))


def _with_service(case: Case, opening: Opening, said: Classes) -> Classes:
    """What the catalogue knows of the service (annex № 6), where nobody said otherwise."""
    item = case.catalogue(engine.key(opening.service))
    if item is None:
        return said
    zone = engine.key(item.zone) or None
    return replace(
        said,
        kind=said.kind or engine.key(item.kind),
        zone=said.zone or (zone if zone in case.rules.zones else None),
        complexity=said.complexity or engine.key(item.complexity) or None,
    )


def _values(rules: engine.Rules, wanted: Classes) -> dict[str, str]:
    """What the ticket counts as: as said, else the provisional values of the edition."""
    provisional = rules.provisional
    kind = wanted.kind or provisional.kind
    initial = rules.kinds[kind].initial_complexity if kind in rules.kinds else None
    return {
        "kind": kind,
        "zone": wanted.zone or "",
        "impact": wanted.impact or provisional.impact or _mildest(rules.priorities.impacts),
        "urgency": wanted.urgency or provisional.urgency or _mildest(rules.priorities.urgencies),
        "complexity": wanted.complexity or provisional.complexity or initial or "",
    }


def _mildest(grades: Sequence[str]) -> str:
    """What nobody said counts as the mildest, as in the engine."""
    return grades[-1] if grades else ""


def _wished(rules: engine.Rules, kind: str, opening: Opening) -> int | None:
    """The author's own date, where the edition lets the authors of this kind name one."""
    intake = rules.policies.intake
    allowed = intake is not None and kind in intake.wished
    return seconds(opening.wished) if allowed and opening.wished is not None else None


def _data(
    case: Case, opening: Opening, counted: Mapping[str, str], marks: Sequence[str], triaged: bool
) -> dict[str, Any]:
    values: dict[str, Any] = {
        "kind": counted["kind"],
        "channel": engine.key(opening.channel),
        "impact": counted["impact"],
        "urgency": counted["urgency"],
        "author": str(opening.author.pk),
        "beneficiary": case.beneficiary,
        "edition": case.rules.edition,
        "organisation": opening.author.organisation_id and str(opening.author.organisation_id),
        "contract": case.contract,
        "service": engine.key(opening.service),
        "annex": case.annex,
        "triage": triaged,
        "modifier": ",".join(marks),
        "said": sorted(required.given(opening.answers or {})),
        "calendar": case.author_calendar(),
        "wished": _wished(case.rules, counted["kind"], opening),
    }
    data = {name: value for name, value in values.items() if value}
    return data | {name: value for name, value in opening.data.items() if name != "state"}
