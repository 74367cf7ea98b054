"""From text to a tree of nodes: YAML without anchors, tags and guesses, within limits.

`quick` reads what people usually write; at the first doubt the full parser here decides and words the error.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import ruamel.yaml
from ruamel.yaml import events
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from .errors import Found
from .nodes import Listing, Node, Scalar, Table
from .quick import MOST_NODES, quick_tree
from .yaml_problems import code_of

LARGEST = 1_000_000
"""Characters of a file. The sample has 50,000."""
DEEPEST = 16
_LONGEST_FLOW_NESTING = 64
"""The parser of flow style recurses; deeper brackets are refused before it sees them."""


class UnreadableError(Exception):
    """The text is no tree that we read. Holds the finding."""

    def __init__(self, found: Found) -> None:
        super().__init__(found.code)
        self.found = found


def read_tree(text: str) -> Node | None:
    """The tree of one document; None for an empty file. Raises UnreadableError."""
    text = text.removeprefix("\ufeff")
    if len(text) <= LARGEST and (tree := quick_tree(text)) is not None:
        return tree
    _refuse_size(text)
    try:
        return _Builder(ruamel.yaml.YAML(typ="safe", pure=True).parse(text)).document()
    except UnreadableError:
        raise
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if mark and error.context_mark and not text[mark.index :].strip():
            mark = error.context_mark  # what is open at the end of the file was opened here
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = f"{error.problem or ''} {error.context or ''}".strip()
        raise UnreadableError(Found(code_of(problem), line, column, {"problem": problem})) from None
    except (YAMLError, RecursionError, ValueError, IndexError) as error:
        raise UnreadableError(_unmarked(text, error)) from None


def _unmarked(text: str, error: Exception) -> Found:
    """A reader error has no mark but often a position (a character that YAML forbids)."""
    position = getattr(error, "position", None)
    if not isinstance(position, int):
        return Found("syntax", 1, 1, {"problem": str(error).splitlines()[0] if str(error) else ""})
    before = text[:position]
    line = before.count("\n") + 1
    return Found("character", line, position - (before.rfind("\n") + 1) + 1, {"value": repr(text[position])})


def _refuse_size(text: str) -> None:
    if len(text) > LARGEST:
        raise UnreadableError(Found("too_large", 1, 1, {"most": LARGEST}))
    depth = 0
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if character in "[{":
                depth += 1
            elif character in "]}":
                depth = max(0, depth - 1)
            if depth > _LONGEST_FLOW_NESTING:
                raise UnreadableError(Found("too_deep", number, column, {"most": DEEPEST}))


class _Builder:
    """Builds nodes out of parser events; counts and refuses as it goes."""

    def __init__(self, stream: Iterator[Any]) -> None:
        self._events = stream
        self._count = 0

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, events.DocumentStartEvent) and root is not None:
                raise UnreadableError(self._found("several", event))
            if isinstance(event, events.NodeEvent):
                root = self._node(event, 0)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        self._admit(event, depth)
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, events.ScalarEvent):
            return Scalar(event.value, line, column)
        if isinstance(event, events.SequenceStartEvent):
            return Listing(tuple(self._items(depth)), line, column)
        return Table(tuple(self._entries(depth)), line, column)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), events.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        while not isinstance(event := next(self._events), events.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise UnreadableError(Found("key_shape", key.line, key.column))
            yield key, self._node(next(self._events), depth + 1)

    def _admit(self, event: Any, depth: int) -> None:
        self._count += 1
        if isinstance(event, events.AliasEvent) or event.anchor:
            raise UnreadableError(self._found("anchor", event))
        if getattr(event, "ctag", None) is not None and str(event.ctag) not in ("", "!", "None"):
            raise UnreadableError(self._found("tag", event))
        if depth > DEEPEST:
            raise UnreadableError(self._found("too_deep", event, most=DEEPEST))
        if self._count > MOST_NODES:
            raise UnreadableError(self._found("too_many", event, most=MOST_NODES))

    @staticmethod
    def _found(code: str, event: Any, **values: object) -> Found:
        return Found(code, event.start_mark.line + 1, event.start_mark.column + 1, values)
