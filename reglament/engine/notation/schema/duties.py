"""Duties of either party, works announced beforehand, the queue, causes, and what is owed after the end."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.notation.closed import Either, name_of, phrase
from reglament.engine.notation.named import Named
from reglament.engine.notation.numbers import Day, Whole
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.spots import Use
from reglament.engine.notation.triggers import StartOrStop
from reglament.engine.notation.words_of_customers import SPANS
from reglament.engine.notation.words_of_duties import ANY_TIME, QUEUE_ORDERS, TOO_LATE_WORKS
from reglament.engine.regulation.causes import Cause, Causes
from reglament.engine.regulation.duties import Duty, DutyTicket, Review, Works, WorkSort
from reglament.engine.regulation.queue import Queue

from .parts import CALENDAR, COUNT, EVERYBODY, KINDS, PRIORITIES, PRIORITY, PROSE, STATE, TERM, WHO, may, need

_DUTY_TICKET = Record(
    DutyTicket,
    (
        need("kind", "вид", "kind", name_of(Sort.KIND)),
        may("zone", "зона", "zone", name_of(Sort.ZONE)),
        may("within", "за", "within", TERM),
    ),
    shorthand="kind",
)
_DUTY = Record(
    Duty,
    (
        need("who", "кто", "who", WHO),
        may("what", "что", "what", PROSE),
        may("while_in", "пока", "while", Many(STATE)),
        may("priorities", "приоритеты", "priorities", PRIORITIES),
        may("kinds", "виды", "kinds", KINDS),
        may("every", "каждые", "every", TERM),
        may("within", "в_течение", "within", TERM),
        may("done_by", "исполняет", "done_by", Many(StartOrStop())),
        may("tell", "сообщить", "tell", EVERYBODY),
        may("then", "затем", "then", STATE),
        may("lower_to", "понизить_до", "lower_to", PRIORITY),
        may("begins", "начиная_с", "starting", Day(use=Use.ACTS)),
        may("ticket", "запрос", "ticket", _DUTY_TICKET),
    ),
    named="name",
)
DUTIES: Final = Named(Sort.DUTY, _DUTY)

_WORK_SORT = Record(
    WorkSort,
    (
        may("notice", "предупредить_за", "notice", Either(first=phrase(ANY_TIME), other=TERM)),
        may("reminders", "напомнить_за", "remind_before", Many(TERM)),
        may("to", "кому", "to", EVERYBODY),
        may("too_late", "позже", "too_late", phrase(TOO_LATE_WORKS)),
        may("window", "окно", "window", CALENDAR),
        may("outside_by", "вне_окна", "outside_window_by", EVERYBODY),
        may("hours_at_most", "часов_не_больше", "hours_at_most", Whole(least=1, most=8_784)),
        may("per", "за", "per", phrase(SPANS)),
        may("what", "что_это", "what", PROSE),
    ),
    named="name",
    shorthand="notice",
)
WORKS: Final = Record(
    Works,
    (may("planned_by", "назначает", "planned_by", EVERYBODY),),
    rest=Named(Sort.WORK, _WORK_SORT),
    rest_id="named",
)

QUEUE: Final = Record(
    Queue,
    (
        may("order", "порядок", "order", phrase(QUEUE_ORDERS)),
        may("in_work_at_most", "в_работе_не_больше", "in_work_at_most", COUNT),
        may("per_author_at_most", "от_автора_не_больше", "per_author_at_most", COUNT),
    ),
    shorthand="order",
)


def _causes(named: Any, **values: Any) -> Causes:
    return Causes(named=named, **values)


CAUSES: Final = Record(
    _causes,
    (),
    rest=Named(
        Sort.CAUSE,
        Record(
            Cause,
            (
                may("answers", "отвечает", "answers", WHO),
                may("kinds", "виды", "kinds", KINDS),
                may("what", "что_это", "what", PROSE),
            ),
            named="name",
            shorthand="answers",
        ),
    ),
    rest_id="named",
)
REVIEW: Final = Record(
    Review,
    (
        need("within", "за", "within", TERM),
        need("kind", "вид", "kind", name_of(Sort.KIND)),
        need("who", "кто", "who", WHO),
        may("priorities", "приоритеты", "priorities", PRIORITIES),
        may("says", "содержит", "says", PROSE),
    ),
)
