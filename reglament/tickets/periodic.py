"""Duties by the calendar: each turn opens a ticket once, however often the job looks."""

from __future__ import annotations

from datetime import datetime, time

from django.db import transaction

from reglament import engine
from reglament.rulebook.lasting import end_of
from reglament.rulebook.reading import Book, books_at
from reglament.tickets.instants import moment, seconds
from reglament.tickets.models import DutyTurn
from reglament.tickets.owed_tickets import open_owed

MOST_TURNS = 10_000


def open_due(at: datetime) -> int:
    """Open what has come round since the last look; of turns that were slept through only the latest.

    Returns how many tickets were opened.
    """
    return sum(
        _open(book, key, duty, at)
        for book in books_at(at)
        for key, duty in book.rules.policies.duties.items()
    )


def _open(book: Book, key: str, duty: engine.owing.Duty, at: datetime) -> int:
    turn = latest_turn(book, duty, seconds(at))
    known = DutyTurn.objects.filter(regulation=book.regulation, duty=key)
    if turn is None or duty.ticket is None or known.filter(due_at__gte=moment(turn)).exists():
        return 0
    with transaction.atomic():
        done = open_owed(
            book,
            key=f"duty:{book.regulation}:{key}:{turn}",
            duty=key,
            subject=duty.name.printed(),
            body=duty.what,
            who=duty.who,
            kind=duty.ticket.kind,
            zone=duty.ticket.zone,
            within=duty.ticket.within,
            at=at,
        )
        if done is None:
            return 0
        DutyTurn.objects.create(
            regulation=book.regulation, duty=key, due_at=moment(turn), ticket_id=done.ticket.number
        )
    return 1


def latest_turn(book: Book, duty: engine.owing.Duty, at: int) -> int | None:
    """The latest instant up to `at` at which the duty came round; None before the first."""
    if duty.every is None or duty.begins is None:
        return None
    rules, every = book.rules, duty.every
    start = seconds(datetime.combine(duty.begins, time(), tzinfo=book.zone))

    def turn(number: int) -> int:
        if number == 0:
            return start
        length = engine.Duration(every.amount * number, every.step, every.calendar)
        return end_of(rules, start, length)

    if start > at:
        return None
    low, high = 0, 1
    while high < MOST_TURNS and turn(high) <= at:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if turn(middle) <= at else (low, middle)
    return turn(low)
