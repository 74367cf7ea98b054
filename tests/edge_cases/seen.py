"""What one sees of a ticket in a case: its state, its dates in Moscow, what the desk did by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from reglament import engine
from reglament.tickets import reading, timers
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import WEDNESDAY

MOSCOW = ZoneInfo("Europe/Moscow")


def moscow(text: str) -> datetime:
    """«20.03 18:00» of the year 2026 in Moscow; Wednesday is the 18th of March."""
    return datetime.strptime(f"2026 {text}", "%Y %d.%m %H:%M").replace(tzinfo=MOSCOW)


def told(at: int | datetime | None) -> str:
    """The same the other way."""
    if at is None:
        return ""
    moment = datetime.fromtimestamp(at, MOSCOW) if isinstance(at, int) else at.astimezone(MOSCOW)
    return moment.strftime("%d.%m %H:%M")


def row(number: int) -> Ticket:
    return Ticket.objects.get(number=number)


def state(number: int) -> str:
    return row(number).state


def clock(number: int, code: str, at: datetime) -> engine.ClockView:
    return reading.standing(row(number), at).clocks[code]


def due(number: int, at: datetime, code: str = "т2") -> str:
    """When the clock runs out, as it looks at that instant."""
    return told(clock(number, code, at).due_at)


def run_through(until: datetime, start: datetime = WEDNESDAY) -> None:
    """Time passes: the desk does everything that falls due, at its instant."""
    for at in timers.due_instants(start, until):
        timers.run_due(at)


def by_itself(number: int, rule: str = "") -> list[tuple[str, list[str]]]:
    """When the desk reminded or escalated, and whom it meant."""
    facts = Fact.objects.filter(ticket=number, kind__in=["reminded", "escalated"]).order_by("seq")
    return [(told(fact.at), fact.data["to"]) for fact in facts if fact.data["rule"].startswith(rule)]


def last(number: int, kind: str) -> Fact:
    found: Fact = Fact.objects.filter(ticket=number, kind=kind).latest("seq")
    return found


@contextmanager
def refused(*codes: str) -> Iterator[None]:
    """The verb says no, and for these reasons."""
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.refusal.codes == codes
