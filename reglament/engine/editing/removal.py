"""Taking an entry of a table or an item of a list away: with its lines, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from reglament.engine.notation.layout import EditingError, Piece, Plain, Row, Sheet, plain

from .edits import changed
from .texts import Cut, Path, Text, child, entry


def remove(text: str, path: Path) -> str:
    """The text without the entry or item at a path: its lines, its comment behind, nothing else.

    Raises EditingError.
    """
    found = Text(text)
    parent = found.find(path[:-1])
    expected = changed(plain(found.root), path[:-1], _without(plain(parent), parent, path[-1]))
    if isinstance(parent, Row) and isinstance(path[-1], int):
        child(parent, path[-1])
        starts = [item.start for item in parent.items] if parent.flow else parent.dashes
        members = [(start, item.end) for start, item in zip(starts, parent.items, strict=True)]
        place = path[-1]
    elif isinstance(parent, Sheet) and isinstance(path[-1], str):
        key, _ = entry(parent, path[-1])
        members = [(one.start, max(one.end, value.end)) for one, value in parent.entries]
        place = next(place for place, (one, _) in enumerate(parent.entries) if one is key)
    else:
        raise EditingError("path")
    if parent.flow:
        return found.with_cut(_out_of_brackets(found, members, place), expected)
    return found.with_cut(_lines_away(found, parent, members, place, path), expected)


def _without(values: Plain, parent: Piece, step: str | int) -> Plain:
    if isinstance(values, list) and isinstance(step, int):
        return [one for place, one in enumerate(values) if place != step]
    if isinstance(values, dict) and isinstance(parent, Sheet) and isinstance(step, str):
        key, _ = entry(parent, step)
        return {name: one for name, one in values.items() if name != key.text}
    raise EditingError("path")


def _out_of_brackets(found: Text, members: Sequence[tuple[int, int]], place: int) -> Cut:
    """The member with one comma: the one before it where both stand on a line, else the one behind it."""
    start, end = members[place]
    if place and "\n" not in found.text[members[place - 1][1] : start]:
        return Cut(members[place - 1][1], end, "")
    if place + 1 < len(members):
        following = members[place + 1][0]
        if "\n" not in found.text[end:following]:
            return Cut(start, following, "")
    comma = found.text[end:].lstrip(" ")
    return Cut(start, end + (len(found.text[end:]) - len(comma) + 1 if comma.startswith(",") else 0), "")


def _lines_away(
    found: Text, parent: Row | Sheet, members: Sequence[tuple[int, int]], place: int, path: Path
) -> Cut:
    start, end = members[place]
    if len(members) == 1:
        return _emptied(found, parent, end, path)
    first, stop = found.line_start(start), found.line_stop(end)
    if found.text[first:start].strip():  # behind a dash: what follows comes up to it
        if place + 1 == len(members):
            raise EditingError("dash")
        following = members[place + 1][0]
        return Cut(start, following if "#" not in found.text[stop:following] else stop, "")
    if stop < len(found.text):
        return Cut(first, found.text.index("\n", stop) + 1, "")
    return Cut(first - len(found.line_end) if first else 0, stop, "")


def _emptied(found: Text, parent: Row | Sheet, end: int, path: Path) -> Cut:
    """The last one goes: `[]` or `{}` stays in the place of the block."""
    return Cut(parent.start, found.line_stop(end), "[]" if isinstance(parent, Row) else "{}")
