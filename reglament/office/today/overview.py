"""Is today all right, and who drowns: counts over the projections, a handful of cheap statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from reglament.office.circles import HEAD
from reglament.office.persons.leave import Leave, coming
from reglament.people.models import Absence, Person
from reglament.people.policies import DESK, DeskRequest
from reglament.rulebook.presence import person_key, presence_at
from reglament.rulebook.reading import Book
from reglament.rulebook.roles import groups_of, registered_roles
from reglament.tickets import tallying
from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import TicketQuerySet

AHEAD = timedelta(days=14)
MOST = 20
WAITING = ("awaiting_author", "awaiting_approval", "awaiting_third_party", "scheduled", "backlog", "resolved")


@dataclass(frozen=True, slots=True)
class Counts:
    """What is open, and in what way."""

    open: int
    overdue: int
    today: int
    waiting: int
    unassigned: int


@dataclass(frozen=True, slots=True)
class Load:
    """One person's open tickets: late, in work, standing. `queue`: their list, for whoever may go there."""

    person: Person
    is_away: bool
    overdue: int
    working: int
    waiting: int
    most: int
    queue: str = ""

    @property
    def total(self) -> int:
        """All of them."""
        return self.overdue + self.working + self.waiting

    @property
    def bars(self) -> tuple[tuple[str, int, int, int], ...]:
        """Parts of the bar: name, count, start and length in per cent of the longest."""
        parts, start = [], 0
        for name, count in (("late", self.overdue), ("work", self.working), ("wait", self.waiting)):
            length = round(100 * count / self.most) if self.most else 0
            parts.append((name, count, start, length))
            start += length
        return tuple(parts)


def counts(request: DeskRequest) -> Counts:
    """One statement."""
    now = request.now
    late = Q(next_due_at__lt=now)
    found = _open(request).aggregate(
        open=Count("pk"),
        overdue=Count("pk", filter=late),
        today=Count("pk", filter=Q(next_due_at__gte=now, next_due_at__lt=_midnight(now))),
        waiting=Count("pk", filter=Q(category__in=WAITING) & ~late),
        unassigned=Count("pk", filter=Q(responsible=None, parent=None)),
    )
    return Counts(**found)


def loads(request: DeskRequest, book: Book) -> list[Load]:
    """Who of the desk has how much; those without anything are shown too. Empty where one works alone."""
    late = Q(next_due_at__lt=request.now)
    rows = {
        row["responsible"]: row
        for row in _open(request)
        .exclude(responsible=None)
        .values("responsible")
        .annotate(
            overdue=Count("pk", filter=late),
            waiting=Count("pk", filter=Q(category__in=WAITING) & ~late),
            total=Count("pk"),
        )
    }
    persons = _desk(request, book, list(rows))
    if len(persons) < 2:
        return []
    away = presence_at(request.now).away
    most = max((row["total"] for row in rows.values()), default=0)
    to_queue = DESK.holds(request)
    loads = (_load(person, rows.get(person.pk, {}), away, most, to_queue) for person in persons)
    return sorted(loads, key=_heaviest)


def leaves(request: DeskRequest, book: Book) -> list[Leave]:
    """Who of the desk is away or will be within two weeks, the next first."""
    visible = Absence.objects.visible_to(request.user, at=request.now)
    near = visible.filter(ends_at__gt=request.now, starts_at__lt=request.now + AHEAD)
    rows = near.filter(person__in=_desk(request, book, [])).select_related("person", "deputy")
    return coming(rows.order_by("starts_at", "pk")[:MOST], book)


def _load(person: Person, row: Mapping[str, Any], away: frozenset[str], most: int, to_queue: bool) -> Load:
    overdue, waiting, total = (row.get(name, 0) for name in ("overdue", "waiting", "total"))
    queue = reverse("desk:list", args=[f"of-{person.pk}"]) if to_queue and total else ""
    return Load(person, person.key in away, overdue, total - overdue - waiting, waiting, most, queue)


def _heaviest(load: Load) -> tuple[int, int, str]:
    return -load.overdue, -load.total, load.person.sort_key


def _open(request: DeskRequest) -> TicketQuerySet:
    """Numbers only: who answers for the desk counts all, everybody else what he sees."""
    if HEAD.holds(request):
        return tallying.open_ones()
    seen = Ticket.objects.visible_to(request.user, at=request.now)
    return seen.open().filter(is_history=False).order_by()


def _desk(request: DeskRequest, book: Book, busy: list[int]) -> QuerySet[Person]:
    """Those whom the register gives a role in a team, and whoever has tickets in hand."""
    line = [
        person_key(key)
        for key in book.annexes.people
        if groups_of(book, registered_roles(book, person_key(key)))
    ]
    visible = Person.objects.visible_to(request.user, at=request.now)
    return visible.active().filter(Q(key__in=line) | Q(pk__in=busy))


def _midnight(now: datetime) -> datetime:
    local = timezone.localtime(now)
    return local.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
