"""Which tickets a person of the portal sees in his lists: grouped by whose move it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets.appealing import waiting_for
from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import FINAL, TicketQuerySet

WAITING, WORKING, FINISHED = "waiting", "working", "finished"
GROUPS = (WAITING, WORKING, FINISHED)
ASKED = (Category.AWAITING_AUTHOR, Category.RESOLVED)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose tickets: own, or others' that one may see. `contested`: refusals about which one decides."""

    tickets: TicketQuerySet
    waiting: Q
    contested: frozenset[int] = frozenset()

    @classmethod
    def own(cls, person: Person, *, at: datetime) -> Scope:
        """Those the person filed, those filed for him, and those that he is asked to decide."""
        contested = waiting_for(person, at=at)
        filed, asked = _filed(person), _asked(person)
        if contested:
            asked |= Q(pk__in=contested)
        waiting = (filed & _answer_wanted()) | asked
        return cls(_visible(person, at).filter(filed | asked), waiting, contested)

    @classmethod
    def department(cls, person: Person, *, at: datetime) -> Scope:
        """What else the edition lets him see, as key user, process owner, head, …"""
        others = _visible(person, at).exclude(_filed(person)).exclude(_asked(person))
        return cls(others, _answer_wanted())

    @classmethod
    def everything(cls, person: Person, *, at: datetime) -> Scope:
        """All that he may see; for search."""
        return cls(_visible(person, at), _answer_wanted())

    def group(self, name: str) -> TicketQuerySet:
        """One of `GROUPS`, the newest first."""
        if name == FINISHED:
            ended = self.tickets.filter(category__in=FINAL).order_by("-number")
            return ended.exclude(pk__in=self.contested) if self.contested else ended
        unsettled = Q(pk__in=self.contested) | ~Q(category__in=FINAL)
        tickets = self.tickets.filter(unsettled) if self.contested else self.tickets.open()
        current = tickets.order_by("-number")
        return current.filter(self.waiting) if name == WAITING else current.exclude(self.waiting)


def count_waiting(scope: Scope) -> int:
    """How many tickets wait for an answer, at most 100."""
    return scope.group(WAITING).order_by()[:100].count()


def _visible(person: Person, at: datetime) -> TicketQuerySet:
    return Ticket.objects.visible_to(person, at=at).select_related("author")


def _filed(person: Person) -> Q:
    return Q(author=person) | Q(beneficiary=person, beneficiary__isnull=False)


def _asked(person: Person) -> Q:
    return Q(approvers__contains=[person.pk], category=Category.AWAITING_APPROVAL)


def _answer_wanted() -> Q:
    return Q(category__in=ASKED)
