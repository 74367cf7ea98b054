"""A text that is being changed: its layout, and the proof that a change says what it was to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.layout import EditingError, Piece, Plain, Row, Sheet, laid_out, plain

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
        self.root = laid_out(self.text)
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
        if repr(plain(laid_out(made))) != repr(expected):  # the order of keys counts
            raise EditingError("otherwise")
        return self.mark + made


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
