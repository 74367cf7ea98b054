"""The short way from text to a tree, for files as people write them; the unusual takes the long way.

Parsing YAML in pure Python is most of the time in which a command has to answer. An edition uses little of
YAML: tables, lists, text on one line, `[…]` and `{…}`, comments. That much is read here, ten times faster and
to the same tree (a test compares the two on every file and on thousands of damaged ones). At the first doubt
`quick_tree` gives up and the full parser decides: every error message is its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from .nodes import Listing, Node, Scalar, Table
from .quick_flow import DEEPEST, QUOTED, DoubtError, Flow

MOST_NODES: Final = 20_000

_UNUSUAL = re.compile(
    r"[^\n -~¡-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]|^(?:---|\.\.\.|%)", re.MULTILINE
)
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_KEY = re.compile(
    r"(?:\"([^\"\\]+)\"|'([^']+)'|([^\s\-?:,\[\]{}#&*!|>'\"%@`][^\s:#]*(?:[ ][^\s:#]+)*)):(?= |$)"
)


class _Line(NamedTuple):
    """A line that says something: its number from one, its indent, its text from there on."""

    number: int
    indent: int
    text: str


def quick_tree(text: str) -> Node | None:
    """The tree of a file, or None when the full parser has to look at it."""
    if _UNUSUAL.search(text):
        return None
    try:
        return _Quick(text).document()
    except DoubtError:
        return None


class _Quick:
    """One file. Methods take the index of a line that says something and answer a node and the next index."""

    def __init__(self, text: str) -> None:
        self.text = text
        lines = text.split("\n")
        self.starts = [0]
        for line in lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        stripped = ((number, line, line.lstrip(" ")) for number, line in enumerate(lines, 1))
        self.lines = [
            _Line(n, len(line) - len(said), said) for n, line, said in stripped if said[:1] not in ("", "#")
        ]
        self.within = Flow(text, self.starts)
        self.count = 0

    def document(self) -> Node:
        """The only node of the file."""
        if not self.lines or self.lines[0].indent:
            raise DoubtError
        node, index = self.block(0, 0)
        if index < len(self.lines) or self.count + self.within.count > MOST_NODES:
            raise DoubtError
        return node

    def block(self, index: int, depth: int) -> tuple[Node, int]:
        """A table or a list whose first line this is."""
        self.count += 1
        if depth > DEEPEST:
            raise DoubtError
        is_list = self.lines[index].text.startswith("- ")
        return self.items(index, depth) if is_list else self.entries(index, depth)

    def entries(self, index: int, depth: int) -> tuple[Node, int]:
        first = self.lines[index]
        found: list[tuple[Scalar, Node]] = []
        while index < len(self.lines) and (line := self.lines[index]).indent == first.indent:
            matched = _KEY.match(line.text)
            if matched is None:
                raise DoubtError
            self.count += 1
            key = Scalar(matched[1] or matched[2] or matched[3], line.number, line.indent + 1)
            value, index = self.after(index, matched.end(), depth, key=True)
            found.append((key, value))
        return Table(tuple(found), first.number, first.indent + 1), self.ended(index, first.indent)

    def items(self, index: int, depth: int) -> tuple[Node, int]:
        first = self.lines[index]
        found: list[Node] = []
        while index < len(self.lines) and (line := self.lines[index]).indent == first.indent:
            if not line.text.startswith("- "):
                break
            item, index = self.after(index, 1, depth, key=False)
            found.append(item)
        return Listing(tuple(found), first.number, first.indent + 1), self.ended(index, first.indent)

    def ended(self, index: int, indent: int) -> int:
        """The block ends here: what follows stands further left, or is a key after a list of its indent."""
        if index < len(self.lines) and self.lines[index].indent > indent:
            raise DoubtError
        return index

    def after(self, index: int, begin: int, depth: int, *, key: bool) -> tuple[Node, int]:
        """What stands behind a key or a dash: on the same line, or as a block below."""
        line = self.lines[index]
        said = line.text[begin:].lstrip(" ")
        if not said or said[0] == "#":
            return self.below(index, depth, key=key)
        column = line.indent + len(line.text) - len(said)
        if said[0] in "[{":
            return self.flow_line(line, self.starts[line.number - 1] + column, depth, index)
        if not key and _KEY.match(said):
            self.lines[index] = _Line(line.number, column, said)
            return self.block(index, depth + 1)
        self.count += 1
        return self.scalar(said, line.number, column + 1), self.ended(index + 1, line.indent)

    def below(self, index: int, depth: int, *, key: bool) -> tuple[Node, int]:
        if index + 1 >= len(self.lines):
            raise DoubtError
        indent, below = self.lines[index].indent, self.lines[index + 1]
        if below.indent > indent or (key and below.indent == indent and below.text.startswith("- ")):
            return self.block(index + 1, depth + 1)
        raise DoubtError

    def scalar(self, said: str, number: int, column: int) -> Scalar:
        """Text on one line, plain or quoted, with nothing behind it but a comment."""
        quoted = QUOTED.match(said)
        if quoted:
            rest = said[quoted.end() :]
            if (rest.strip(" ") and not rest.lstrip(" ").startswith("#")) or rest.startswith("#"):
                raise DoubtError
            return Scalar(quoted[1] if quoted[1] is not None else quoted[2], number, column)
        plain = said.partition(" #")[0].rstrip(" ")
        if said[0] in _INDICATORS or ": " in plain or plain.endswith(":"):
            raise DoubtError
        return Scalar(plain, number, column)

    def flow_line(self, line: _Line, at: int, depth: int, index: int) -> tuple[Node, int]:
        """`[…]` or `{…}`, perhaps over several lines, each further right than the block it stands in."""
        node, end = self.within.flow(at, line.indent, depth + 1)
        number = bisect_right(self.starts, end - 1)
        rest = self.text[end : self.starts[number] - 1]
        if rest.strip(" ") and not (rest.startswith(" ") and rest.lstrip(" ").startswith("#")):
            raise DoubtError
        index += 1
        while index < len(self.lines) and self.lines[index].number <= number:
            index += 1
        return node, self.ended(index, line.indent)
