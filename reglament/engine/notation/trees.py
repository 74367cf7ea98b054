"""A file's tree, and the number of the format that it must name."""

from __future__ import annotations

from typing import Final

from reglament.engine.names import key

from .errors import Found, NotationErrors
from .nodes import Node, Scalar, Table
from .reading import UnreadableError, read_tree
from .spots import Spot

FORMAT: Final = "1"


def tree_of(text: str, source: str) -> Node:
    """The tree of a file; raises NotationErrors when it is none."""
    try:
        tree = read_tree(text)
    except UnreadableError as error:
        raise NotationErrors((error.found.within(source),), {source: text}) from None
    if tree is None:
        raise NotationErrors((Found("empty", 1, 1, source=source),), {source: text})
    return tree


def check_format(tree: Node, spot: Spot) -> None:
    """Note an error when the file names a format that this version does not read."""
    for word, value in tree.entries if isinstance(tree, Table) else ():
        named = key(word.text) in ("формат", "format")
        spot.reading.english |= key(word.text) == "format"
        if named and isinstance(value, Scalar) and value.text.strip() != FORMAT:
            spot.wrong("format", value, value=value.text, known=FORMAT)
