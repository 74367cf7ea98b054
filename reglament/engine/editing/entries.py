"""Adding entries to tables and items to lists, in the style of their neighbours."""

from __future__ import annotations

from reglament.engine.notation.layout import EditingError, Piece, Plain, Row, Sheet, plain

from .edits import changed
from .spelling import in_flow, is_empty_block, spelled, written
from .texts import Cut, Path, Text, entry, in_brackets


def add_entry(text: str, path: Path, key: str, value: Plain) -> str:
    """The text with one more entry at the end of the table at a path; "" there may begin one.

    Raises EditingError, also where the key is there.
    """
    found = Text(text)
    table = found.find(path)
    flow = in_brackets(found, path) or (isinstance(table, Sheet) and table.flow)
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
        return found.with_cut(_between(table, f"{word}: {in_flow(value)}", "{}"), expected)
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
        return found.with_cut(_between(row, in_flow(value), "[]"), expected)
    body = in_flow([*items, value])
    return found.with_cut(Cut(row.start, row.end, body if row.end > row.start else f" {body}"), expected)


def in_flow_or_text(value: Plain) -> str:
    """An item behind a dash."""
    return spelled(value) if isinstance(value, str) else in_flow(value)


def _pair(found: Text, word: str, value: Plain, indent: str) -> str:
    body, below = written(value, flow=False, indent=f"{indent}  ", line_end=found.line_end)
    return f"{word}:{found.line_end if below else ' '}{body}"


def _line_below(found: Text, piece: Piece, line: str) -> Cut:
    """A new line under the last one of a piece, behind its comment."""
    stop = found.line_stop(piece.end)
    return Cut(stop, stop, found.line_end + line)


def _between(piece: Piece, body: str, brackets: str) -> Cut:
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
