"""A file's tree, and the number of the format that it must name."""

from __future__ import annotations

import re
from typing import Final

from reglament.engine.names import key

from .errors import Found, NotationErrors
from .lexicon import Language
from .nodes import Node, Scalar, Table
from .reading import UnreadableError, read_tree
from .spots import Spot

FORMAT: Final = "1"
_FORMAT: Final[dict[str, Language]] = {"формат": "ru", "format": "en"}
_HEAD: Final = re.compile(r"^[\ufeff{]?['\"]?(формат|format)['\"]?[ \t]*:", re.MULTILINE | re.IGNORECASE)
_ANNEX: Final = re.compile(r"^['\"]?(приложение|annex)['\"]?[ \t]*:", re.MULTILINE | re.IGNORECASE)
_KEYS: Final = re.compile(r"^([^\W\d][^:#\n]*):", re.MULTILINE)


def tree_of(text: str, source: str) -> Node:
    """The tree of a file; raises NotationErrors when it is none."""
    try:
        tree = read_tree(text)
    except UnreadableError as error:
        raise NotationErrors((error.found.within(source),), {source: text}) from None
    if tree is None:
        raise NotationErrors((Found("empty", 1, 1, source=source),), {source: text})
    return tree


def language_of(text: str) -> Language:
    """The language of a file's words: the key «формат» or “format” tells, else most of its first keys.

    Reads the text, not the tree: a file that is no tree has its language as well.
    """
    if head := _HEAD.search(text):
        return _FORMAT[key(head[1])]
    keys = _KEYS.findall(text)
    return "en" if sum(word.isascii() for word in keys) * 2 > len(keys) else "ru"


def is_annex(text: str) -> bool:
    """Whether a file is an annex: it says so with its key «приложение» or “annex”."""
    return _ANNEX.search(text) is not None


def check_format(tree: Node, spot: Spot) -> None:
    """Note an error when the file names a format that this version does not read."""
    for word, value in tree.entries if isinstance(tree, Table) else ():
        named = key(word.text) in _FORMAT
        if named and isinstance(value, Scalar) and value.text.strip() != FORMAT:
            spot.wrong("format", value, value=value.text, known=FORMAT)
