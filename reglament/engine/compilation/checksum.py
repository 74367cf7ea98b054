"""One short word that changes whenever anything that acts changes; it stands in every verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import sha256

from reglament.engine.calendars import Calendar

LENGTH = 16


def checksum(value: object) -> str:
    """Sixteen hexadecimal digits of a value's content; the order of sets and mappings does not matter."""
    return sha256("\x1f".join(_words(value)).encode()).hexdigest()[:LENGTH]


def _words(value: object) -> Iterator[str]:
    if isinstance(value, Calendar):
        value = value.definition
    if isinstance(value, Enum):
        yield value.name
    elif is_dataclass(value):
        yield type(value).__name__
        for one in fields(value):
            yield one.name
            yield from _words(getattr(value, one.name))
    elif isinstance(value, Mapping):
        yield from _collection("{", [[*_words(key), *_words(value[key])] for key in value], ordered=False)
    elif isinstance(value, frozenset | set):
        yield from _collection("{", [list(_words(one)) for one in value], ordered=False)
    elif isinstance(value, tuple | list):
        yield from _collection("[", [list(_words(one)) for one in value], ordered=True)
    else:
        yield repr(value)


def _collection(mark: str, members: list[list[str]], *, ordered: bool) -> Iterator[str]:
    yield f"{mark}{len(members)}"
    for member in members if ordered else sorted(members):
        yield from member
