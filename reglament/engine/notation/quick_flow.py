"""`[…]` and `{…}` of the short way: values within brackets, perhaps over several lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from .nodes import Listing, Node, Scalar, Table

DEEPEST: Final = 12

_FLOW_PLAIN = re.compile(
    r"[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:[^\s:#?,\[\]{}]|:(?=[^\s,\[\]{}])| +(?=[^\s:#?,\[\]{}]))*"
)
QUOTED = re.compile(r"\"([^\"\\\n]*)\"|'([^'\n]*)'")


class DoubtError(Exception):
    """Something that is not read here: the long way decides."""


class Flow:
    """The text of a file with the offsets of its lines. Methods answer what was read and where it ends."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self.text = text
        self.starts = starts
        self.count = 0

    def flow(self, at: int, indent: int, depth: int) -> tuple[Node, int]:
        self.count += 1
        if depth > DEEPEST:
            raise DoubtError
        opening = self.text[at : at + 1]
        if opening not in ("[", "{"):
            return self.flow_scalar(at)
        number = bisect_right(self.starts, at)
        column = at - self.starts[number - 1] + 1
        if opening == "[":
            items, end = self.flow_items(at + 1, indent, depth)
            return Listing(items, number, column), end
        entries, end = self.flow_entries(at + 1, indent, depth)
        return Table(entries, number, column), end

    def flow_items(self, at: int, indent: int, depth: int) -> tuple[tuple[Node, ...], int]:
        found: list[Node] = []
        at = self.skip(at, indent)
        while self.text[at : at + 1] != "]":
            item, at = self.flow(at, indent, depth + 1)
            found.append(item)
            at = self.next(at, "]", indent)
        return tuple(found), at + 1

    def flow_entries(self, at: int, indent: int, depth: int) -> tuple[tuple[tuple[Scalar, Node], ...], int]:
        found: list[tuple[Scalar, Node]] = []
        at = self.skip(at, indent)
        while self.text[at : at + 1] != "}":
            key, at = self.flow_scalar(at)
            self.count += 1
            if self.text[at : at + 2] != ": ":
                raise DoubtError
            value, at = self.flow(self.skip(at + 1, indent), indent, depth + 1)
            found.append((key, value))
            at = self.next(at, "}", indent)
        return tuple(found), at + 1

    def flow_scalar(self, at: int) -> tuple[Scalar, int]:
        quoted = QUOTED.match(self.text, at)
        matched = quoted or _FLOW_PLAIN.match(self.text, at)
        if matched is None:
            raise DoubtError
        said = matched.group() if quoted is None else quoted[1] if quoted[1] is not None else quoted[2]
        number = bisect_right(self.starts, at)
        return Scalar(said, number, at - self.starts[number - 1] + 1), matched.end()

    def next(self, at: int, closing: str, indent: int) -> int:
        """Past the comma to the next value, or to the closing bracket."""
        at = self.skip(at, indent)
        sign = self.text[at : at + 1]
        if sign == closing:
            return at
        if sign != ",":
            raise DoubtError
        at = self.skip(at + 1, indent)
        if self.text[at : at + 1] == closing:
            raise DoubtError
        return at

    def skip(self, at: int, indent: int) -> int:
        """Past spaces, line ends and comments within brackets."""
        text, end = self.text, len(self.text)
        while at < end:
            sign = text[at]
            if sign == "\n":
                following = text[at + 1 : at + 2 + indent]
                if following.strip(" \n") and not following.lstrip(" \n").startswith("#"):
                    raise DoubtError
            elif sign == "#" and text[at - 1] in " \n":
                at = text.find("\n", at)
                if at < 0:
                    raise DoubtError
                continue
            elif sign != " ":
                return at
            at += 1
        raise DoubtError
