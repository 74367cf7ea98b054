"""Closed phrases of trials, duties, causes, works and queues."""

from __future__ import annotations

from typing import Final

from reglament.engine.regulation.duties import TooLate
from reglament.engine.regulation.escalation import Condition
from reglament.engine.regulation.priority import Justified
from reglament.engine.regulation.queue import QueueOrder

from .closed import Words

UNTIL_ORDERED: Final[Words] = {None: ("до приказа", "until ordered")}
ANY_TIME: Final[Words] = {None: ("по факту", "when it happens")}
TOO_LATE_WORKS: Final[Words] = {
    TooLate.REFUSED: ("не назначать", "refused"),
    TooLate.BREACH: ("считается нарушением", "counts as a breach"),
}
QUEUE_ORDERS: Final[Words] = {
    QueueOrder.DUE: ("по ближайшему сроку", "by the nearest deadline"),
    QueueOrder.PRIORITY: ("по приоритету, затем по поступлению", "by priority, then by arrival"),
    QueueOrder.ARRIVAL: ("в порядке поступления", "in order of arrival"),
}
ALWAYS: Final = ("",)
"""What stands for «every priority» where priorities are listed."""
EVERY: Final[Words] = {ALWAYS: ("всегда", "always")}
MISSED: Final[Words] = {
    Condition.REACTION_MISSED: ("реакция пропущена", "the reaction was missed"),
    Condition.ANY_MISSED: ("срок пропущен", "a norm was missed"),
}
JUSTIFIED: Final[Words] = {
    Justified.ALWAYS: ("всегда", "always"),
    Justified.RAISED: ("при повышении", "when raised"),
    Justified.LOWERED: ("при понижении", "when lowered"),
}
STOPPED_BY: Final[Words] = {True: ("подтверждение вызова", "acknowledgement")}
