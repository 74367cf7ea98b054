"""Open tickets after the shelf changed: dates move by a corrected calendar, never without an entry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from reglament.engine import FactKind
from reglament.rulebook.shelf import shelf
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.migrating import migrate
from reglament.tickets.models import Refreshed, Ticket
from reglament.tickets.recording import MOST, Intent, within


def refresh_open(at: datetime) -> int:
    """When the shelf changed since the last time, reckon all open tickets anew. How many dates moved."""
    mark = shelf().mark
    if mark is None or Refreshed.objects.filter(mark=mark).exists():
        return 0
    moved, last = 0, 0
    while numbers := _next(last):
        moved += _refresh(numbers, at)
        last = numbers[-1]
    Refreshed.objects.update_or_create(pk=1, defaults={"mark": mark})
    return moved


def _next(last: int) -> list[int]:
    rows = Ticket.objects.open().filter(number__gt=last, is_history=False).order_by("number")
    return list(rows.values_list("number", flat=True)[:MOST])


@transaction.atomic
def _refresh(numbers: Sequence[int], at: datetime) -> int:
    stored = dict(Ticket.objects.filter(number__in=numbers).values_list("number", "next_due_at"))
    migrated = migrate(numbers, at)

    def intent(number: int) -> Intent:
        return Intent(number, lambda case: _entry(case, stored[number], migrated=number in migrated))

    outcomes = within([intent(number) for number in numbers], by=None, at=at, reproject=True)
    return sum(bool(getattr(outcome, "facts", ())) for outcome in outcomes)


def _entry(case: Case, stored: datetime | None, *, migrated: bool) -> Sequence[Event]:
    """An entry where the edition or the date is another one now; it names the annexes by which it moved."""
    due = case.standing.next_due
    now = due.due_at if due else None
    if not migrated and (int(stored.timestamp()) if stored else None) == now:
        return ()
    data = {"edition": case.rules.edition, **({"annex": case.annex} if case.annex else {})}
    return (Event(FactKind.EDITION_CHANGED, data=data),)
