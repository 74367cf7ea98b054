"""A file's tree, and the number of the format that it must name."""

from __future__ import annotations

from typing import Final

from reglament.engine.names import key

from .errors import Found, NotationErrors
from .lexicon import Language
from .nodes import Node, Scalar, Table
from .reading import UnreadableError, read_tree
from .spots import Spot

FORMAT: Final = "1"
_FORMAT: Final[dict[str, Language]] = {"формат": "ru", "format": "en"}


def tree_of(text: str, source: str) -> Node:
    """The tree of a file; raises NotationErrors when it is none."""
    try:
        tree = read_tree(text)
    except UnreadableError as error:
        raise NotationErrors((error.found.within(source),), {source: text}) from None
    if tree is None:
        raise NotationErrors((Found("empty", 1, 1, source=source),), {source: text})
    return tree


def language_of(tree: Node) -> Language:
    """The language of a file's words: the key «формат» or “format” tells, else most of the first keys."""
    words = [key(word.text) for word, _ in tree.entries] if isinstance(tree, Table) else []
    for word in words:
        if word in _FORMAT:
            return _FORMAT[word]
    return "en" if sum(word.isascii() for word in words) * 2 > len(words) else "ru"


def check_format(tree: Node, spot: Spot) -> None:
    """Note an error when the file names a format that this version does not read."""
    spot.reading.language = language_of(tree)
    for word, value in tree.entries if isinstance(tree, Table) else ():
        named = key(word.text) in _FORMAT
        if named and isinstance(value, Scalar) and value.text.strip() != FORMAT:
            spot.wrong("format", value, value=value.text, known=FORMAT)
