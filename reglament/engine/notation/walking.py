"""A walk over the schema: every shape that a file may hold, and the words that each place reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from .closed import NameOf, Phrase
from .keyed import Keyed
from .norms import NORM, Norms
from .records import Record
from .shapes import Field
from .words import OTHERS


def shapes(*roots: Any) -> Iterator[Any]:
    """Every shape below these, each once, in the order of the schema."""
    seen: set[int] = set()
    waiting = list(reversed(roots))
    while waiting:
        shape = waiting.pop()
        if id(shape) in seen:
            continue
        seen.add(id(shape))
        yield shape
        waiting.extend(reversed(list(_below(shape))))


def _below(shape: Any) -> Iterator[Any]:
    if isinstance(shape, Norms):
        yield NORM
    parts = [getattr(shape, one.name) for one in fields(shape)] if is_dataclass(shape) else []
    for part in (*parts, getattr(shape, "inner", None)):
        for one in part if isinstance(part, tuple) else (part,):
            if isinstance(one, Field):
                yield one.shape
            elif hasattr(one, "read"):
                yield one


def words_of(shape: Any) -> tuple[tuple[Any, tuple[str, ...]], ...]:
    """The meanings that a place tells apart, with their words in pairs: Russian, English, …"""
    if isinstance(shape, Record):
        return tuple((field.id, field.words) for field in shape.fields)
    if isinstance(shape, Phrase):
        return tuple(shape.words.items())
    if isinstance(shape, Keyed):
        return shape.extra
    if isinstance(shape, NameOf) and shape.nobody:
        return (("", shape.nobody),)
    if isinstance(shape, Norms):
        return (*((field.id, field.words) for field in shape.fields), ("others", OTHERS))
    return ()
