"""Refusals that their authors contest, for whom the edition names to decide (clause 3.3.7 of the sample)."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef

from reglament import engine
from reglament.engine import Category, FactKind, Need
from reglament.people.models import Person
from reglament.rulebook.reading import Book, books_at
from reglament.rulebook.roles import roles_of
from reglament.tickets.looking import Look, look
from reglament.tickets.models import Fact, Ticket

MOST = 50  # of so many candidates, the newest


def decides(rules: engine.Rules) -> str:
    """The key of the role that decides about a contested refusal; "" where the edition names none."""
    refusal = rules.policies.intake.refusal if rules.policies.intake else None
    return engine.key(refusal.appeal_decided_by) if refusal and refusal.appeal_decided_by else ""


def way_back(seen: Look) -> engine.Move | None:
    """The open way by which this person grants the appeal."""
    if seen.standing.category is not Category.REJECTED:
        return None
    return next((way for way in seen.open_moves if Need.APPEAL_DECISION in way.transition.needs), None)


def waiting_for(person: Person, *, at: datetime) -> frozenset[int]:
    """The numbers of the tickets whose appeal waits for this person: contested, not answered, still open."""
    if not any(_hears(book, person, at) for book in books_at(at)):
        return frozenset()
    later = Fact.objects.filter(
        ticket=OuterRef("ticket"),
        kind__in=(FactKind.MOVED.value, FactKind.ANSWERED.value),
        seq__gt=OuterRef("seq"),
    )
    words = Fact.objects.filter(ticket=OuterRef("pk"), kind=FactKind.AUTHOR_WROTE.value)
    rejected = Ticket.objects.visible_to(person, at=at).filter(category=Category.REJECTED.value)
    contested = rejected.filter(Exists(words.exclude(Exists(later)))).order_by("-number")
    numbers = contested.values_list("number", flat=True)[:MOST]
    return frozenset(number for number in numbers if way_back(look(number, by=person, at=at)))


def _hears(book: Book, person: Person, at: datetime) -> bool:
    role = decides(book.rules)
    return bool(role) and role in roles_of(person, at=at)
