"""Questions put together once. What the ORM makes of a query is kept; afterwards only its values change.

Putting a query together costs three times what PostgreSQL needs to answer it, and a page asks ten. So a
question that every page repeats has a key and stands-in values: `rows` has the ORM write its SQL when the key
is new, and from then on puts the values of this asking in their places.

The key must name everything on which the shape of the query depends (whose sight, which list); the tests ask
every question twice, once kept and once made anew, and compare.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from threading import Lock
from typing import Any, Final, NamedTuple, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, QuerySet
from psycopg import Cursor
from psycopg.sql import Literal

M = TypeVar("M", bound=Model)
Values = Mapping[object, object]
Query = Callable[[], QuerySet[Any]]

MOST: Final = 1024
AT: Final = datetime(1970, 1, 1, tzinfo=UTC)  # stands for an instant of the question
NUMBER: Final = -(2**62)  # stands for a number: of a ticket, of a person
TEXT: Final = "\0"  # stands for a text; PostgreSQL knows none with this character
NO_VALUES: Final[Values] = {}
EPOCH: Final = 1970


class Statement(NamedTuple):
    """SQL in which only the values of one asking are still open; `slots` stand for them, in order."""

    sql: str
    slots: tuple[object, ...]

    def filled(self, values: Values) -> list[Any]:
        """The parameters of one asking."""
        return [values.get(slot, slot) for slot in self.slots]


_kept: OrderedDict[Hashable, Statement | None] = OrderedDict()
_lock = Lock()


def instants(count: int) -> list[datetime]:
    """So many different instants that stand for others; `AT` is the first."""
    return [AT + timedelta(days=day) for day in range(count)]


def numbers(count: int) -> range:
    """So many different numbers that stand for others; `NUMBER` is the first."""
    return range(NUMBER, NUMBER + count)


def rows(key: Hashable, query: Query, values: Values = NO_VALUES) -> list[tuple[Any, ...]]:
    """The rows of a query of `values_list`."""
    statement = kept(key, lambda: written(query()))
    return [] if statement is None else answers(statement, values)


def objects(
    model: type[M],
    key: Hashable,
    query: Callable[[], QuerySet[M]],
    values: Values = NO_VALUES,
    *,
    beside: Sequence[str] = (),
) -> list[M]:
    """The objects of a query, with the objects `beside` them to which these foreign keys lead."""
    found = rows((model, beside, key), lambda: query().values_list(*_columns(model, tuple(beside))), values)
    return [_made(model, row, beside) for row in found]


def kept(key: Hashable, make: Callable[[], Statement | None]) -> Statement | None:
    """The statement of this key, made where it is not there yet; None is one that cannot find anything."""
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    made = make()
    with _lock:
        _kept[key] = made
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return made


def written(query: QuerySet[Any]) -> Statement | None:
    """A query as SQL. Raises TypeError for one whose answers Django would have to translate (JSON)."""
    compiler = query.query.get_compiler(connection=connection)
    try:
        sql, parameters = compiler.as_sql()
    except EmptyResultSet:
        return None
    if compiler.get_converters([column for column, _, _ in compiler.select]):
        raise TypeError(f"Answers of this query need translating: {sql}")
    return settled(sql, parameters)


def settled(sql: str, parameters: Iterable[object]) -> Statement:
    """The statement with every value put in that stays: only so does PostgreSQL see which index serves it."""
    pieces: list[str] = []
    slots: list[object] = []
    for parameter in parameters:
        pieces.append("%s" if _is_slot(parameter) else _literal(parameter))
        if _is_slot(parameter):
            slots.append(parameter)
    return Statement(sql.replace("%%", "%%%%") % tuple(pieces), tuple(slots))


def answers(statement: Statement, values: Values = NO_VALUES) -> list[tuple[Any, ...]]:
    """What the database answers."""
    with connection.cursor() as cursor:
        if connection.connection.prepare_threshold is not None:  # no pooler between us and the server
            cursor.cursor = Cursor(connection.connection)
        cursor.execute(statement.sql, statement.filled(values))
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def _is_slot(value: object) -> bool:
    if isinstance(value, datetime):
        return value.year == EPOCH
    return value == TEXT or (isinstance(value, int) and NUMBER <= value < NUMBER // 2)


def _literal(value: object) -> str:
    return Literal(value).as_string(connection.connection).replace("%", "%%")


@cache
def _names(model: type[Model]) -> tuple[str, ...]:
    return tuple(field.attname for field in model._meta.concrete_fields)


@cache
def _columns(model: type[Model], beside: tuple[str, ...]) -> tuple[str, ...]:
    near = [f"{name}__{column}" for name in beside for column in _names(_neighbour(model, name))]
    return (*_names(model), *near)


@cache
def _neighbour(model: type[Model], name: str) -> type[Model]:
    found = model._meta.get_field(name).related_model
    assert isinstance(found, type)
    return found


def _made(model: type[M], row: Sequence[Any], beside: Iterable[str]) -> M:
    start = len(_names(model))
    made = model.from_db(connection.alias, _names(model), row[:start])
    for name in beside:
        neighbour = _neighbour(model, name)
        end = start + len(_names(neighbour))
        part = row[start:end]
        there = getattr(made, f"{name}_id") is not None
        setattr(made, name, neighbour.from_db(connection.alias, _names(neighbour), part) if there else None)
        start = end
    return made
