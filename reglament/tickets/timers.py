"""What the desk does by itself, done when it is due: reminders, escalations, breaches, moves.

The schedule is a column, `Ticket.next_timer_at`: the cost of a sweep follows what is due, and a desk that
slept loses nothing. What must still be done, the engine says anew under the lock of the ticket.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from reglament import engine
from reglament.tickets import failures, storage
from reglament.tickets.cases import Case
from reglament.tickets.events import Deeds
from reglament.tickets.models import Claim, Ticket
from reglament.tickets.recording import MOST, Done, Intent, within

logger = logging.getLogger("reglament.timers")


@dataclass(slots=True)
class Report:
    """What a sweep did."""

    served: int = 0
    facts: int = 0
    failed: list[int] = field(default_factory=list)

    def count(self, outcomes: Sequence[object]) -> None:
        """Add what was recorded."""
        done = [outcome for outcome in outcomes if isinstance(outcome, Done)]
        self.served += len(done)
        self.facts += sum(len(outcome.facts) for outcome in done)


def run_due(at: datetime, limit: int = 100_000) -> Report:
    """Do everything that is due at this instant, for at most so many tickets. Many may run at a time."""
    report = Report()
    for number in (*failures.suspects(), *failures.to_retry(at)):
        _alone(number, at, report)
    while report.served + len(report.failed) < limit:
        before = report.served + len(report.failed)
        _together(_due(at, min(MOST, limit - report.served)), at, report)
        if report.served + len(report.failed) == before:  # nothing is due, or others have it in hand
            break
    return report


def deeds(case: Case) -> Deeds:
    """What the desk does by itself now; whom it tells stands in the journal, as the annexes mean it now."""
    return Deeds(tuple(_telling(case, fact) for fact in engine.verdicts(case.state, case.at)))


def _telling(case: Case, fact: engine.Fact) -> engine.Fact:
    if not fact.data.get("to"):
        return fact
    told = [str(person) for person in case.find(fact.data["to"])]
    return replace(fact, data={**fact.data, "told": told})


def next_due_instant(after: datetime) -> datetime | None:
    """The earliest instant not before `after` at which something is to be done; for the time machine."""
    due = _waiting().order_by("next_timer_at").values_list("next_timer_at", flat=True).first()
    later = failures.next_try(after)
    found = [max(each, after) for each in (due, later) if each is not None]
    return min(found, default=None)


def due_instants(start: datetime, until: datetime) -> Iterator[datetime]:
    """The due instants up to `until`, in order; whoever iterates runs `run_due` at each before the next."""
    at = start
    while (due := next_due_instant(at)) is not None and due <= until:
        yield due
        at = due


def _waiting() -> QuerySet[Ticket]:
    """Those that never failed; the others are tried alone."""
    return Ticket.objects.filter(failure__isnull=True, next_timer_at__isnull=False)


def _due(at: datetime, limit: int) -> list[int]:
    in_hand = [number for numbers in Claim.objects.values_list("numbers", flat=True) for number in numbers]
    due = _waiting().filter(next_timer_at__lte=at).exclude(number__in=in_hand)
    return list(due.order_by("next_timer_at", "number").values_list("number", flat=True)[:limit])


def _together(numbers: list[int], at: datetime, report: Report) -> None:
    """One transaction for many. When it breaks, each ticket is tried alone: the poisoned one stops alone."""
    if not numbers:
        return
    with _claim(numbers, at):
        try:
            with transaction.atomic():
                report.count(_serve(numbers, at))
                failures.forget(numbers)
            return
        except Exception:
            logger.exception("A batch of %s tickets failed; trying each alone", len(numbers))
    for number in numbers:
        _alone(number, at, report)


def _alone(number: int, at: datetime, report: Report) -> None:
    """One ticket in one transaction; the attempt is counted before it is made."""
    failures.begin(number, at)
    try:
        with transaction.atomic():
            report.count(_serve([number], at))
            failures.forget([number])
    except Exception as error:
        logger.exception("The timer of ticket %s failed", number)
        failures.end(number, at, error)
        report.failed.append(number)


def _serve(numbers: list[int], at: datetime) -> Sequence[object]:
    """Rows that somebody works on at this moment are left to him; they are due again at once."""
    free = Ticket.objects.filter(number__in=numbers, next_timer_at__lte=at).order_by("number")
    locked = free.select_for_update(skip_locked=True).values_list("number", flat=True)
    return within([Intent(number, deeds) for number in locked], by=None, at=at, reproject=True)


@contextmanager
def _claim(numbers: list[int], at: datetime) -> Iterator[None]:
    """Say, outside of the transaction that may die, which tickets are in hand."""
    claim = Claim.objects.create(numbers=numbers, at=at)
    key = claim.pk
    storage.hold(key)
    try:
        yield
    finally:
        claim.delete()
        storage.release(key)
