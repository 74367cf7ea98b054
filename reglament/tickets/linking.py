"""Ties between tickets, and duplicates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.people.models import Person
from reglament.rulebook.lasting import end_of
from reglament.tickets.cases import Case
from reglament.tickets.closing import closed
from reglament.tickets.events import Event, Tie, Words
from reglament.tickets.journalled import without_retracted
from reglament.tickets.models import Link, LinkKind, Ticket
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, because, refuse


def link(
    number: int,
    *,
    kind: LinkKind,
    other: int,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Tie this ticket to another one that the person sees."""
    _must_see(other, by, at)
    exists = Link.objects.filter(ticket=number, other=other, kind=kind).exists()

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if other == case.number:
            return refuse("link.self")
        if exists:
            return refuse("link.exists")
        if not case.is_desk:
            return refuse("role.needed", who=case.teams)
        return (linked(kind, other),)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def mark_duplicate(
    number: int,
    *,
    of: int,
    text: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Close the ticket as a duplicate of another one and tie the two. Both keep their conversations."""
    _must_see(of, by, at)

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if of == case.number:
            return refuse("link.self")
        duplicates = case.rules.policies.intake and case.rules.policies.intake.duplicates
        code = duplicates.closure_code if duplicates else "дубль"
        ended = closed(case, code, text)
        return ended if isinstance(ended, Refusal) else (linked(LinkKind.DUPLICATE_OF, of), *ended)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def unmark_duplicate(
    number: int, *, text: str = "", by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """It was no duplicate: back to where it was, untied, within the term of the edition. Clocks go on."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if (closed := not_to_be_unmarked(case.state, case.at)) is not None:
            return because(closed, refuse("duplicate.none"))
        if not case.is_desk:
            return refuse("role.needed", who=case.teams)
        return _restored(without_retracted(case.facts), text)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def not_to_be_unmarked(state: engine.State, at: int) -> engine.Reason | None:
    """Why this mark of a duplicate cannot be taken back now, or None (clause 3.3.5 of the sample)."""
    intake = state.rules.policies.intake
    terms = intake.duplicates if intake else None
    if terms is None or state.category is not Category.CLOSED or state.closure_code != terms.closure_code:
        return engine.Reason("move.other_tickets")
    since, within = state.entered.at, terms.undo_within
    until = end_of(state.rules, since, within)
    if at <= until:
        return None
    return engine.Reason(
        "move.window_closed", terms.clause, {"since": since, "until": until, "within": within}
    )


def _restored(facts: Sequence[engine.Fact], text: str) -> Sequence[Event]:
    """The state before the closing; the tie goes that was made with it."""
    moves = [fact for fact in facts if fact.state]
    ties = [fact for fact in facts if fact.data.get("link") == LinkKind.DUPLICATE_OF.value]
    untied = {"unties": ties[-1].seq} if ties else {}
    said = (Event(FactKind.ANSWERED, words=Words(text)),) if text.strip() else ()
    return (*said, Event(FactKind.MOVED, state=moves[-2].state, data=untied))


def linked(kind: LinkKind, other: int) -> Event:
    """The event of a tie."""
    tie = Tie(kind.value, other)
    return Event(FactKind.LINKED, data={"link": kind.value, "other": str(other)}, tie=tie)


def _must_see(number: int, person: Person | None, at: datetime) -> None:
    """Raises Ticket.DoesNotExist for what the person may not see."""
    seen = Ticket.objects.all() if person is None else Ticket.objects.visible_to(person, at=at)
    seen.only("number").get(number=number)
