"""Where in a JSON text a value stands. Asked only when something is wrong: the fast parser stays in use."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

Path = tuple[str | int, ...]

_DECODER = json.JSONDecoder()
_BLANK = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column, both from one, and the line itself."""

    line: int
    column: int
    excerpt: str


def place_of(text: str, path: Path, *, of_key: bool = False) -> Place:
    """The place of the value at `path`, or of its key; where the path ends early, of the last thing found."""
    at = _skip(text, 0)
    for depth, step in enumerate(path):
        found = _member(text, at, step) if isinstance(step, str) else _item(text, at, step)
        if found is None:
            break
        key_at, at = found
        if of_key and depth == len(path) - 1:
            at = key_at
    return place_at(text, at)


def place_at(text: str, offset: int) -> Place:
    """The place of a character."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return Place(
        text.count("\n", 0, offset) + 1, offset - start + 1, text[start : end if end >= 0 else len(text)]
    )


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _member(text: str, at: int, wanted: str) -> tuple[int, int] | None:
    at = _skip(text, at + 1)
    while text[at] == '"':
        key, end = _DECODER.raw_decode(text, at)
        value_at = _skip(text, _skip(text, end) + 1)
        if key == wanted:
            return at, value_at
        at = _past_comma(text, value_at)
    return None


def _item(text: str, at: int, wanted: int) -> tuple[int, int] | None:
    at = _skip(text, at + 1)
    for _ in range(wanted):
        if text[at] == "]":
            return None
        at = _past_comma(text, at)
    return at, at


def _past_comma(text: str, value_at: int) -> int:
    _, end = _DECODER.raw_decode(text, value_at)
    at = _skip(text, end)
    return _skip(text, at + 1) if text[at] == "," else at
