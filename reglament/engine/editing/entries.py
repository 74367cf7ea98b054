"""Adding and taking away entries of tables and items of lists, in the style of their neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from .edits import Cut, Path, Text, _in_flow, changed, child, entry
from .layout import EditingError, Piece, Plain, Row, Sheet, plain
from .spelling import in_flow, is_empty_block, spelled, written


def add_entry(text: str, path: Path, key: str, value: Plain) -> str:
    """The text with one more entry at the end of the table at a path; "" there may begin one.

    Raises EditingError, also where the key is there.
    """
    found = Text(text)
    table = found.find(path)
    flow = _in_flow(found, path) or (isinstance(table, Sheet) and table.flow)
    before = plain(table)
    before = {} if before in ("", []) else before
    if not isinstance(before, dict) or key in before:
        raise EditingError("twice")
    expected = changed(plain(found.root), path, {**before, key: value})
    word = spelled(key, flow=flow, key=True)
    if isinstance(table, Sheet) and not table.flow:
        indent = " " * found.column(table.entries[0][0].start)
        return found.with_cut(
            _line_below(found, table, f"{indent}{_pair(found, word, value, indent)}"), expected
        )
    if flow or not is_empty_block(table):
        return found.with_cut(_in_brackets(table, f"{word}: {in_flow(value)}", "{}"), expected)
    indent = " " * (_indent_of(found, path) + 2)
    return found.with_cut(_line_below(found, table, f"{indent}{_pair(found, word, value, indent)}"), expected)


def add_item(text: str, path: Path, value: Plain) -> str:
    """The text with one more item at the end of the list at a path. Raises EditingError."""
    found = Text(text)
    row = found.find(path)
    before = plain(row)
    items = before if isinstance(before, list) else [] if before in ("", {}) else [before]
    expected = changed(plain(found.root), path, [*items, value])
    if isinstance(row, Row) and not row.flow:
        indent = " " * found.column(row.start)
        return found.with_cut(_line_below(found, row, f"{indent}- {in_flow_or_text(value)}"), expected)
    if isinstance(row, Row | Sheet):
        return found.with_cut(_in_brackets(row, in_flow(value), "[]"), expected)
    body = in_flow([*items, value])
    return found.with_cut(Cut(row.start, row.end, body if row.end > row.start else f" {body}"), expected)


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


def in_flow_or_text(value: Plain) -> str:
    """An item behind a dash."""
    return spelled(value) if isinstance(value, str) else in_flow(value)


def _without(values: Plain, parent: Piece, step: str | int) -> Plain:
    if isinstance(values, list) and isinstance(step, int):
        return [one for place, one in enumerate(values) if place != step]
    if isinstance(values, dict) and isinstance(parent, Sheet) and isinstance(step, str):
        key, _ = entry(parent, step)
        return {name: one for name, one in values.items() if name != key.text}
    raise EditingError("path")


def _pair(found: Text, word: str, value: Plain, indent: str) -> str:
    body, below = written(value, flow=False, indent=f"{indent}  ", line_end=found.line_end)
    return f"{word}:{found.line_end if below else ' '}{body}"


def _line_below(found: Text, piece: Piece, line: str) -> Cut:
    """A new line under the last one of a piece, behind its comment."""
    stop = found.line_stop(piece.end)
    return Cut(stop, stop, found.line_end + line)


def _in_brackets(piece: Piece, body: str, brackets: str) -> Cut:
    members = piece.items if isinstance(piece, Row) else piece.entries if isinstance(piece, Sheet) else ()
    if not isinstance(piece, Row | Sheet):
        lead = "" if piece.end > piece.start else " "
        return Cut(piece.start, piece.end, f"{lead}{brackets[0]}{body}{brackets[1]}")
    if not members:
        return Cut(piece.start, piece.end, f"{brackets[0]}{body}{brackets[1]}")
    last = piece.items[-1].end if isinstance(piece, Row) else max(_ends(piece.entries[-1]))
    return Cut(last, last, f", {body}")


def _ends(pair: tuple[Piece, Piece]) -> tuple[int, int]:
    return pair[0].end, pair[1].end


def _indent_of(found: Text, path: Path) -> int:
    """How far right the key of the value at a path stands."""
    parent = found.find(path[:-1])
    if isinstance(parent, Sheet) and isinstance(path[-1], str):
        return found.column(entry(parent, path[-1])[0].start)
    return found.column(parent.start)


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
