"""The directory: who there is, who holds what, how much each has in hand."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from reglament import engine
from reglament.office.frame import name
from reglament.people.models import Absence, Organisation, Person
from reglament.people.models.persons import PersonQuerySet
from reglament.people.names import fold
from reglament.people.policies import DeskRequest
from reglament.rulebook.reading import Book
from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import FINAL

PAGE = 50


@dataclass(frozen=True, slots=True)
class Page:
    """Persons of a page; `after` is the mark of the next one, "" for none."""

    persons: list[Person]
    after: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody named by the register; `person` None where the desk does not know him."""

    name: str
    person: Person | None


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """A zone, its holders in the order of the register, what is open in it."""

    key: str
    name: str
    holders: tuple[Holder | None, ...]
    open: int
    held: bool


def persons(request: DeskRequest, query: str, after: str) -> Page:
    """Those whom the reader may see, fifty a page; found by any part of the name, post, address."""
    found = visible(request)
    for word in fold(query).split():
        found = found.filter(
            Q(sort_key__contains=word)
            | Q(job_title__icontains=word)
            | Q(key__startswith=word)
            | Q(addresses__value__icontains=word)
        )
    if after:
        mark, _, number = after.rpartition("~")
        if number.isdecimal() and len(number) < 18:
            found = found.filter(Q(sort_key__gt=mark) | Q(sort_key=mark, pk__gt=int(number)))
    rows = list(
        found.distinct()
        .select_related("organisation", "department")
        .annotate(is_away=Exists(_absent(request)))
        .order_by("sort_key", "pk")[: PAGE + 1]
    )
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    return Page(rows[:PAGE], f"{last.sort_key}~{last.pk}" if last else "")


def visible(request: DeskRequest) -> PersonQuerySet:
    """Persons that exist for the reader; those whose data were erased are nobody any more."""
    return Person.objects.visible_to(request.user, at=request.now).filter(erased_at=None)


def zone_rows(request: DeskRequest, book: Book) -> list[ZoneRow]:
    """Every zone of the edition, in its order."""
    seen = Ticket.objects.visible_to(request.user, at=request.now).open().filter(is_history=False)
    counted = dict(seen.order_by().values_list("zone").annotate(count=Count("pk")))
    rows = {engine.key(key): row for key, row in book.annexes.zones.items()}
    zones = book.edition.zones.named if book.edition.zones else {}
    return [
        ZoneRow(
            key,
            name(book, key),
            tuple(_holders(request, book, rows.get(key))),
            counted.get(key, 0),
            key in rows,
        )
        for key in zones
    ]


def _holders(request: DeskRequest, book: Book, row: object) -> list[Holder | None]:
    keys = [getattr(row, column, "") for column in ("owner", "substitute", "key_user", "process_owner")]
    known = {person.key: person for person in _named(request, book)}
    people = book.annexes.people
    return [
        Holder(people[key].name if key in people else key, known.get(key)) if key else None for key in keys
    ]


def _named(request: DeskRequest, book: Book) -> list[Person]:
    """The persons of the register, asked for once a request."""
    kept: list[Person] | None = getattr(request, "_register_persons", None)
    if kept is None:
        kept = list(visible(request).filter(key__in=[*book.annexes.people]))
        request._register_persons = kept  # type: ignore[attr-defined]
    return kept


def organisations(request: DeskRequest) -> list[Organisation]:
    """Those whom the reader may see, with how many people they have and how many tickets are open."""
    waiting = Count("tickets", filter=~Q(tickets__category__in=FINAL), distinct=True)
    return list(
        Organisation.objects.visible_to(request.user, at=request.now)
        .annotate(people=Count("persons", distinct=True), waiting=waiting)
        .order_by("sort_key", "pk")[:500]
    )


def _absent(request: DeskRequest) -> QuerySet[Absence]:
    visible = Absence.objects.visible_to(request.user, at=request.now)
    return visible.covering(request.now).filter(person=OuterRef("pk"))
