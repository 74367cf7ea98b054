"""Time goes by: the due instants in order, at each the jobs of the worker. Nothing is ever jumped over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from django.conf import settings

from reglament.tickets import readers, timers
from reglament.tickets.models import Pending

MOST_AT_ONCE = 20
"""So often may something be due at one and the same instant before the machine gives up on it."""

Arrive = Callable[[datetime], None]


class StuckError(RuntimeError):
    """Something stays due whatever the timers do; the instant is in the text."""


def pass_time(start: datetime, until: datetime, arrive: Arrive = lambda at: None) -> None:
    """Go from one instant to another; `arrive` is told of each stop before the desk acts there."""
    for at in _stops(start, until):
        arrive(at)
        act(at)


def act(at: datetime) -> None:
    """What the worker does at this instant: timers, then the readers of what they wrote."""
    timers.run_due(at)
    tell(at)


def tell(at: datetime) -> None:
    """Let the readers of the journal do what waits for them, and what follows from that.

    What the worker has in hand at this moment is left to it.
    """
    while Pending.objects.filter(parked_at=None, not_before__lte=at).exists():
        if not sum(readers.serve(reader, at, limit=1) for reader in settings.READERS):  # a batch each
            return


def _stops(start: datetime, until: datetime) -> Iterator[datetime]:
    last, times = None, 0
    for at in timers.due_instants(start, until):
        times = times + 1 if at == last else 0
        if times > MOST_AT_ONCE:
            raise StuckError(at.isoformat())
        last = at
        yield at
