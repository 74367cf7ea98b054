"""Rows and columns of the tables of a form: entries of one make, the matrix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from reglament.engine.notation.closed import NameOf
from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.named import CLAUSE_WORDS, NAME_WORDS
from reglament.engine.notation.nodes import Listing, Node, Scalar, Table
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import ClauseNumber, Printed, is_forms
from reglament.engine.notation.shapes import Field, is_none
from reglament.engine.notation.sorts import Sort

from .leaves import At, forms, is_leaf, leaf, words
from .parts import Input, Line
from .sources import Sources

WIDEST: Final = 12
"""Columns of a table; entries with more of them stand one below another."""
BESIDE: Final = (
    Field("clause", "п", "clause", ClauseNumber()),
    *(Field(said.value, said.ru, said.en, Printed()) for said in dict.fromkeys(NAME_WORDS.values())),
)
"""What may stand in every entry beside its fields: the number of its clause, what else its name is."""


def record_of(shape: Any) -> Record | None:
    """The record that an entry is, perhaps within a shape around it."""
    inner = getattr(shape, "inner", shape)
    return inner if isinstance(inner, Record) else None


def columns(record: Record, nodes: list[Node]) -> list[tuple[Field, str]] | None:
    """The fields that these entries use, each with the form of its text; None where they make no table."""
    if record.rest is not None or not all(is_leaf(field.shape) for field in record.fields):
        return None
    found: dict[tuple[str, str], tuple[Field, str]] = {}
    for field in (*record.fields, *BESIDE):
        values = [value for node in nodes if (value := value_of(record, field, node)) is not None]
        if values or field.required or field.id == record.shorthand:
            found[field.id, ""] = (field, "")
        if any(is_forms(value) for value in values):
            found[field.id, "en"] = (field, "en")
    return list(found.values()) if 0 < len(found) <= WIDEST else None


def value_of(record: Record, field: Field, node: Node) -> Node | None:
    """What an entry says of a field."""
    if not isinstance(node, Table) or (record.shorthand and is_forms(node)):
        short = field.id == record.shorthand and not (isinstance(node, Scalar) and not node.text)
        return node if short else None
    return next((value for word, value in node.entries if means(field, word.text)), None)


def means(field: Field, word: str) -> bool:
    """Whether a key is this field."""
    return skeleton(word) in {skeleton(one) for one in field.words}


def spelled_key(sources: Sources, field: Field, node: Node | None) -> str:
    """The key of a field as the entry writes it, else in the file's language."""
    for word, _ in node.entries if isinstance(node, Table) else ():
        if means(field, word.text):
            return word.text
    return sources.word(field.ru, field.en)


def line(sources: Sources, record: Record, head: list[tuple[Field, str]], at: At) -> Line:
    """A row of a table of entries."""
    node = at.node
    standing = sources.standing(node, at.path)
    if node is not None and is_none(node):
        return Line(at.path, at.label, standing, gone=True)
    cells = tuple(_cell(sources, record, field, form, at) for field, form in head)
    return Line(at.path, at.label, standing, cells)


def _cell(sources: Sources, record: Record, field: Field, form: str, at: At) -> Input | None:
    node = at.node
    value = value_of(record, field, node) if node is not None else None
    meant = (*at.meant, field.en)
    if value is node and node is not None:  # one value alone says this field
        place = replace(at, meant=meant)
    elif isinstance(node, Table) or (isinstance(node, Scalar) and not node.text) or node is None:
        place = at.down(spelled_key(sources, field, node), meant, value, required=field.required)
    else:
        return None  # the entry is one value: there is no place for a second
    made = forms(sources, field.shape, place)
    if form == "en":
        return made[1] if len(made) > 1 else None
    return replace(made[0], label=words(sources.word(field.ru, field.en)))


def matrix(sources: Sources, at: At) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """Impact × urgency."""
    head = tuple(name.ru for name in sources.names.printed.get(Sort.URGENCY, {}).values())
    priority = NameOf(sorts=(Sort.PRIORITY,))
    lines = []
    for word, value in entries(at.node):
        row = at.down(word, (*at.meant, "*"), value)
        items = value.items if isinstance(value, Listing) else ()
        cells = tuple(
            replace(leaf(sources, priority, row.down(place, row.meant, item)), label=f"{word} × {title}")
            for place, (title, item) in enumerate(zip(head, items, strict=False))
        )
        lines.append(Line(row.path, word, sources.standing(value, row.path), cells))
    return head, tuple(lines)


def entries(node: Node | None) -> Iterator[tuple[str, Node]]:
    """The entries of a table but the number of its clause and the other forms of its name."""
    for word, value in node.entries if isinstance(node, Table) else ():
        if skeleton(word.text) not in CLAUSE_WORDS and skeleton(word.text) not in NAME_WORDS:
            yield word.text, value
