"""A reader for the tests: it remembers what it was given, and stumbles over what it is told to."""

from collections.abc import Sequence
from datetime import datetime

from reglament.tickets.models import Pending

HEARD: list[tuple[int, int]] = []
STUMBLES: set[int] = set()


def read(rows: Sequence[Pending], at: datetime) -> None:
    if any(row.ticket_id in STUMBLES for row in rows):
        raise RuntimeError("stumbled")
    HEARD.extend((row.ticket_id, row.seq) for row in rows)
