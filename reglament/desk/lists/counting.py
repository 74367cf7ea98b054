"""Counters beside the lists: one query for all, none of which counts further than a person cares for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from reglament.desk.lists.views import ListView
from reglament.desk.seat import Seat
from reglament.ui.typography import number_words

MOST = 1000


def at_most(tickets: QuerySet[Any]) -> str:
    """How many there are, «1 000+» beyond a thousand."""
    return words(tickets.order_by()[: MOST + 1].count())


def words(count: int) -> str:
    """A count as it is shown."""
    return f"{number_words(MOST)}+" if count > MOST else str(count)


def counters(seat: Seat, views: Sequence[ListView]) -> Mapping[str, int]:
    """How many tickets stand in each of these lists, by code, up to `MOST` + 1; the finished are not counted.

    Ten counts as sub-selects of one statement: the database reads at most a thousand rows for each, however
    many there are.
    """
    counted = [view for view in views if not view.finished]
    parts = [
        view.tickets(seat).order_by().values("pk")[: MOST + 1].query.sql_with_params() for view in counted
    ]
    if not parts:
        return {}
    statement = "SELECT " + ", ".join(f"(SELECT count(*) FROM ({sql}) AS counted)" for sql, _ in parts)  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(statement, [value for _, values in parts for value in values])
        (found,) = cursor.fetchall()
    return {view.code: count for view, count in zip(counted, found, strict=True)}
