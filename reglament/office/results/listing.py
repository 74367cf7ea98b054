"""The tickets behind a figure, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy

from reglament import engine
from reglament.office.results.asking import Asked
from reglament.office.results.figures import SUMS, clock_name, code_name, without_code
from reglament.reports.selecting import selected
from reglament.rulebook.reading import book_of
from reglament.tickets.models import Ticket
from reglament.ui.language import language

PAGE = 50
TITLES = {
    "all": gettext_lazy("все завершённые"),
    "repeats": gettext_lazy("повторные"),
    "rated": gettext_lazy("с оценкой"),
    "met": gettext_lazy("в срок"),
    "late": gettext_lazy("с опозданием"),
    "corrected": gettext_lazy("с исправленным видом или зоной"),
    "changed": gettext_lazy("изменено решением спора"),
    "others": gettext_lazy("с опозданием не по вине поддержки"),
}
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
    """A page of them under the name of the figure; `more`: the number of the next one, 0 for none."""

    title: str
    lines: Sequence[Line]
    more: int


def page(asked: Asked, figure: str, value: str, number: int) -> Page | None:
    """The tickets of a figure; None for a figure that there is not."""
    tickets = selected(asked.scope, figure, value, asked.rules_of)
    if tickets is None:
        return None
    start = PAGE * number
    rows = list(tickets.select_related("responsible")[start : start + PAGE + 1])
    lines = [_line(asked, row) for row in rows[:PAGE]]
    return Page(_title(asked, figure, value), lines, number + 1 if len(rows) > PAGE else 0)


def _title(asked: Asked, figure: str, value: str) -> str:
    """«повторные», «с опозданием, исполнение»."""
    of = {
        "outcome": lambda: str(SUMS.get(value, "")),
        "code": lambda: code_name(asked.book, value),
        "category": lambda: without_code(value),
        "met": lambda: clock_name(asked, value),
        "late": lambda: clock_name(asked, value),
        "changed": lambda: clock_name(asked, value),
        "others": lambda: clock_name(asked, value),
    }
    named = of[figure]() if figure in of else ""
    return ", ".join(filter(None, (str(TITLES.get(figure, "")), named)))


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
