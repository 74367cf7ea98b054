"""A queue under headings: overdue, within the hour, today, tomorrow, later, and what waits for others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from reglament.desk.lists.counting import at_most
from reglament.desk.lists.rows import Line
from reglament.desk.lists.views import ListView
from reglament.desk.seat import Seat
from reglament.people.statements import AT, Values, instants
from reglament.ui.rows import QueueGroup, QueueRow

LATE, HOUR, TODAY, TOMORROW, LATER, WAITING = range(6)
_now, SINCE, UNTIL = instants(3)


class Headings:
    """Which heading a deadline belongs under, as seen from one instant in the desk's time zone."""

    def __init__(self, now: datetime) -> None:
        midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
        self.ends = (
            now,
            now + timedelta(hours=1),
            midnight + timedelta(days=1),
            midnight + timedelta(days=2),
        )

    def place(self, due: datetime | None) -> int:
        """The heading of a deadline; None is one that stands."""
        if due is None:
            return WAITING
        return next((place for place, end in enumerate(self.ends) if due < end), LATER)

    def values(self, place: int) -> Values:
        """From when to when the deadlines under a heading lie."""
        since = max(self.ends[:place], default=self.ends[0])
        return {SINCE: since, UNTIL: self.ends[min(place, TOMORROW)]}


def holds(place: int) -> Q:
    """The same as a condition on rows, between `SINCE` and `UNTIL`."""
    if place == WAITING:
        return Q(next_due_at=None)
    condition = Q(next_due_at__gte=SINCE) if place else Q()
    return condition if place == LATER else condition & Q(next_due_at__lt=UNTIL)


def title(place: int) -> str:
    """The heading in words."""
    return {
        LATE: _("Просрочено"),
        HOUR: _("До часа"),
        TODAY: _("Сегодня"),
        TOMORROW: _("Завтра"),
        LATER: _("Позже"),
        WAITING: _("Часы стоят: ход не наш"),
    }[place]


def grouped(
    found: Sequence[Line], rows: Sequence[QueueRow], seat: Seat, view: ListView, *, whole: bool
) -> list[QueueGroup]:
    """The rows under their headings. Headings count the whole queue; only those a page cuts are asked for.

    `whole`: nothing was left out, so that no heading is cut.
    """
    headings = Headings(seat.at)
    pairs = groupby(zip(found, rows, strict=True), key=lambda pair: headings.place(pair[0].next_due_at))
    parts = [(place, [row for _line, row in group]) for place, group in pairs]
    cut = {parts[0][0], parts[-1][0]} if parts and not whole else set()
    return [
        QueueGroup(title(place), part, _count(headings, seat, view, place) if place in cut else None)
        for place, part in parts
    ]


def _count(headings: Headings, seat: Seat, view: ListView, place: int) -> str:
    key = (seat.mark, view.code, place)
    values = {AT: seat.at, **headings.values(place)}
    return at_most(key, lambda: view.tickets(seat, now=AT).filter(holds(place)), values)
