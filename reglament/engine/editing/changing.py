"""What a form does to a text: in an overlay the difference to the preset is written, no more."""

from __future__ import annotations

from reglament.engine.notation.layout import EditingError, Plain
from reglament.engine.notation.overlays import Presets
from reglament.engine.presets import preset_text

from .edits import changed, has, set_value, value_at
from .entries import add_entry, add_item
from .parts import Input, Kind
from .removal import remove
from .sources import found, sources_of
from .texts import Path, plain_of


def fill(text: str, one: Input, typed: str, presets: Presets = preset_text) -> str:
    """The text with what was typed into an input; "" takes away what the file says itself.

    Raises EditingError.
    """
    typed = "\n".join(line.rstrip() for line in typed.replace("\r\n", "\n").strip().split("\n"))
    if not typed:
        return restore(text, one.path) if one.standing.own else text
    if one.kind is Kind.LIST:
        return put(text, one.path, [part.strip() for part in typed.split(",") if part.strip()], presets)
    if one.kind is Kind.LINES:
        return put(text, one.path, [part.strip() for part in typed.split("\n") if part.strip()], presets)
    return put(text, one.path, " ".join(typed.split()), presets)


def put(text: str, path: Path, value: Plain, presets: Presets = preset_text) -> str:
    """The text in which a path has this value, whether the file says it now or the preset does.

    Raises EditingError.
    """
    if has(text, path):
        return _set(text, path, value)
    depth = next(length for length in range(len(path) - 1, -1, -1) if has(text, path[:length]))
    rest = path[depth:]
    place = next((number for number, step in enumerate(rest) if isinstance(step, int)), None)
    if place is not None:  # a list is one value: with one item changed the file has to say all of it
        whole = path[: depth + place]
        return put(text, whole, changed(_inherited(text, whole, presets), rest[place:], value), presets)
    for step in reversed(rest[1:]):
        value = {str(step): value}
    return add_entry(text, path[:depth], str(rest[0]), value)


def add(text: str, path: Path, key: str, value: Plain, presets: Presets = preset_text) -> str:
    """The text with one more entry of a table, or with one more item of a list where `key` is ""."""
    if key:
        return put(text, (*path, " ".join(key.split())), value, presets)
    if has(text, path):
        return add_item(text, path, value)
    known = _inherited(text, path, presets) if path else []
    return put(text, path, [*known, value] if isinstance(known, list) else [known, value], presets)


def take(text: str, path: Path, presets: Presets = preset_text) -> str:
    """The text without an entry: of its own it goes, of the preset's the file says «нет»."""
    sources = sources_of(text, presets)
    inherited = sources.base is not None and found(sources.base, path) is not None
    if isinstance(path[-1], int) and not has(text, path):
        items = _inherited(text, path[:-1], presets)
        left = (
            [one for place, one in enumerate(items) if place != path[-1]]
            if isinstance(items, list)
            else items
        )
        return put(text, path[:-1], left, presets)
    if inherited and not isinstance(path[-1], int):
        return put(text, path, sources.word("нет", "no"), presets)
    return remove(text, path)


def restore(text: str, path: Path) -> str:
    """The text without what it says at a path: then the preset counts. Tables left empty by it go as well."""
    text = remove(text, path)
    while len(path) > 1 and value_at(text, path := path[:-1]) in ({}, []):
        text = remove(text, path)
    return text


def _set(text: str, path: Path, value: Plain) -> str:
    """Lists are changed item by item, so that comments between the items stay."""
    before = value_at(text, path)
    if not isinstance(before, list) or not isinstance(value, list):
        return set_value(text, path, value) if before != value else text
    for place in range(min(len(before), len(value))):
        if before[place] != value[place]:
            text = set_value(text, (*path, place), value[place])
    for item in value[len(before) :]:
        text = add_item(text, path, item)
    for place in range(len(before) - 1, len(value) - 1, -1):
        text = remove(text, (*path, place))
    return text


def _inherited(text: str, path: Path, presets: Presets) -> Plain:
    node = found(sources_of(text, presets).whole, path)
    if node is None:
        raise EditingError("path")
    return plain_of(node)
