"""How many at a time: tickets that one person works on, open tickets of one author."""

from __future__ import annotations

from collections.abc import Iterator

from reglament import engine
from reglament.tickets.cases import Case
from reglament.tickets.models import Ticket
from reglament.tickets.refusals import Lack


def too_many_in_work(case: Case, way: engine.Transition) -> Iterator[Lack]:
    """«В работе не больше 5»: whoever takes one more finishes or hands over one first."""
    queue = case.rules.policies.queue
    most = queue.in_work_at_most if queue else None
    working = case.rules.states[way.target].category is engine.Category.IN_PROGRESS
    takes = working and case.state.category in (engine.Category.NEW, engine.Category.ASSIGNED)
    if queue is None or most is None or not takes or not case.is_desk or not case.by.isdecimal():
        return
    found = in_work(int(case.by), case.number)
    if found >= most:
        yield Lack("queue.full", queue.clause, {"most": most, "found": found})


def too_many_of_author(case: Case, author: int) -> Iterator[Lack]:
    """«По одному запросу»: the next is taken once the one before it is finished."""
    queue = case.rules.policies.queue
    most = queue.per_author_at_most if queue else None
    if queue is None or most is None:
        return
    open_ones = Ticket.objects.open().filter(author=author).exclude(number=case.number)
    if len(open_ones.order_by().values_list("pk")[:most]) >= most:
        yield Lack("queue.one_by_one", queue.clause, {"most": most})


def in_work(person: int, besides: int) -> int:
    """How many tickets this person works on now."""
    mine = Ticket.objects.filter(responsible=person, category=engine.Category.IN_PROGRESS.value)
    return mine.exclude(number=besides).count()
