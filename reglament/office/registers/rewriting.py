"""Changing one value of an annex in its text: every comment, space and line around it stays as it was.

The text is not written anew: the value is found by its place and cut out or put in there.
"""

from __future__ import annotations

from collections.abc import Sequence

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node

from reglament import engine

Word = tuple[str, ...]  # the spellings under which a key may stand: Russian, English
Pair = tuple[Node, Node]


class NoSuchPlaceError(LookupError):
    """The text has no such section: it has to be changed by hand."""


def with_value(text: str, path: Sequence[Word], value: str) -> str:
    """The text with this value under the path; "" takes the last key away. Raises NoSuchPlaceError."""
    section = _section(text, path[:-1])
    found = _pair(section, path[-1])
    if found is not None and value:
        _, old = found
        return text[: old.start_mark.index] + value + text[old.end_mark.index :]
    if found is not None:
        return _without(text, section, found)
    return _with_new(text, section, path[-1], value) if value else text


def _section(text: str, path: Sequence[Word]) -> MappingNode:
    node: Node | None = YAML().compose(text)
    for word in path:
        found = _pair(node, word) if isinstance(node, MappingNode) else None
        if found is None:
            raise NoSuchPlaceError(word[0])
        node = found[1]
    if not isinstance(node, MappingNode) or not node.value:
        raise NoSuchPlaceError(path[-1][0] if path else "")
    return node


def _pair(section: MappingNode, word: Word) -> Pair | None:
    wanted = {engine.key(spelling) for spelling in word}
    return next((pair for pair in section.value if engine.key(str(pair[0].value)) in wanted), None)


def _without(text: str, section: MappingNode, pair: Pair) -> str:
    place = section.value.index(pair)
    if section.flow_style:
        start = section.value[place - 1][1].end_mark.index if place else pair[0].start_mark.index
        after = section.value[1][0].start_mark.index if not place and len(section.value) > 1 else None
        return text[:start] + text[pair[1].end_mark.index if after is None else after :]
    start = text.rfind("\n", 0, pair[0].start_mark.index) + 1
    end = text.find("\n", pair[1].end_mark.index)
    return text[:start] + (text[end + 1 :] if end >= 0 else "")


def _with_new(text: str, section: MappingNode, word: Word, value: str) -> str:
    """Behind the last pair, written as its neighbours are: in Russian or English, in a row or on a line."""
    key, last = section.value[-1]
    spelling = word[-1] if str(key.value).isascii() else word[0]
    end = last.end_mark.index
    if section.flow_style:
        return f"{text[:end]}, {spelling}: {value}{text[end:]}"
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    indent = " " * key.start_mark.column
    return f"{text[:line_end]}\n{indent}{spelling}: {value}{text[line_end:]}"
