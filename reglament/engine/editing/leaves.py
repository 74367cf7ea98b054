"""Single values as inputs: what may be said here, and what it looks like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from reglament.engine.notation.closed import Declaring, NameOf, Phrase, Term
from reglament.engine.notation.meanings import meaning
from reglament.engine.notation.nodes import Listing, Node, Scalar, Table
from reglament.engine.notation.numbers import Number, Percent, Whole, YesNo
from reglament.engine.notation.scalars import Leafy, Printed, Prose, is_forms
from reglament.engine.notation.shapes import Many

from .offers import hint, options, with_own_word
from .parts import Input, Kind
from .sources import Sources
from .texts import Path, Step

LONG: Final = 60
"""Letters from which a text gets a field of several lines."""


@dataclass(frozen=True, slots=True)
class At:
    """Where the walk stands: path of words, path of English keys, node (None: nothing here), clause."""

    path: Path = ()
    meant: tuple[str, ...] = ()
    node: Node | None = None
    clause: str = ""
    label: str = ""
    required: bool = False

    def down(self, step: Step, meant: tuple[str, ...], node: Node | None, **more: Any) -> At:
        """One level below."""
        return replace(self, path=(*self.path, step), meant=meant, node=node, label=words(step), **more)


def words(step: Step) -> str:
    """A key as people read it."""
    return str(step + 1) if isinstance(step, int) else step.replace("_", " ")


def said(sources: Sources, meant: tuple[str, ...]) -> str:
    """What a key is for, in the file's language; "" where nobody has said it."""
    found = meaning(meant) if meant else None
    return sources.word(*found) if found else ""


def is_leaf(shape: Any) -> bool:
    """Whether this is one value, or a list of such."""
    return isinstance(shape, Leafy) or (isinstance(shape, Many) and isinstance(shape.item, Leafy))


def leaf(sources: Sources, shape: Any, at: At) -> Input:
    """The input of a value, or of a list of values."""
    many = isinstance(shape, Many)
    one = shape.item if many else shape
    offered = tuple(word for _, word in options(sources, one))
    value = _value(at.node)
    made = Input(
        at.path,
        at.label,
        said(sources, at.meant),
        _kind_of_list(shape, at.node) if many else _kind(one, value),
        value,
        sources.standing(at.node, at.path),
        offered,
        hint(sources, one),
        at.required,
        at.clause,
    )
    return with_own_word(sources, one, made) if made.kind is Kind.CHOICE else made


def forms(sources: Sources, shape: Any, at: At) -> list[Input]:
    """One input, or two where the text is given in both languages."""
    node = at.node
    if (
        not isinstance(node, Table)
        or not is_forms(node)
        or not isinstance(shape, (Prose, Printed, Declaring))
    ):
        return [leaf(sources, shape, at)]
    made = [leaf(sources, shape, at.down(word.text, at.meant, value)) for word, value in node.entries]
    return [replace(one, label=f"{at.label} ({one.label})") for one in made]


def listed(sources: Sources, shape: Many, at: At) -> Iterator[Input]:
    """The inputs of a list, some of whose items are given in both languages: item by item."""
    for place, item in enumerate(at.node.items if isinstance(at.node, Listing) else ()):
        yield from forms(sources, shape.item, at.down(place, at.meant, item))


def _value(node: Node | None) -> str:
    if isinstance(node, Scalar):
        return node.text.strip()
    if isinstance(node, Listing) and all(isinstance(item, Scalar) for item in node.items):
        texts = [item.text for item in node.items if isinstance(item, Scalar)]
        return ("\n" if _apart(texts) else ", ").join(texts)
    return ""


def _apart(texts: list[str]) -> bool:
    """Whether the items need lines of their own."""
    return any("," in text for text in texts)


def _kind(shape: Any, value: str) -> Kind:
    if isinstance(shape, Phrase | NameOf | YesNo):
        return Kind.CHOICE
    if isinstance(shape, Term):
        return Kind.DURATION
    if isinstance(shape, Whole | Number | Percent):
        return Kind.NUMBER
    return Kind.PROSE if isinstance(shape, Prose) and (len(value) > LONG or "\n" in value) else Kind.TEXT


def _kind_of_list(shape: Many, node: Node | None) -> Kind:
    if isinstance(node, Scalar):
        return Kind.TEXT if shape.split else Kind.PROSE
    texts = (
        [item.text for item in node.items if isinstance(item, Scalar)] if isinstance(node, Listing) else []
    )
    return Kind.LINES if not shape.split or _apart(texts) else Kind.LIST
