"""The deadline chip of a row. Working time is counted by the calendar on which the promise was made."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from django.utils.translation import gettext as _

from reglament import engine
from reglament.engine import Category
from reglament.ui.deadlines import Deadline, running, stopped

HORIZON = 4 * 3600  # how far a browser may be told that the calendar stays open


class Left(NamedTuple):
    """Working seconds to a deadline (negative after it), and until when the calendar is open unbroken."""

    seconds: int
    open_until: datetime


def left(rules: engine.Rules, counted_on: str, due: int, now: int) -> Left:
    """How much of its own time a promise has left: that of a calendar, or day and night alike."""
    calendar = rules.calendars.get(counted_on)
    if calendar is None:
        return Left(due - now, datetime.fromtimestamp(now + HORIZON, UTC))
    seconds = calendar.between(now, due) if due >= now else -calendar.between(due, now)
    return Left(seconds, datetime.fromtimestamp(calendar.open_until(now, now + HORIZON), UTC))


def term(rules: engine.Rules, counted_on: str, due: datetime, now: datetime) -> Deadline:
    """The chip of a promise that runs."""
    rest = left(rules, counted_on, int(due.timestamp()), int(now.timestamp()))
    return running(due, now=now, left=rest.seconds, open_until=rest.open_until)


def standing_still(category: str, seconds: int | None = None) -> Deadline:
    """The chip where no promise of ours runs: whom or what we wait for."""
    return stopped(waiting_words(category), seconds)


def finished(is_breached: bool) -> Deadline:
    """The chip of a ticket that has ended."""
    return Deadline("missed", _("с просрочкой")) if is_breached else Deadline("met", _("в срок"))


def waiting_words(category: str) -> str:
    """«ждём автора»."""
    words = {
        Category.AWAITING_AUTHOR: _("ждём автора"),
        Category.AWAITING_APPROVAL: _("на согласовании"),
        Category.AWAITING_THIRD_PARTY: _("ждём внешних"),
        Category.SCHEDULED: _("на дату"),
        Category.BACKLOG: _("в плане"),
        Category.RESOLVED: _("проверяет автор"),
    }
    return words.get(Category(category), _("без срока"))
