"""Where everything of a text stands: the tree with the first and last character of each value and key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import ruamel.yaml
from ruamel.yaml import events
from ruamel.yaml.error import YAMLError

Plain = str | list["Plain"] | dict[str, "Plain"]
"""A value without its place; tables keep the order of their keys."""


class EditingError(ValueError):
    """This change cannot be made here without touching more than it: the text has to be changed by hand."""


@dataclass(slots=True)
class Piece:
    """A value: `start` and `end` in the text. `style` of text: `'`, `"`, `>`, `|` or "" for plain."""

    start: int
    end: int
    text: str = ""
    style: str = ""


@dataclass(slots=True)
class Row(Piece):
    """A list; `flow`: in brackets, else each item has its dash."""

    flow: bool = False
    dashes: list[int] = field(default_factory=list)
    items: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Sheet(Piece):
    """A table; `flow`: in braces."""

    flow: bool = False
    entries: list[tuple[Piece, Piece]] = field(default_factory=list)


def laid_out(text: str) -> Piece:
    """The tree of a text; raises EditingError for one that is none."""
    try:
        found = _Builder(text).document()
    except (YAMLError, RecursionError, ValueError, IndexError) as error:
        raise EditingError(str(error)) from None
    if found is None:
        raise EditingError("empty")
    return found


def plain(piece: Piece) -> Plain:
    """The value alone; raises EditingError where a key comes twice."""
    if isinstance(piece, Row):
        return [plain(item) for item in piece.items]
    if isinstance(piece, Sheet):
        values = {key.text: plain(value) for key, value in piece.entries}
        if len(values) < len(piece.entries):
            raise EditingError("twice")
        return values
    return piece.text


class _Builder:
    """Builds pieces out of parser events."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._events: Iterator[Any] = ruamel.yaml.YAML(typ="safe", pure=True).parse(text)

    def document(self) -> Piece | None:
        """The only document."""
        root: Piece | None = None
        for event in self._events:
            if isinstance(event, events.NodeEvent):
                if root is not None:
                    raise EditingError("several")
                root = self._node(event)
        return root

    def _node(self, event: Any, after: int = 0) -> Piece:
        """The piece of an event; `after`: the end of the key it belongs to."""
        if isinstance(event, events.AliasEvent) or event.anchor:
            raise EditingError("anchor")
        if isinstance(event, events.ScalarEvent):
            return self._scalar(event, after)
        start = event.start_mark.index
        flow = bool(event.flow_style)
        if isinstance(event, events.SequenceStartEvent):
            return self._row(Row(start, start, flow=flow))
        return self._sheet(Sheet(start, start, flow=flow))

    def _scalar(self, event: Any, after: int) -> Piece:
        start, end = event.start_mark.index, event.end_mark.index
        if start == end:  # nothing after a colon or a dash: the parser names the place of what follows
            return Piece(after, after)
        end = start + len(self.text[start:end].rstrip())
        return Piece(start, end, event.value, event.style or "")

    def _row(self, row: Row) -> Row:
        while not isinstance(event := next(self._events), events.SequenceEndEvent):
            dash = row.start if not row.items else self._dash(row)
            row.items.append(self._node(event, dash + 1))
            row.dashes.append(dash)
            row.end = max(row.items[-1].end, row.end)
        if row.flow:
            row.end = event.end_mark.index
        return row

    def _dash(self, row: Row) -> int:
        """The next dash of a list: under the first one, with nothing before it on its line."""
        if row.flow:
            return row.items[-1].end
        column = row.start - self.text.rfind("\n", 0, row.start) - 1
        line = self.text.find("\n", row.items[-1].end)
        while line >= 0:
            at = line + 1 + column
            if self.text[at : at + 1] == "-" and not self.text[line + 1 : at].strip(" "):
                return at
            line = self.text.find("\n", line + 1)
        raise EditingError("dash")

    def _sheet(self, sheet: Sheet) -> Sheet:
        while not isinstance(event := next(self._events), events.MappingEndEvent):
            key = self._node(event)
            if isinstance(key, Row | Sheet):
                raise EditingError("key")
            colon = self.text.find(":", key.end)
            value = self._node(next(self._events), colon + 1)
            sheet.entries.append((key, value))
            sheet.end = value.end
        if sheet.flow:
            sheet.end = event.end_mark.index
        return sheet
