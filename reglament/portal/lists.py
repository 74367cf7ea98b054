"""Which tickets a person of the portal sees in his lists: grouped by whose move it is."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from reglament.engine import Category
from reglament.people import statements
from reglament.people.models import Person
from reglament.people.statements import NUMBER
from reglament.rulebook.memory import once
from reglament.tickets.appealing import waiting_for
from reglament.tickets.models import Ticket, gates
from reglament.tickets.models.tickets import FINAL, TicketQuerySet

WAITING, WORKING, FINISHED = "waiting", "working", "finished"
GROUPS = (WAITING, WORKING, FINISHED)
ASKED = (Category.AWAITING_AUTHOR, Category.RESOLVED)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose tickets: own, or others' that one may see. `contested`: refusals about which one decides.

    `mark` says all on which the queries depend, so that they are put together once.
    """

    mark: Hashable
    made: Callable[[], TicketQuerySet]
    waiting: Q
    contested: frozenset[int] = frozenset()

    @classmethod
    def own(cls, person: Person, *, at: datetime) -> Scope:
        """Those the person filed, those filed for him, and those that he is asked to decide."""
        contested = once(("contested", person.pk, at), lambda: waiting_for(person, at=at))
        filed, asked = _filed(person), _asked(person)
        if contested:
            asked |= Q(pk__in=contested)
        waiting = (filed & _answer_wanted()) | asked
        mark = ("own", contested, gates.mark(person, at))
        return cls(mark, lambda: _visible(person, at).filter(filed | asked), waiting, contested)

    @classmethod
    def department(cls, person: Person, *, at: datetime) -> Scope:
        """What else the edition lets him see, as key user, process owner, head, …"""
        return cls(
            ("others", gates.mark(person, at)),
            lambda: _visible(person, at).exclude(_filed(person)).exclude(_asked(person)),
            _answer_wanted(),
        )

    @classmethod
    def everything(cls, person: Person, *, at: datetime) -> Scope:
        """All that he may see; for search."""
        return cls(("all", gates.mark(person, at)), lambda: _visible(person, at), _answer_wanted())

    @property
    def tickets(self) -> TicketQuerySet:
        """All of them."""
        return self.made()

    def group(self, name: str) -> TicketQuerySet:
        """One of `GROUPS`, the newest first."""
        if name == FINISHED:
            ended = self.tickets.filter(category__in=FINAL).order_by("-number")
            return ended.exclude(pk__in=self.contested) if self.contested else ended
        unsettled = Q(pk__in=self.contested) | ~Q(category__in=FINAL)
        tickets = self.tickets.filter(unsettled) if self.contested else self.tickets.open()
        current = tickets.order_by("-number")
        return current.filter(self.waiting) if name == WAITING else current.exclude(self.waiting)

    def page(self, name: str, size: int, before: int = 0) -> list[Ticket]:
        """So many tickets of a group with their authors; with `before` those below this number."""

        def query() -> TicketQuerySet:
            tickets = self.group(name)
            return (tickets.filter(number__lt=NUMBER) if before else tickets)[:size]

        key = ("portal page", self.mark, name, size, before > 0)
        return statements.objects(Ticket, key, query, {NUMBER: before}, beside=("author",))

    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        key = ("portal scope", self.mark)
        return not statements.rows(key, lambda: self.tickets.order_by().values_list("pk")[:1])

    def count_waiting(self) -> int:
        """How many tickets wait for an answer, at most 100."""
        key = ("portal waiting", self.mark)
        return len(statements.rows(key, lambda: self.group(WAITING).order_by().values_list("pk")[:100]))


def _visible(person: Person, at: datetime) -> TicketQuerySet:
    return Ticket.objects.visible_to(person, at=at).select_related("author")


def _filed(person: Person) -> Q:
    return Q(author=person) | Q(beneficiary=person, beneficiary__isnull=False)


def _asked(person: Person) -> Q:
    return Q(approvers__contains=[person.pk], category=Category.AWAITING_APPROVAL)


def _answer_wanted() -> Q:
    return Q(category__in=ASKED)
