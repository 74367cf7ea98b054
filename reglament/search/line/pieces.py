"""A line taken apart: words, phrases, and keys with their values; each may be denied by a minus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST = 24  # pieces
_PIECE = re.compile(
    r"""(?P<minus>-)?
        (?:(?P<key>[^\W\d_][\w-]*):)?
        (?P<values>(?:"[^"]*"|«[^»]*»|[^\s"«])+|(?<=:))""",
    re.VERBOSE,
)
_VALUE = re.compile(r'"([^"]*)"|«([^»]*)»|([^,|]+)')


@dataclass(frozen=True)
class Piece:
    """One thing asked for. `key` is empty for words; a phrase is to be found word for word."""

    text: str
    key: str
    values: tuple[str, ...]
    denied: bool
    phrase: bool


def pieces(line: str) -> list[Piece]:
    """What the line asks for, in its order."""
    return list(_pieces(line))[:MOST]


def without(line: str, piece: Piece) -> str:
    """The line with this piece taken out."""
    return " ".join(other.text for other in pieces(line) if other is not piece and other != piece)


def _pieces(line: str) -> Iterator[Piece]:
    for found in filter(lambda found: found[0], _PIECE.finditer(line)):
        key, values = found["key"] or "", found["values"]
        if key and values.startswith("//"):  # an address on the net is words, not a key
            key, values = "", f"{key}:{values}"
        phrase = not key and values[:1] in '"«'
        split = tuple(_values(values)) if key or phrase else (values,)
        yield Piece(found[0], key, split, bool(found["minus"]), phrase)


def _values(text: str) -> Iterator[str]:
    for found in _VALUE.finditer(text):
        value = next(filter(None, found.groups()), "").strip()
        if value:
            yield value
