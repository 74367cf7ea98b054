"""Declared regimes of which the editions want the person told: a line above the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reglament import engine
from reglament.desk.seat import Seat
from reglament.rulebook.regimes import told_of
from reglament.ui.language import language


@dataclass(frozen=True, slots=True)
class Told:
    """A regime by its name, why it was declared, until when at most."""

    name: str
    reason: str
    until: datetime


def regimes_told(seat: Seat) -> list[Told]:
    """Most of the time nothing, and then nobody asks the database."""
    found = ((book, told_of(book, seat.roles, seat.at)) for book in seat.books)
    return [
        Told(engine.say_name(one.regime, book.rules, language()), one.reason, one.until)
        for book, one in found
        if one is not None
    ]
