"""Who is responsible: exactly one, from assignment to closure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament import engine
from reglament.engine import Category, FactKind, Need
from reglament.people.models import Person
from reglament.people.roles import serves_desk
from reglament.rulebook.presence import person_key
from reglament.rulebook.reading import Book
from reglament.tickets.cases import Case
from reglament.tickets.disputed import held
from reglament.tickets.events import Event, Words
from reglament.tickets.moving import Given, go, into
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse
from reglament.tickets.separation import clashes


def assign(
    number: int,
    *,
    responsible: Person | None,
    note: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Make somebody responsible: from «новый» by the transition, later in place or as a hand-over."""
    not_fit = unfit(responsible, at)

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return not_fit or held(case) or assigned(case, Given(text=note, responsible=_text(responsible)))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def assigned(case: Case, given: Given) -> Sequence[Event] | Refusal:
    """The way into «назначен» where there is one from here; else the state stays and the person changes."""
    if given.responsible and given.responsible == case.state.responsible:
        return refuse("person.same")
    decided = go(case, given, into(case, Category.ASSIGNED))
    if not isinstance(decided, Refusal) or decided.codes[0].startswith(("need.", "person.")):
        return decided
    if case.state.category.is_final:
        return refuse("state.finished")
    if case.state.responsible and case.holds(assigners(case)):
        return replaced(case, given)
    return decided


def assigners(case: Case) -> tuple[str, ...]:
    """Whoever the edition lets assign somewhere may replace the responsible in a state it has no way from."""
    ways = (way for way in case.rules.transitions if Need.RESPONSIBLE in way.needs)
    return tuple(dict.fromkeys(name for way in ways for name in way.who))


def replaced(case: Case, given: Given) -> Sequence[Event] | Refusal:
    """Another person takes over in the same state; clocks go on."""
    if lacks := tuple(clashes(case, responsible=given.responsible)):
        return Refusal(lacks)
    said = (Event(FactKind.NOTED, words=Words(given.text, internal=True)),) if given.text.strip() else ()
    return (*said, Event(FactKind.ASSIGNED, responsible=given.responsible, data=given.data))


def hand_over(
    number: int,
    *,
    responsible: Person | None,
    note: str,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Pass work in progress on to a colleague, with a hand-over note. The clocks do not stop."""
    not_fit = unfit(responsible, at)

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if not_fit or not note.strip():
            return not_fit or refuse("need.text")
        return held(case) or assigned(case, Given(text=note, responsible=_text(responsible)))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def pass_to_tier(
    number: int,
    *,
    tier: str,
    responsible: Person | None = None,
    note: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Pass the ticket on to another step of the ladder («ПО»); pauses nothing, each step has its own norm."""
    not_fit = unfit(responsible, at) if responsible else None

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return not_fit or held(case) or passed(case, tier, _text(responsible), note)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def pass_by_sign(
    number: int,
    *,
    sign: int,
    responsible: Person | None = None,
    note: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Pass the ticket on because somebody saw a sign (clause 1.3.1 of the sample): the edition says to whom.

    `sign` counts the signs of the edition from 0.
    """
    not_fit = unfit(responsible, at) if responsible else None

    def decide(case: Case) -> Sequence[Event] | Refusal:
        signs = case.rules.policies.signs
        if not 0 <= sign < len(signs):
            return refuse("code.unknown", value=sign, known=[each.sign for each in signs])
        return not_fit or held(case) or passed(case, signs[sign].pass_to, _text(responsible), note)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def passed(case: Case, tier: str, responsible: str, note: str) -> Sequence[Event] | Refusal:
    """A hand-over to a tier that the edition knows, by somebody of the desk."""
    known = case.rules.policies.tiers
    if tier not in known:
        return refuse("code.unknown", value=tier, known=tuple(known))
    if case.state.category.is_final:
        return refuse("state.finished")
    if not case.is_desk:
        return refuse("role.needed", known[tier].clause, who=case.teams)
    said = (Event(FactKind.NOTED, words=Words(note, internal=True)),) if note.strip() else ()
    return (*said, Event(FactKind.HANDED_OVER, responsible=responsible or None, data={"tier": tier}))


def refuse_assignment(
    number: int,
    *,
    reason: str,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Give an assignment back before work has begun."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return held(case) or go(case, Given(text=reason), into(case, Category.NEW))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def unfit(person: Person | None, at: datetime) -> Refusal | None:
    """Only somebody who works for the desk and may log in can be responsible."""
    if person is None:
        return refuse("need.responsible")
    if not person.is_active:
        return refuse("person.unknown")
    return None if serves_desk(person, at=at) else refuse("person.not_desk")


def _text(person: Person | None) -> str:
    return "" if person is None else str(person.pk)


def solvers(book: Book, complexity: str) -> frozenset[str]:
    """The keys of the persons who solve tickets so complex (clause 3.4.4 of the sample): by role or team."""
    known = book.rules.policies.complexities.get(complexity)
    if known is None or not known.who:
        return frozenset()
    roles = {known.who, *(key for key, role in book.edition.roles.named.items() if role.group == known.who)}
    return frozenset(
        person_key(written)
        for written, person in book.annexes.people.items()
        if roles & set(map(engine.key, person.roles))
    )
