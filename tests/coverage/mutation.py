"""Other values for a leaf: what it could say instead, by its look and by what the notation offers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reglament import engine

from .sample import book, leaves, replaced, trees

NONSENSE = "ъъъ"
_MOST = 9
_SIBLINGS = 4
_NUMBER = re.compile(r"\d+")
_DATE = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")
_YES_NO = {"да": "нет", "нет": "да"}


def other_texts(leaf: engine.Leaf) -> Iterator[str | None]:
    """Candidates, the likeliest first; None takes the whole entry away."""
    text = leaf.text.strip()
    if text in _YES_NO:
        yield _YES_NO[text]
    if _DATE.search(text):
        yield from _other_dates(text)
    elif _NUMBER.search(text):
        yield from _other_numbers(text)
    yield from _elsewhere(text)
    possible = _possible(leaf)
    ends = dict.fromkeys((*possible[:_MOST], *possible[-_MOST:]))
    yield from (word for word in ends if engine.key(word) != engine.key(text))
    yield from _of_siblings(leaf)
    if not possible:
        yield f"{text} {NONSENSE}"
    yield None


def _other_numbers(text: str) -> Iterator[str]:
    for step in (1, -1, 50, 1000):
        for found in _NUMBER.finditer(text):
            number = int(found.group()) + step
            if number >= 0:
                yield f"{text[: found.start()]}{number:0{len(found.group())}d}{text[found.end() :]}"


def _other_dates(text: str) -> Iterator[str]:
    for found in _DATE.finditer(text):
        day = int(found[1])
        for other in (day + 1, day - 1, 1, 28):
            if 1 <= other <= 28:
                yield f"{text[: found.start()]}{other:02d}.{found[2]}.{found[3]}{text[found.end() :]}"


def _elsewhere(text: str) -> Iterator[str]:
    """Another place in the world."""
    yield from {"РФ": ("KZ",), "Europe/Moscow": ("Asia/Omsk",)}.get(text, ())


def _of_siblings(leaf: engine.Leaf) -> Iterator[str]:
    """What stands at the same place of the same table: another cell, another member of a list."""
    here = (leaf.place.source, leaf.path[:-2], len(leaf.path))
    texts = (
        other.text for other in leaves() if (other.place.source, other.path[:-2], len(other.path)) == here
    )
    yield from list(dict.fromkeys(text for text in texts if text != leaf.text))[:_SIBLINGS]


def _possible(leaf: engine.Leaf) -> tuple[str, ...]:
    """What the notation offers instead of nonsense; () where anything may stand."""
    place = leaf.place
    tree = replaced(trees()[place.source], place.line, place.column, NONSENSE)
    try:
        book(place.source, tree)
    except engine.NotationErrors as errors:
        here = [error for error in errors.errors if (error.line, error.column) == (place.line, place.column)]
        return here[0].possible if here else ()
    return ()
