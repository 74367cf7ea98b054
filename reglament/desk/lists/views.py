"""The lists of the desk. A list of what the editions do not mention does not exist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.desk.seat import Seat, assigns
from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import FINAL, TicketQuerySet
from reglament.tickets.relations import APPROVER, OF_ZONE, OWN, RESPONSIBLE

OUTSIDE = (Category.AWAITING_THIRD_PARTY, Category.SCHEDULED)

UNJOINED = Q(parent=None)  # children of a mass incident follow it: nobody sorts or works them one by one

NOTHING = _("Здесь пусто.")


@dataclass(frozen=True)
class ListView:
    """A list by its code (the word in the address): what belongs to it, and when it exists at all."""

    code: str
    title: Any  # a text, translated when shown
    icon: str
    belongs: Callable[[Seat], Q]
    exists: Callable[[Seat], bool]
    empty: Any = NOTHING
    hot: bool = False
    finished: bool = False
    counted: bool = True  # its counter stands beside it
    mixed: bool = False  # says the state in every row

    def tickets(self, seat: Seat, *, now: datetime | None = None) -> TicketQuerySet:
        """Its tickets, as far as the person sees them. `now`: deadlines are told by another instant."""
        visible = Ticket.objects.visible_to(seat.person, at=seat.at)
        condition = self.belongs(seat) if now is None else self.belongs(seat.seen_at(now))
        ended = visible.filter(category__in=FINAL) if self.finished else visible.open()
        return ended.filter(condition)


def my_move(seat: Seat) -> Q:
    """The tickets in which it is this person's move: by relation, by role, in his zones, as a deputy."""
    parts = [_own(name, seat.person.pk) for name in OWN if name in seat.movers]
    if roles := sorted(seat.movers & seat.roles):
        parts.append(Q(move__in=roles))
    of_zone = sorted(seat.movers & OF_ZONE.keys())
    parts += [Q(move=name, zone__in=sorted(seat.zones_as(name))) for name in of_zone]
    if absent := seat.presence.stands_in.get(seat.person.key):
        parts.append(Q(move=RESPONSIBLE, responsible__key__in=absent))
        known = Person.objects.visible_to(seat.person, at=seat.at)
        asked = list(known.filter(key__in=absent).values_list("pk", flat=True))
        parts.append(Q(move=APPROVER, approvers__overlap=asked))
    return reduce(or_, parts) if parts else Q(pk__in=[])


def _own(name: str, person: int) -> Q:
    """His move by a relation that the ticket itself knows: one person, or several of whom he is one."""
    column = OWN[name]
    return Q(move=name, **({f"{column}__contains": [person]} if column == "approvers" else {column: person}))


def _of(*categories: Category) -> Callable[[Seat], Q]:
    return lambda seat: Q(category__in=[category.value for category in categories])


def _has(*categories: Category) -> Callable[[Seat], bool]:
    return lambda seat: bool(seat.categories.intersection(categories))


def _always(seat: Seat) -> bool:
    return True


def _assigns(seat: Seat) -> bool:
    return any(assigns(book.rules) for book in seat.books)


def _sorts(seat: Seat) -> bool:
    return any(book.edition.provisional is not None for book in seat.books)


def _promises(seat: Seat) -> bool:
    return any(book.rules.clocks for book in seat.books)


def _masses(seat: Seat) -> bool:
    return any(book.rules.policies.mass_incident for book in seat.books)


def _calls(seat: Seat) -> bool:
    """An edition lets this person call authors after a low mark."""
    terms = (book.rules.policies.rating for book in seat.books)
    return any(each and each.call_below and engine.key(each.called_by) in seat.roles for each in terms)


def _own_move(seat: Seat) -> Q:
    return my_move(seat) & UNJOINED


OURS = (Category.NEW, Category.ASSIGNED, Category.IN_PROGRESS)
WAITED = (
    Category.AWAITING_AUTHOR,
    Category.AWAITING_APPROVAL,
    Category.AWAITING_THIRD_PARTY,
    Category.SCHEDULED,
    Category.BACKLOG,
    Category.RESOLVED,
)

CLOSED = ListView(
    "closed",
    _("Закрытые"),
    "archive-box",
    lambda seat: Q(),
    _always,
    finished=True,
    counted=False,
    mixed=True,
)
ALONE = (
    ListView("todo", _("Сделать"), "bolt", _of(*OURS), _always, _("Всё сделано или ждёт других.")),
    ListView(
        "waiting",
        _("Ждём"),
        "state-waiting",
        _of(*WAITED),
        _always,
        _("Никого и ничего не ждём."),
        mixed=True,
    ),
    CLOSED,
)
"""Where one person does everything: what to do, what he waits for, and the archive."""

VIEWS = (
    ListView(
        "now", _("Мне сейчас"), "bolt", _own_move, _always, _("Срочного нет: всё сделано или ждёт других.")
    ),
    ListView(
        "overdue",
        _("Просрочено"),
        "late",
        lambda seat: Q(next_due_at__lt=seat.at),
        _promises,
        _("Просроченного нет."),
        hot=True,
    ),
    ListView(
        "triage", _("Разбор"), "funnel", lambda seat: Q(triaged=False) & UNJOINED, _sorts, _("Всё разобрано.")
    ),
    ListView(
        "unassigned",
        _("Без ответственного"),
        "user-plus",
        lambda seat: Q(responsible=None) & UNJOINED,
        _assigns,
        _("У каждого запроса есть ответственный."),
    ),
    ListView("mine", _("Мои"), "user", lambda seat: Q(responsible=seat.person.pk), _assigns),
    ListView(
        "author",
        _("Ждём автора"),
        "state-answer",
        _of(Category.AWAITING_AUTHOR),
        _has(Category.AWAITING_AUTHOR),
    ),
    ListView(
        "approval",
        _("Ждём согласования"),
        "scale",
        _of(Category.AWAITING_APPROVAL),
        _has(Category.AWAITING_APPROVAL),
    ),
    ListView("outside", _("Ждём внешних и даты"), "state-waiting", _of(*OUTSIDE), _has(*OUTSIDE)),
    ListView(
        "backlog",
        _("План доработок"),
        "calendar",
        _of(Category.BACKLOG),
        _has(Category.BACKLOG),
        _("В плане доработок ничего нет."),
    ),
    ListView(
        "checking", _("Проверка у автора"), "state-done", _of(Category.RESOLVED), _has(Category.RESOLVED)
    ),
    ListView(
        "mass",
        _("Массовые"),
        "fire",
        lambda seat: ~UNJOINED,
        _masses,
        _("Присоединённых к массовым инцидентам нет."),
        mixed=True,
    ),
    ListView(
        "calls",
        _("Позвонить автору"),
        "phone",
        lambda seat: Q(call_due_at__isnull=False),
        _calls,
        _("Звонить некому: низких оценок нет."),
        hot=True,
        finished=True,
        mixed=True,
    ),
    ListView("open", _("Все открытые"), "inbox", lambda seat: Q(), _always, mixed=True),
    CLOSED,
)


def views_of(seat: Seat) -> list[ListView]:
    """The lists that exist for this person."""
    return [view for view in (ALONE if seat.is_alone else VIEWS) if view.exists(seat)]


def find(seat: Seat, code: str) -> ListView | None:
    """The list of this code, if it exists here."""
    return next((view for view in views_of(seat) if view.code == code), None)
