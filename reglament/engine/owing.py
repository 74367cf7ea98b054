"""What the desk needs besides: terms before an event, what stops a ladder, the words of duties and queues."""

from __future__ import annotations

from .durations import latest_start
from .regulation.duties import Duty, TooLate, WorkSort
from .regulation.escalation import Attention
from .regulation.escalation import Condition as AttentionCondition
from .regulation.priority import Justified
from .regulation.queue import QueueOrder
from .rules import Unless

__all__ = [
    "Attention",
    "AttentionCondition",
    "Duty",
    "Justified",
    "QueueOrder",
    "TooLate",
    "Unless",
    "WorkSort",
    "latest_start",
]
