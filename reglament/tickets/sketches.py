"""The tickets that a new one is compared with: the open ones that came last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reglament.engine import FactKind
from reglament.tickets.instants import seconds
from reglament.tickets.likeness import Sketch, alike
from reglament.tickets.models import Fact, Ticket

AT_MOST = 200
FAR = 2_000  # numbers back at which nobody looks any more
MASS = "mass"  # the mark in a LINKED fact by which a ticket is declared a parent

_FIELDS = ("number", "author_id", "subject", "base_id", "zone", "registered_at", "parent_id")


def recent(last: int, more: int = 0) -> list[Sketch]:
    """The last open tickets up to this number, the oldest first. `more`: so many came along with it."""
    rows = Ticket.objects.open().filter(number__lte=last, number__gt=last - FAR - more, is_history=False)
    found = rows.order_by("-number").values_list(*_FIELDS)[: AT_MOST + more]
    return [
        Sketch(number, author, subject, base, zone, seconds(at), parent or 0)
        for number, author, subject, base, zone, at, parent in reversed(found)
    ]


def alike_to(latest: Sketch, others: Iterable[Sketch]) -> list[Sketch]:
    """Those of the others that are alike, each with the mass incident it belongs to."""
    near = [each for each in others if each.number != latest.number and alike(each, latest)]
    declared = _declared([each.number for each in near if not each.family])
    return [replace(each, family=each.number) if each.number in declared else each for each in near]


def _declared(numbers: Sequence[int]) -> frozenset[int]:
    """Those that were declared mass incidents, and this was not taken back."""
    if not numbers:
        return frozenset()
    facts = Fact.objects.filter(ticket__in=numbers).order_by()
    marks = set(facts.filter(kind=FactKind.LINKED.value, data__link=MASS).values_list("ticket_id", "seq"))
    if not marks:
        return frozenset()
    retracted = set(facts.filter(kind=FactKind.RETRACTED.value).values_list("ticket_id", "data__retracts"))
    return frozenset(number for number, _ in marks - retracted)
