"""A text that is being changed: its layout, and the proof that a change says what it was to say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.layout import EditingError, Piece, Plain, Row, Sheet, laid_out
from reglament.engine.notation.nodes import Listing, Node, Scalar
from reglament.engine.notation.reading import UnreadableError, read_tree

Step = str | int
Path = tuple[Step, ...]
MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of the text that is written otherwise."""

    start: int
    end: int
    text: str


class Text:
    """A text with its layout."""

    def __init__(self, text: str) -> None:
        self.mark = MARK if text.startswith(MARK) else ""
        self.text = text.removeprefix(MARK)
        self.root = _layout(self.text)
        self.line_end = "\r\n" if "\r\n" in self.text else "\n"

    def find(self, path: Path) -> Piece:
        """The value at a path; raises EditingError."""
        piece = self.root
        for step in path:
            piece = child(piece, step)
        return piece

    def line_start(self, index: int) -> int:
        """The first character of the line."""
        return self.text.rfind("\n", 0, index) + 1

    def line_stop(self, index: int) -> int:
        """Behind the last character of the line, before its end."""
        end = self.text.find("\n", index)
        end = len(self.text) if end < 0 else end
        return end - 1 if end and self.text[end - 1 : end] == "\r" and end > index else end

    def column(self, index: int) -> int:
        """How far right it stands."""
        return index - self.line_start(index)

    def with_cut(self, cut: Cut, expected: Plain) -> str:
        """The new text, proved to say what is expected."""
        made = self.text[: cut.start] + cut.text + self.text[cut.end :]
        if repr(_meaning(made)) != repr(expected):  # the order of keys counts
            raise EditingError("otherwise")
        return self.mark + made


@lru_cache(maxsize=4)
def _layout(text: str) -> Piece:
    """Parsing is nearly all of the time of a change, which asks for the same text again and again."""
    return laid_out(text)


def _meaning(text: str) -> Plain:
    """What a text says; raises EditingError."""
    try:
        tree = read_tree(text)
    except UnreadableError as error:
        raise EditingError(error.found.code) from None
    if tree is None:
        raise EditingError("empty")
    return plain_of(tree)


def plain_of(node: Node) -> Plain:
    """The value alone; raises EditingError where a key comes twice."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [plain_of(item) for item in node.items]
    values = {word.text: plain_of(value) for word, value in node.entries}
    if len(values) < len(node.entries):
        raise EditingError("twice")
    return values


def child(piece: Piece, step: Step) -> Piece:
    """What stands below; raises EditingError where there is nothing."""
    if isinstance(piece, Row) and isinstance(step, int) and 0 <= step < len(piece.items):
        return piece.items[step]
    if isinstance(piece, Sheet) and isinstance(step, str):
        return entry(piece, step)[1]
    raise EditingError("path")


def entry(sheet: Sheet, step: str) -> tuple[Piece, Piece]:
    """The key and the value; raises EditingError."""
    wanted = skeleton(step)
    for key, value in sheet.entries:
        if key.text == step or skeleton(key.text) == wanted:
            return key, value
    raise EditingError("path")


def in_brackets(found: Text, path: Path) -> bool:
    """Whether one of the parents stands in brackets."""
    piece = found.root
    for step in path:
        if isinstance(piece, Row | Sheet) and piece.flow:
            return True
        piece = child(piece, step)
    return False
