"""What a draft does to open tickets, before anybody confirms it: by its own clause, ticket by ticket."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Q

from reglament import engine
from reglament.office.drafting.reading import Draft
from reglament.people.models import Person
from reglament.rulebook.bounding import NobodySo, Whom, whom_of
from reglament.rulebook.reading import Book, book_of
from reglament.tickets import journal
from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import FINAL
from reglament.ui.language import language

SHOWN = 20
LOOKED_AT = 1_000


@dataclass(frozen=True, slots=True)
class Moved:
    """A date of one open ticket that the draft moves."""

    number: int
    clock: str
    was: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Effect:
    """`keeps`: open tickets live on under the old edition. Else `moved` lists dates that change."""

    open: int
    keeps: bool
    moved: tuple[Moved, ...] = ()
    looked_at: int = 0
    tickets_moved: int = 0


def effect_of(draft: Draft, *, by: Person, at: datetime) -> Effect | None:
    """Count the open tickets of the old edition that the draft is for; tell the first dates that move.

    None for a draft that does not read, and where nothing holds yet.
    """
    old, after = draft.against, draft.book
    if old is None or after is None:
        return None
    seen = Ticket.objects.visible_to(by, at=at).filter(edition=old).exclude(category__in=FINAL)
    rows = seen.filter(_within(after.edition))
    count = rows.count()
    if after.rules.policies.open_tickets.value == "keep":
        return Effect(count, keeps=True)
    numbers = list(rows.order_by("next_due_at", "number").values_list("number", flat=True)[:LOOKED_AT])
    moved = list(_moved(numbers, book_of(old.pk, at), after, at))
    tickets = len({one.number for one in moved})
    return Effect(count, False, tuple(moved[:SHOWN]), len(numbers), tickets)


def _within(edition: engine.Edition) -> Q:
    """The tickets of those for whom the draft says that it will hold; all where it names nobody."""
    try:
        wanted = whom_of(edition)
    except NobodySo:
        return Q(pk__in=[])
    return reduce(or_, map(_of, wanted))


def _of(whom: Whom) -> Q:
    within = Q()
    if whom["organisation"] is not None:
        within &= Q(organisation=whom["organisation"])
    if whom["department"] is not None:
        within &= Q(author__department=whom["department"])
    if whom["zone"] is not None:
        within &= Q(zone=whom["zone"].key)
    return within & Q(contract__plan=whom["plan"]) if whom["plan"] else within


def _moved(numbers: list[int], before: Book, after: Book, at: datetime) -> Iterator[Moved]:
    now = int(at.timestamp())
    for number, rows in journal.read(numbers).items():
        facts = [row.fact() for row in rows]
        try:
            was = engine.standing_of(before.rules, facts, now)
            becomes = engine.standing_of(after.rules, facts, now)
        except engine.FactError:
            continue  # the new edition cannot read it: it keeps the old one
        for code, view in becomes.clocks.items():
            old = was.clocks.get(code)
            if old is not None and view.stopped_at is None and view.due_at != old.due_at:
                yield Moved(number, view.name, _said(old.due_at, before), _said(view.due_at, after))


def _said(due: int | None, book: Book) -> str:
    return "—" if due is None else engine.say_moment(due, book.rules, language())
