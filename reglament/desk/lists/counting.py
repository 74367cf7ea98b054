"""Counters beside the lists: one query for all, none of which counts further than a person cares for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from threading import Lock
from typing import Any, Final, NamedTuple

from django.db import connection
from django.db.models import QuerySet

from reglament.desk.lists.views import ListView
from reglament.desk.seat import Seat
from reglament.rulebook import sight
from reglament.tickets.relations import OF_ZONE
from reglament.ui.typography import number_words

MOST = 1000
KEPT: Final = 256
NOW: Final = datetime(1970, 1, 1, tzinfo=UTC)  # stands in a kept statement for the instant of the question


class Statement(NamedTuple):
    """Many counts as sub-selects of one statement, with its parameters."""

    sql: str
    parameters: tuple[Any, ...]


_kept: OrderedDict[object, Statement] = OrderedDict()
_lock = Lock()


def at_most(tickets: QuerySet[Any]) -> str:
    """How many there are, «1 000+» beyond a thousand."""
    return words(tickets.order_by()[: MOST + 1].count())


def words(count: int) -> str:
    """A count as it is shown."""
    return f"{number_words(MOST)}+" if count > MOST else str(count)


def counters(seat: Seat, views: Sequence[ListView]) -> Mapping[str, int]:
    """How many tickets stand in each of these lists, by code, up to `MOST` + 1; the finished are not counted.

    The database reads at most a thousand rows for each, however many there are.
    """
    counted = [view for view in views if view.counted]
    if not counted:
        return {}
    statement = _statement(seat, counted)
    parameters = [seat.at if value == NOW else value for value in statement.parameters]
    with connection.cursor() as cursor:
        cursor.execute(statement.sql, parameters)
        (found,) = cursor.fetchall()
    return {view.code: count for view, count in zip(counted, found, strict=True)}


def _statement(seat: Seat, views: Sequence[ListView]) -> Statement:
    """Ten queries are dear to put together; they are the same until the person's roles or sight change."""
    seen = sight.of(seat.person, at=seat.at, presence=seat.presence)
    key = (
        seat.person.pk,
        tuple(view.code for view in views),
        tuple((view.editions, view.line, view.zones, view.closed) for view in seen),
        seat.roles,
        seat.movers,
        tuple((mover, seat.zones_as(mover)) for mover in sorted(seat.movers & OF_ZONE.keys())),
        seat.presence.stands_in.get(seat.person.key, ()),
    )
    with _lock:
        if found := _kept.get(key):
            _kept.move_to_end(key)
            return found
    made = _composed(seat, views)
    with _lock:
        _kept[key] = made
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return made


def _composed(seat: Seat, views: Sequence[ListView]) -> Statement:
    parts = [
        view.tickets(seat, now=NOW).order_by().values("pk")[: MOST + 1].query.sql_with_params()
        for view in views
    ]
    selects = ", ".join(f"(SELECT count(*) FROM ({sql}) AS counted)" for sql, _ in parts)  # noqa: S608
    return Statement(f"SELECT {selects}", tuple(value for _, values in parts for value in values))
