"""The tickets behind a figure, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reglament import engine
from reglament.office.frame import language
from reglament.office.results.asking import Asked
from reglament.office.results.figures import code_name
from reglament.reports.selecting import selected
from reglament.rulebook.reading import book_of
from reglament.tickets.models import Ticket

PAGE = 50
FURTHEST = 1_000  # pages


@dataclass(frozen=True)
class Line:
    """One ticket: how and when it ended."""

    number: int
    label: str
    subject: str
    ended_at: datetime | None
    ending: str
    responsible: str
    mark: int | None


@dataclass(frozen=True)
class Page:
    """A page of them; `more`: the number of the next one, 0 for none."""

    lines: Sequence[Line]
    more: int


def page(asked: Asked, figure: str, value: str, number: int) -> Page | None:
    """The tickets of a figure; None for a figure that there is not."""
    tickets = selected(asked.scope, figure, value, asked.rules_of)
    if tickets is None:
        return None
    start = PAGE * number
    rows = list(tickets.select_related("responsible")[start : start + PAGE + 1])
    return Page([_line(asked, row) for row in rows[:PAGE]], number + 1 if len(rows) > PAGE else 0)


def page_number(text: str) -> int:
    """The page of an address; the first for nonsense."""
    return min(int(text), FURTHEST) if text.isascii() and text.isdecimal() and len(text) < 6 else 0


def _line(asked: Asked, row: Ticket) -> Line:
    book = book_of(row.edition_id, asked.scope.at)
    rules = book.rules
    return Line(
        number=row.number,
        label=rules.policies.number_mask.replace("{номер}", str(row.number)),
        subject=row.subject,
        ended_at=row.finished_at,
        ending=code_name(book, row.closure_code)
        if row.closure_code
        else engine.say_name(row.state, rules, language()),
        responsible=str(row.responsible) if row.responsible else "",
        mark=row.mark,
    )
