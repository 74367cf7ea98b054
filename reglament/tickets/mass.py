"""A mass incident: one parent, children that keep their number, their author and their own acceptance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.people.models import Person
from reglament.rulebook.reading import book_of
from reglament.tickets import journal
from reglament.tickets.cases import Case
from reglament.tickets.events import Event, Tie, Words
from reglament.tickets.likeness import count_alike
from reglament.tickets.models import LinkKind, Ticket
from reglament.tickets.reading import standing
from reglament.tickets.recording import Decide, Done, Intent, Outcome, perform, record
from reglament.tickets.refusals import Refusal, Refused, refuse
from reglament.tickets.sketches import AT_MOST, MASS, recent

TO_ALL = "to_all"  # why an answer was given: it went to everybody who joined


def declare(
    number: int,
    *,
    alike: int | None = None,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Declare that this ticket stands for many. By whom, the edition says.

    Where it does not take the word of that person alone («или сигнал наблюдения»), so many `alike` tickets
    must have come; None: they are counted now.
    """

    def decide(case: Case) -> Sequence[Event] | Refusal:
        terms = case.rules.policies.mass_incident
        if terms is None:
            return refuse("mass.none")
        if not case.holds(terms.declared_by):
            return refuse("role.needed", terms.clause, who=terms.declared_by)
        if case.state.parent or is_declared(case.facts):
            return refuse("mass.already")
        if case.state.category.is_final:
            return refuse("state.finished")
        if not terms.or_signal:
            found = count_of(number, case.rules) if alike is None else alike
            if found < terms.count:
                return refuse("mass.too_few", terms.clause, count=terms.count, found=found)
        return (Event(FactKind.LINKED, data={"link": MASS}),)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def count_of(number: int, rules: engine.Rules) -> int:
    """How many authors wrote alike about as lately as this one, himself among them."""
    terms, sketches = rules.policies.mass_incident, recent(number + AT_MOST, AT_MOST)
    own = next((sketch for sketch in sketches if sketch.number == number), None)
    return 0 if terms is None or own is None else count_alike(own, sketches, terms, rules)


def join(
    number: int,
    *,
    parent: int,
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Join the ticket to a mass incident: its reaction is done, its date is the parent's."""
    return perform(Intent(number, joining(parent, at), expected_version), by=by, at=at)


def joining(parent: int, at: datetime) -> Decide:
    """The decision to join this parent as it is now, for one ticket or for many."""
    main = Ticket.objects.filter(number=parent).first()
    declared = main is not None and is_declared(_facts(parent))
    due = None if main is None else _due(main, at)

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if not declared or parent == case.number:
            return refuse("mass.not_parent", number=parent)
        if case.state.parent or is_declared(case.facts):
            return refuse("mass.already")
        if case.state.category.is_final:
            return refuse("state.finished")
        if not (case.is_desk or case.is_authors_side):
            return refuse("role.needed", who=case.teams)
        return (
            Event(
                FactKind.JOINED,
                data={"parent": str(parent), **({"due": due} if due is not None else {})},
                tie=Tie(LinkKind.CHILD_OF.value, parent),
            ),
        )

    return decide


def detach(
    number: int, *, text: str = "", by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """The ticket is a matter of its own after all: its own priority and date again."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if not case.state.parent:
            return refuse("mass.not_joined")
        if not (case.is_desk or case.is_authors_side):
            return refuse("role.needed", who="автор")
        words = Words(text, from_desk=not case.is_authors_side) if text.strip() else None
        kind = FactKind.AUTHOR_WROTE if case.is_authors_side else FactKind.ANSWERED
        said = (Event(kind, words=words),) if words else ()
        return (*said, Event(FactKind.DETACHED))

    return perform(Intent(number, decide, expected_version), by=by, at=at)


@transaction.atomic
def tell_all(
    number: int, *, text: str, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """One word to the author of the mass incident and to those of all open tickets that joined it.

    Each reads it in the conversation of his own ticket; it cannot be taken back.
    """
    done = perform(Intent(number, lambda case: _to_all(case, text), expected_version), by=by, at=at)
    children = Ticket.objects.filter(parent=number).open().order_by("number").values_list("number", flat=True)
    record([Intent(child, lambda case: (_word(text),)) for child in children], by=by, at=at)
    return done


def _to_all(case: Case, text: str) -> Sequence[Event] | Refusal:
    if not is_declared(case.facts):
        return refuse("mass.not_parent", number=case.number)
    if not case.is_desk:
        return refuse("role.needed", who=case.teams)
    if case.state.category.is_final:
        return refuse("state.finished")
    return (_word(text),) if text.strip() else refuse("need.text")


def _word(text: str) -> Event:
    return Event(FactKind.ANSWERED, data={"reason": TO_ALL}, words=Words(text))


def is_declared(facts: Sequence[engine.Fact]) -> bool:
    """Whether the ticket was declared a mass incident."""
    return any(fact.kind is FactKind.LINKED and fact.data.get("link") == MASS for fact in facts)


def follow_parent(parent: int, *, at: datetime) -> list[Outcome]:
    """Bring the children up to the parent: its result is theirs to accept, its date is theirs.

    Done twice it does nothing the second time.
    """
    main = Ticket.objects.get(number=parent)
    now = standing(main, at)
    due = shared_due(now, book_of(main.edition_id, at).rules)
    over = now.category is Category.RESOLVED or now.category is Category.CLOSED
    children = Ticket.objects.filter(parent=parent).open().order_by("number").values_list("number", flat=True)
    intents = [Intent(number, lambda case: followed(case, over=over, due=due)) for number in children]
    return [o for o in record(intents, by=None, at=at) if not isinstance(o, Refused)]


def followed(case: Case, *, over: bool, due: int | None) -> Sequence[Event] | Refusal:
    """What a child takes over from its parent now. It is never closed over the author's head (I9)."""
    state = case.state
    if not state.parent or state.category.is_final or state.category is Category.RESOLVED:
        return ()
    if over:
        resolved = next(s.name for s in case.rules.states.values() if s.category is Category.RESOLVED)
        return (Event(FactKind.PARENT_RESOLVED, state=resolved, data={}),)
    last = next((fact for fact in reversed(case.facts) if fact.kind is FactKind.JOINED), None)
    if last is None or due is None or last.data.get("due") == due:
        return ()
    return (Event(FactKind.JOINED, data={"parent": state.parent, "due": due}),)


def _due(parent: Ticket, at: datetime) -> int | None:
    return shared_due(standing(parent, at), book_of(parent.edition_id, at).rules)


def shared_due(now: engine.Standing, rules: engine.Rules) -> int | None:
    """The parent's date on the clock that its children share, if it has one."""
    dates = [now.clocks[code].due_at for code, rule in rules.clocks.items() if rule.as_parent]
    return next((date for date in dates if date is not None), None)


def _facts(number: int) -> Sequence[engine.Fact]:
    return [row.fact() for row in journal.read([number]).get(number, [])]
