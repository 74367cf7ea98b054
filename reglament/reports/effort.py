"""Hours of work recorded in a month: by person, zone and kind. They belong to the desk; authors see none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Count, Sum

from reglament.people.models import Person
from reglament.reports.scope import Scope, members
from reglament.rulebook.reading import books_at
from reglament.tickets.models import WorkLog


class Worked(NamedTuple):
    """Minutes that one person spent on tickets of one zone and kind."""

    person: int
    zone: str
    kind: str
    minutes: int
    tickets: int


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the whole: its minutes and its per cent."""

    name: str
    minutes: int
    percent: float

    @property
    def hours(self) -> float:
        """The same in hours."""
        return self.minutes / 60


def worked(scope: Scope) -> list[Worked]:
    """One grouped statement over what was recorded in the month, as far as the reader may see it."""
    start, end = scope.period
    rows = WorkLog.objects.visible_to(scope.reader, at=scope.at).filter(at__gte=start, at__lt=end)
    if scope.zone:
        rows = rows.filter(ticket__zone=scope.zone)
    if scope.line:
        rows = rows.filter(person__key__in=members(scope.line, books_at(scope.at)))
    named = rows.order_by().values_list("person", "ticket__zone", "ticket__kind")
    grouped = named.annotate(minutes=Sum("minutes"), tickets=Count("ticket", distinct=True))
    return sorted((Worked(*row) for row in grouped), key=lambda one: -one.minutes)


def shares(found: Iterable[Worked], name: Callable[[Worked], str]) -> list[Share]:
    """The minutes by a name, most first."""
    minutes: dict[str, int] = defaultdict(int)
    for one in found:
        minutes[name(one)] += one.minutes
    whole = sum(minutes.values()) or 1
    ordered = sorted(minutes.items(), key=lambda pair: (-pair[1], pair[0]))
    return [Share(label, spent, 100 * spent / whole) for label, spent in ordered]


def persons(found: Sequence[Worked]) -> dict[int, str]:
    """The names of those who worked."""
    return {key: str(person) for key, person in Person.objects.in_bulk({one.person for one in found}).items()}
