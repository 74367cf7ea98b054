"""Values about time: the nearest deadline, the day of registration."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db.models import Q

from reglament.search.line import moments
from reglament.search.line.named import near
from reglament.search.line.understood import Asking, Misunderstood
from reglament.tickets.models.tickets import FINAL

OPEN = ~Q(category__in=FINAL)
_WITHIN = re.compile(r"<\s*(\d{1,4})\s*(м|мин|ч|д|m|h|d)\w*")
_UNITS = {
    "м": "minutes",
    "мин": "minutes",
    "m": "minutes",
    "ч": "hours",
    "h": "hours",
    "д": "days",
    "d": "days",
}


def due(asking: Asking, value: str) -> Q | Misunderstood:
    """`просрочен`, `сегодня`, `завтра`, `<2ч`, `нет`: of open tickets, by their nearest clock."""
    word = value.casefold()
    if within := _WITHIN.fullmatch(word):
        ahead = timedelta(**{_UNITS[within[2]]: int(within[1])})
        return OPEN & Q(next_due_at__gte=asking.at, next_due_at__lt=asking.at + ahead)
    named = DUE.get(word)
    return Misunderstood(value, near(value, DUE)) if named is None else OPEN & named(asking)


def since(asking: Asking, value: str) -> Q | Misunderstood:
    """Registered on this day or later."""
    start = _start(asking, value)
    return Misunderstood(value, _DAYS) if start is None else Q(registered_at__gte=start)


def until(asking: Asking, value: str) -> Q | Misunderstood:
    """Registered on this day or before."""
    start = _start(asking, value)
    return Misunderstood(value, _DAYS) if start is None else Q(registered_at__lt=start + timedelta(days=1))


_DAYS = ("01.11", "01.11.2026", "-7д", "вчера")


def _start(asking: Asking, value: str) -> datetime | None:
    found = moments.day(value, asking.at.astimezone(asking.zone).date())
    return moments.begin(found, asking.zone) if found else None


def _late(asking: Asking) -> Q:
    return Q(next_due_at__lt=asking.at)


def _on(days: int) -> Callable[[Asking], Q]:
    def condition(asking: Asking) -> Q:
        today = asking.at.astimezone(asking.zone).date()
        start = moments.begin(today + timedelta(days=days), asking.zone)
        return Q(next_due_at__gte=start, next_due_at__lt=start + timedelta(days=1))

    return condition


def _never(asking: Asking) -> Q:
    return Q(next_due_at=None)


DUE: dict[str, Callable[[Asking], Q]] = {
    "просрочен": _late,
    "сегодня": _on(0),
    "завтра": _on(1),
    "нет": _never,
    "просрочено": _late,
    "overdue": _late,
    "today": _on(0),
    "tomorrow": _on(1),
    "none": _never,
}
