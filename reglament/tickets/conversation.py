"""What is said: to the author, by the author, inside the desk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from reglament import engine
from reglament.engine import Category, FactKind, Need
from reglament.people.models import Person
from reglament.rulebook.lasting import end_of
from reglament.tickets.cases import Case
from reglament.tickets.events import Enclosure, Event, Words, attached
from reglament.tickets.moving import Given, go, into
from reglament.tickets.questions import answered
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse


def reply(
    number: int,
    *,
    body: str,
    enclosures: tuple[Enclosure, ...] = (),
    channel: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """A human answer to the author, of the desk or of who decides about his appeal. The state stays."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if not case.is_desk and not _hears_appeal(case):
            return refuse("role.needed", who=case.teams)
        return _said(Event(FactKind.ANSWERED, words=Words(body, channel=channel)), enclosures)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def _hears_appeal(case: Case) -> bool:
    refusal = case.rules.policies.intake.refusal if case.rules.policies.intake else None
    judge = engine.key(refusal.appeal_decided_by) if refusal else ""
    return case.state.category is Category.REJECTED and bool(judge) and judge in case.roles


def note(
    number: int,
    *,
    body: str,
    enclosures: tuple[Enclosure, ...] = (),
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """A note inside the desk. It has no recipients."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if not case.sees_notes:
            return refuse("role.needed", who=case.teams)
        inside = tuple(each.placed(internal=True) for each in enclosures)
        return _said(Event(FactKind.NOTED, words=Words(body, internal=True)), inside)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def write(
    number: int,
    *,
    body: str,
    enclosures: tuple[Enclosure, ...] = (),
    channel: str = "",
    thanks: bool = False,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """The author's message, by any channel. It answers an open question and, after an ending, may reopen.

    `thanks`: it is a thank-you and nothing else, which reopens nothing.
    """

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return written(case, Given(text=body, enclosures=enclosures, channel=channel), thanks=thanks)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def written(case: Case, given: Given, *, thanks: bool) -> Sequence[Event] | Refusal:
    """A message in a state that waits for the author moves the ticket; in any other it is only said."""
    if not (case.is_authors_side or case.is_desk):
        return refuse("role.needed", who="автор")
    decided: Sequence[Event] | Refusal = refuse("need.text")
    if not given.text.strip():
        return decided
    if not (thanks and _thanks_rest(case)):
        decided = _moving(case, given)
    if not isinstance(decided, Refusal):
        return decided
    person = None if case.is_authors_side else int(case.author)
    words = Words(given.text, from_desk=False, channel=given.channel, person=person)
    data: dict[str, Any] = {"thanks": True} if thanks else {}
    if appealed := _appealed_to(case):
        data["appeal_to"] = appealed
    return _said(Event(FactKind.AUTHOR_WROTE, data=data, words=words), given.enclosures)


def _appealed_to(case: Case) -> list[str]:
    """Before whom (ids) a word about a rejected ticket is put: its judge, else who refused it.

    From then on they see the ticket, in a closed zone too: nobody decides about what he does not see.
    """
    if case.state.category is not Category.REJECTED or not case.is_authors_side:
        return []
    refusal = case.rules.policies.intake.refusal if case.rules.policies.intake else None
    judge = engine.key(refusal.appeal_decided_by) if refusal else ""
    ways = engine.open_moves(case.state, {judge}, case.at) if judge else ()
    heard = case.find([judge]) if any(Need.APPEAL_DECISION in way.transition.needs for way in ways) else ()
    if heard or case.state.responsible:
        return [str(person) for person in heard]
    return [case.state.entered.actor] if case.state.entered.actor != engine.SYSTEM else []


def _moving(case: Case, given: Given) -> Sequence[Event] | Refusal:
    if case.state.category is Category.AWAITING_AUTHOR:
        return answered(case, given)
    silent = case.rules.policies.author_silent
    if case.state.category is Category.CLOSED and silent is not None and silent.late_answer_reopens:
        return _too_late(case) or go(case, given, into(case, Category.IN_PROGRESS))
    return refuse("move.none", state=case.state.state)


def _thanks_rest(case: Case) -> bool:
    """A thank-you moves nothing, unless the edition says otherwise (clause 3.5.2 of the sample)."""
    silent = case.rules.policies.author_silent
    return silent is None or silent.thanks_do_not_reopen


def _too_late(case: Case) -> Refusal | None:
    """A late answer reopens for so long after the closure."""
    silent = case.rules.policies.author_silent
    within = silent.late_answer_within if silent else None
    if silent is None or within is None:
        return None
    since = case.state.entered.at
    until = end_of(case.rules, since, within)
    if case.at <= until:
        return None
    return refuse("move.window_closed", silent.clause, since=since, until=until, within=within)


def attach(
    number: int,
    *,
    enclosures: tuple[Enclosure, ...],
    internal: bool = False,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Add files; `internal` ones are seen by those who see notes."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if internal and not case.sees_notes:
            return refuse("role.needed", who=case.teams)
        return attached(tuple(each.placed(internal=internal) for each in enclosures))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def called(
    number: int, *, body: str = "", by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """The author was called; what was said may be written down for both."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if not case.is_desk:
            return refuse("role.needed", who=case.teams)
        words = Words(body, channel="телефон") if body.strip() else None
        return (Event(FactKind.CALLED, words=words),)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def _said(event: Event, enclosures: tuple[Enclosure, ...]) -> Sequence[Event] | Refusal:
    if event.words is None or not event.words.body.strip():
        return refuse("need.text")
    return (event, *attached(enclosures))
