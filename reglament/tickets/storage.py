"""Rows in bulk. The one place of this package that speaks SQL: one statement writes a whole batch."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from django.db import connection, models

from reglament.people import statements
from reglament.people.statements import NUMBER, Statement

INSERT = "INSERT INTO {table} ({columns}) SELECT {values} FROM unnest({arrays}) AS v({columns})"
UPDATE = "UPDATE {table} AS t SET {assignments} FROM unnest({arrays}) AS v({columns}) WHERE t.{key} = v.{key}"
JOURNALS = Statement(
    "SELECT ticket_id, seq, at, recorded_at, kind, actor_id, state, priority, complexity, zone,"
    " responsible_id, part, data FROM tickets_fact WHERE ticket_id = ANY(%s) ORDER BY ticket_id, seq",
    (NUMBER,),
)
NUMBERS = "SELECT nextval(pg_get_serial_sequence('tickets_ticket', 'number')) FROM generate_series(1, %s)"


CLAIMS = 7_201_002  # the family of advisory locks that claims use


class Column(NamedTuple):
    """A column of a statement: its name, the type of the array that carries it, what is selected from it."""

    name: str
    carrier: str
    value: str
    pack: Callable[[Any], Any] | None


def insert(model: type[models.Model], names: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
    """Write the rows, their values in the order of `names` (attribute names of the model)."""
    if rows:
        _execute(INSERT, model, names, rows)


def update(model: type[models.Model], names: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
    """Give the rows found by the first of `names` the values of the others."""
    if rows:
        _execute(UPDATE, model, names, rows)


def journals(numbers: Sequence[int]) -> list[tuple[Any, ...]]:
    """The rows of the journals of these tickets, in order, in the order of `journal.FIELDS`."""
    rows = statements.answers(JOURNALS, {NUMBER: list(numbers)})
    return [(*row[:-1], json.loads(row[-1])) for row in rows]


def next_numbers(count: int) -> list[int]:
    """Numbers for new tickets, from the desk's one sequence."""
    with connection.cursor() as cursor:
        cursor.execute(NUMBERS, [count])
        return [number for (number,) in cursor.fetchall()]


def notify(channel: str, payload: str) -> None:
    """Wake whoever listens, once this transaction is committed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [channel, payload])


def hold(lock: int) -> None:
    """Take the advisory lock of a claim for as long as this connection lives, or until `release`."""
    _lock("SELECT pg_advisory_lock(%s, %s)", lock)


def try_hold(lock: int) -> bool:
    """Take it if its owner is gone."""
    return _lock("SELECT pg_try_advisory_lock(%s, %s)", lock)


def release(lock: int) -> None:
    """Let it go."""
    _lock("SELECT pg_advisory_unlock(%s, %s)", lock)


def _lock(statement: str, lock: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, [CLAIMS, lock % 2**31])
        row = cursor.fetchone()
        return bool(row and row[0])


def _execute(
    template: str, model: type[models.Model], names: tuple[str, ...], rows: Sequence[Sequence[Any]]
) -> None:
    statement, columns = _statement(template, model, names)
    arrays = [
        list(map(column.pack, values)) if column.pack else list(values)
        for column, values in zip(columns, zip(*rows, strict=True), strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.execute(statement, arrays)


@cache
def _statement(
    template: str, model: type[models.Model], names: tuple[str, ...]
) -> tuple[str, tuple[Column, ...]]:
    columns = tuple(_columns(model, names))
    statement = template.format(
        table=_quoted(model._meta.db_table),
        columns=", ".join(_quoted(column.name) for column in columns),
        values=", ".join(column.value for column in columns),
        arrays=", ".join(f"%s::{column.carrier}[]" for column in columns),
        assignments=", ".join(f"{_quoted(column.name)} = {column.value}" for column in columns[1:]),
        key=_quoted(columns[0].name),
    )
    return statement, columns


def _columns(model: type[models.Model], names: tuple[str, ...]) -> Iterator[Column]:
    """Arrays of arrays and JSON travel as text; so do names, whose length the table itself checks."""
    by_name = {field.attname: field for field in model._meta.concrete_fields}
    for name in names:
        field = by_name[name]
        kind = str(field.db_type(connection))  # of a foreign key: that of the key it refers to
        column = str(field.column)
        value = f"v.{_quoted(column)}"
        if kind.endswith("[]"):
            yield Column(column, "text", f"{value}::{kind}", _array)
        elif kind == "jsonb":
            yield Column(column, "text", f"{value}::jsonb", _json)
        elif kind.startswith("varchar"):
            yield Column(column, "text", value, None)
        else:
            yield Column(column, kind, value, None)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def _array(values: Sequence[int]) -> str:
    return "{" + ",".join(map(str, values)) + "}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
