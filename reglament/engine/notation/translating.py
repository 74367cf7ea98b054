"""A file in the words of the other language: only the words of the language change, nothing else of the text.

Comments, order, blank lines, quotes, names and prose stay to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from .errors import Found
from .lexicon import Language, Spelling, Spoken
from .nodes import Scalar
from .spots import Reading

_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_QUOTED: Final = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*'", re.DOTALL),
}
_BLOCK = re.compile(r"[|>][-+0-9]*[^\n\r]*[\n\r]+\s*")


@dataclass(frozen=True, slots=True)
class Respelled:
    """A word that was forgiven on reading and now stands as the language writes it: the way back differs."""

    line: int
    column: int
    written: str
    now: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The text in the other language, and the words whose way back is another spelling."""

    text: str
    respelled: tuple[Respelled, ...]


def translated(text: str, spoken: Iterable[Spoken], to: Language) -> Translation:
    """The text with every word of the language said in `to`; words said so already stay as they are."""
    bare = text.removeprefix("\ufeff")
    starts = [0, *(found.end() for found in _LINE_END.finditer(bare))]
    by_node: dict[tuple[int, int], list[Spoken]] = {}
    for said in spoken:
        if said.spelling.language not in ("", to):
            by_node.setdefault((said.node.line, said.node.column), []).append(said)
    pieces, respelled, done = [text[: len(text) - len(bare)]], [], 0
    for (line, column), words in sorted(by_node.items()):
        begin = starts[line - 1] + column - 1
        node = words[0].node
        end, value = _span(bare, begin, node), node.text
        if _written(bare[begin:end], node, value) != bare[begin:end]:
            respelled.append(Respelled(line, column, bare[begin:end], value.strip()))
        for word in sorted(words, key=lambda one: one.offset, reverse=True):
            now, kept = said_in(word.written, word.spelling, to)
            value = value[: word.offset] + now + value[word.offset + word.length :]
            if not kept:
                respelled.append(Respelled(line, word.column, word.written, now))
        pieces += [bare[done:begin], _written(bare[begin:end], node, value)]
        done = end
    pieces.append(bare[done:])
    return Translation("".join(pieces), tuple(respelled))


def taken(reading: Reading, to: Language) -> list[Found]:
    """The words that mean a name of this file once they are said in the other language."""
    found = []
    for said in reading.spoken:
        now = said.spelling.word(to)
        if said.spelling.language not in ("", to) and reading.names.find(now, reading.names.keys):
            values = {"name": said.written, "now": now}
            found.append(Found("word_taken", said.node.line, said.column, values, source=reading.source))
    return found or [Found("untranslated", 1, 1, source=reading.source)]


def said_in(written: str, spelling: Spelling, to: Language) -> tuple[str, bool]:
    """The word in `to`, in the manner of the written one, and whether the way back gives what was written.

    The manner is capital letters, and blanks for underscores.
    """
    own, other = (spelling.ru, spelling.en) if to == "en" else (spelling.en, spelling.ru)
    if written == own:
        return other, True
    for manner in _MANNERS:
        if manner(own) == written and _undone(manner(other), other, own) == written:
            return manner(other), True
    return other, False


def _undone(written: str, own: str, other: str) -> str:
    """What the way back makes of a word."""
    if written == own:
        return other
    return next((manner(other) for manner in _MANNERS if manner(own) == written), other)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _blanks(word: str) -> str:
    return word.replace("_", " ")


_MANNERS: Final = (_capital, str.upper, _blanks, lambda word: _capital(_blanks(word)))


def _span(text: str, begin: int, node: Scalar) -> int:
    """Where the source of a value ends."""
    if text.startswith(node.text, begin):
        return begin + len(node.text)
    if quoted := _QUOTED.get(text[begin : begin + 1]):
        found = quoted.match(text, begin)
    else:
        found = re.compile(rf"(?:{_BLOCK.pattern})?{_loose(node.text)}").match(text, begin)
    if found is None:
        raise ValueError(f"the value {node.text!r} does not stand in line {node.line}, column {node.column}")
    return found.end()


def _loose(value: str) -> str:
    """A pattern for a plain value that may be folded over several lines."""
    return r"\s+".join(re.escape(word) for word in value.split())


def _written(source: str, node: Scalar, value: str) -> str:
    """The new value in the quotes, or after the sign of a block, of the old one."""
    if source[:1] == '"':
        return f'"{_escaped(value)}"'
    if source[:1] == "'":
        return "'" + value.replace("'", "''") + "'"
    head = _BLOCK.match(source)
    return (head.group() if head else "") + value.strip()


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
