"""Counters beside the lists: one query for all, none of which counts further than a person cares for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from reglament.desk.lists.views import ListView
from reglament.desk.seat import Seat
from reglament.people import statements
from reglament.people.statements import AT, Statement, Values
from reglament.ui.typography import number_words

MOST = 1000


def at_most(key: Hashable, tickets: Callable[[], QuerySet[Any]], values: Values) -> str:
    """How many a kept query finds, «1 000+» beyond a thousand."""
    statement = statements.kept(("at most", key), lambda: _counting([tickets()]))
    return "0" if statement is None else words(statements.answers(statement, values)[0][0])


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
    key = ("counters", seat.mark, tuple(view.code for view in counted))
    statement = statements.kept(key, lambda: _counting([view.tickets(seat, now=AT) for view in counted]))
    if statement is None:
        return dict.fromkeys((view.code for view in counted), 0)
    (found,) = statements.answers(statement, {AT: seat.at})
    return {view.code: count for view, count in zip(counted, found, strict=True)}


def _counting(queries: Iterable[QuerySet[Any]]) -> Statement | None:
    """Many counts as sub-selects of one statement: ten queries are dear to put together and to send."""
    parts = [statements.written(query.order_by().values_list("pk")[: MOST + 1]) for query in queries]
    # Written by Django's compiler; values stay parameters
    counts = (f"(SELECT count(*) FROM ({part.sql}) AS counted)" if part else "0" for part in parts)  # noqa: S608
    selects = ", ".join(counts)
    return Statement(f"SELECT {selects}", tuple(slot for part in parts if part for slot in part.slots))
