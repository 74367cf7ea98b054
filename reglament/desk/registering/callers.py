"""Who is calling: people by a part of the name, of the telephone or of the mail, with their open tickets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from reglament.desk.seat import Seat
from reglament.people.models import Person
from reglament.people.models.persons import PersonQuerySet
from reglament.people.names import fold
from reglament.tickets.models import Ticket

MOST = 8
OPEN_OF_EACH = 3
LEAST_LETTERS = 2


@dataclass(frozen=True)
class OpenTicket:
    """A ticket that the call may be about."""

    number: int
    subject: str
    href: str


@dataclass(frozen=True)
class Caller:
    """Somebody who may be calling."""

    id: int
    name: str
    about: str
    tickets: tuple[OpenTicket, ...] = ()


def callers(seat: Seat, words: str, chosen: int | None = None) -> list[Caller]:
    """The people who match every word, at most `MOST`; the one chosen already comes first."""
    found = list(_persons(seat, words))
    if chosen is not None and chosen not in [each.pk for each in found]:
        found = [*_visible(seat).filter(pk=chosen), *found]
    tickets = _open_tickets(seat, [each.pk for each in found])
    return [Caller(each.pk, each.full_name, _about(each), tickets.get(each.pk, ())) for each in found[:MOST]]


def _persons(seat: Seat, words: str) -> Iterator[Person]:
    wanted = fold(words).split()
    if sum(map(len, wanted)) < LEAST_LETTERS:
        return
    condition = Q()
    for word in wanted:
        condition &= Q(sort_key__contains=word) | Q(addresses__key__contains=word) | Q(key=word)
    yield from _visible(seat).filter(condition).distinct().order_by("sort_key", "pk")[:MOST]


def _visible(seat: Seat) -> PersonQuerySet:
    people = Person.objects.visible_to(seat.person, at=seat.at).active()
    return people.select_related("department", "organisation")


def _about(person: Person) -> str:
    parts = (person.job_title, person.department and person.department.name)
    return ", ".join(str(part) for part in (*parts, person.organisation and person.organisation.name) if part)


def _open_tickets(seat: Seat, authors: list[int]) -> Mapping[int, tuple[OpenTicket, ...]]:
    rows = Ticket.objects.visible_to(seat.person, at=seat.at).open().filter(author__in=authors)
    found: dict[int, tuple[OpenTicket, ...]] = {}
    for author, number, subject in rows.order_by("-number").values_list("author_id", "number", "subject")[
        :100
    ]:
        known = found.get(author, ())
        if len(known) < OPEN_OF_EACH:
            found[author] = (*known, OpenTicket(number, subject, reverse("ticket", args=[number])))
    return found
