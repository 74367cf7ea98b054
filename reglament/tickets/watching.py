"""Which of the changed tickets each of the people with an open page may see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from reglament.people.models import Person
from reglament.tickets.models import Ticket


def visible(persons: Iterable[int], numbers: Iterable[int], *, at: datetime) -> Mapping[int, list[int]]:
    """Numbers by person; one query for each person, none of whom is told of what he may not see."""
    wanted = sorted(numbers)
    found = {}
    for person in Person.objects.active().filter(pk__in=list(persons)):
        seen = Ticket.objects.visible_to(person, at=at).filter(number__in=wanted)
        found[person.pk] = list(seen.values_list("number", flat=True))
    return found
