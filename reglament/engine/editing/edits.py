"""Changing one thing of a text: every other character of it stays as it was.

A path names keys as the file writes them and places in lists. Each change is proved before it is given back:
the new text reads as the old one with that one thing changed, or EditingError is raised and nothing happens.
"""

from __future__ import annotations

from collections.abc import Sequence

from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.layout import EditingError, Piece, Plain, Row, Sheet, plain

from .spelling import folded, spelled, written
from .texts import Cut, Path, Step, Text, entry, in_brackets


def value_at(text: str, path: Path) -> Plain:
    """What stands at a path; raises EditingError."""
    return plain(Text(text).find(path))


def has(text: str, path: Path) -> bool:
    """Whether the text says something at the path."""
    try:
        Text(text).find(path)
    except EditingError:
        return False
    return True


def set_value(text: str, path: Path, value: Plain) -> str:
    """The text with this value at a path that is there. Raises EditingError."""
    found = Text(text)
    old = found.find(path)
    flow = in_brackets(found, path)
    expected = changed(plain(found.root), path, value)
    if isinstance(value, str) and not isinstance(old, Row | Sheet):
        body = _instead(found, old, value, flow)
    else:
        body = _whole(found, path, value, flow)
    if old.start == old.end and body:
        body = f" {body}"
    return found.with_cut(Cut(old.start, old.end, body), expected)


def rename(text: str, path: Path, name: str) -> str:
    """The text with another key at a path. Raises EditingError where that key is there already."""
    found = Text(text)
    sheet = found.find(path[:-1])
    if not isinstance(sheet, Sheet) or not isinstance(path[-1], str):
        raise EditingError("path")
    key, _ = entry(sheet, path[-1])
    body = spelled(name, flow=in_brackets(found, path), style=key.style, key=True)
    values = plain(found.root)
    expected = _renamed(values, path, key.text, name)
    return found.with_cut(Cut(key.start, key.end, body), expected)


def changed(values: Plain, path: Sequence[Step], value: Plain) -> Plain:
    """A copy with another value at a path."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(values, list) and isinstance(step, int):
        return [changed(one, rest, value) if place == step else one for place, one in enumerate(values)]
    if isinstance(values, dict) and isinstance(step, str):
        wanted = (
            step if step in values else next((key for key in values if skeleton(key) == skeleton(step)), step)
        )
        return {key: changed(one, rest, value) if key == wanted else one for key, one in values.items()}
    raise EditingError("path")


def _renamed(values: Plain, path: Path, old: str, new: str) -> Plain:
    parent = values
    for step in path[:-1]:
        parent = parent[step] if isinstance(parent, list) and isinstance(step, int) else _below(parent, step)
    assert isinstance(parent, dict)
    if new != old and new in parent:
        raise EditingError("twice")
    renamed: Plain = {new if key == old else key: one for key, one in parent.items()}
    return changed(values, path[:-1], renamed)


def _below(values: Plain, step: Step) -> Plain:
    if not isinstance(values, dict) or not isinstance(step, str):
        raise EditingError("path")
    return (
        values[step]
        if step in values
        else next(one for key, one in values.items() if skeleton(key) == skeleton(step))
    )


def _instead(found: Text, old: Piece, value: str, flow: bool) -> str:
    if old.style not in (">", "|"):
        return spelled(value, flow=flow, style=old.style)
    head, *lines = found.text[old.start : old.end].split("\n")
    comment = head.rstrip("\r").lstrip(">|+-0123456789")
    first = next((line for line in lines if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip())]
    if old.style == ">" and (below := folded(value, indent)):
        return found.line_end.join([f">-{comment}", *below])
    return f"{spelled(value, flow=flow)}{comment}"


def _whole(found: Text, path: Path, value: Plain, flow: bool) -> str:
    """A list or a table in the place of what stood there: in brackets, so that no line around it moves."""
    indent = " " * (len(path) * 2)
    body, below = written(value, flow=True, indent=indent, line_end=found.line_end)
    return body if not below else found.line_end + body
