"""A reader for the tests: it remembers what it was given."""

from collections.abc import Sequence
from datetime import datetime

from reglament.tickets.models import Pending

HEARD: list[tuple[int, int]] = []


def read(rows: Sequence[Pending], at: datetime) -> None:
    HEARD.extend((row.ticket_id, row.seq) for row in rows)
