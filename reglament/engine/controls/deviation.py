"""One cell of a control table that comes out otherwise, and how cells are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class Deviation(NamedTuple):
    """One cell of a control table that the rules answer otherwise.

    `table`: the field of Controls; `path`: the ids of the cell below it, in words that people read as well.
    A set is a choice without order; an expected None: the table has no such row.
    """

    table: str
    path: tuple[str, ...]
    expected: Any
    actual: Any
    clause: str = ""


def same(table: str, expected: Mapping[Any, Any], actual: Mapping[Any, Any]) -> Iterator[Deviation]:
    """Each cell that has another value, by key."""
    for key, wanted in expected.items():
        if actual.get(key) != wanted:
            yield Deviation(table, (str(key),), wanted, actual.get(key))


def sets(
    table: str, expected: Mapping[Any, Any], actual: Mapping[Any, Any], above: tuple[str, ...] = ()
) -> Iterator[Deviation]:
    """Each cell whose members are others; their order does not matter."""
    for key, wanted in expected.items():
        found = actual.get(key, ())
        if set(wanted) != set(found):
            yield Deviation(table, (*above, str(key)), tuple(wanted), tuple(sorted(found)))
