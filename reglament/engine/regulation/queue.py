"""In which order the desk takes tickets, and how many at a time."""

from __future__ import annotations

from enum import StrEnum

from reglament.engine.values import value


class QueueOrder(StrEnum):
    """What comes first in the desk's queue."""

    DUE = "due"
    PRIORITY = "priority"  # then the order of arrival
    ARRIVAL = "arrival"


@value
class Queue:
    """`in_work_at_most`: tickets that one person may have in work; `per_author_at_most`: open ones of one."""

    order: QueueOrder = QueueOrder.DUE
    in_work_at_most: int | None = None
    per_author_at_most: int | None = None
    clause: str = ""
