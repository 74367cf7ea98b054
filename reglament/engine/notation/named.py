"""Tables whose keys are names that they declare; and the clause of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from reglament.engine.names import Name

from .forgiving import skeleton
from .lexicon import Language, lexicon, other_language
from .nodes import Listing, Node, Scalar, Table, as_table
from .scalars import ClauseNumber
from .shapes import INVALID, Shape, is_none, say_none
from .sorts import Sort
from .spots import Names, Spot, name_of

CLAUSE_WORDS: Final = lexicon([("clause", ("п", "clause"))])
Rest = tuple[tuple[Scalar, Node], ...]


def rows_of(node: Node, spot: Spot) -> tuple[Rest, Spot] | None:
    """The entries of a table without known keys, and the spot in its clause; None: it is no table (told)."""
    if not isinstance(node, Table):
        spot.wrong("wants_table", node)
        return None
    clause = ""
    rest = []
    for word, value in node.entries:
        if skeleton(word.text) not in CLAUSE_WORDS:
            rest.append((word, value))
            continue
        spot.said(word, CLAUSE_WORDS[skeleton(word.text)])
        read = ClauseNumber().read(value, spot.down("clause", word))
        clause = clause if read is INVALID else str(read)
    return tuple(rest), spot.under(clause)


@dataclass(frozen=True)
class Named:
    """A table whose keys are names of a sort; gives a mapping from key to value, in the order written."""

    sort: Sort | None
    value: Shape

    def read(self, node: Node, spot: Spot) -> Any:
        node = _names_alone(node) if isinstance(node, Listing) else as_table(node)
        rows = rows_of(node, spot)
        return INVALID if rows is None else self.read_entries(*rows)

    def read_entries(self, entries: tuple[tuple[Scalar, Node], ...], spot: Spot) -> Any:
        values: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for written, node in entries:
            if is_none(node):
                say_none(node, spot)
                continue
            name = self.name(written, node)
            if name.key in lines:
                spot.wrong("duplicate_key", written, name=written.text, line=lines[name.key])
                values[name.key] = INVALID
                continue
            lines[name.key] = written.line
            if self.sort not in (Sort.PERSON, Sort.ORGANISATION, Sort.DEPARTMENT):
                spot.alone(written, written.text, missing_form(name))
            values[name.key] = self.value.read(node, spot.down(name.key, written, name))
        return INVALID if INVALID in values.values() else values

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        if isinstance(node, Listing):
            node = _names_alone(node)
        if isinstance(node, Table):
            self.declare_entries(node.entries, names)

    def declare_entries(self, entries: tuple[tuple[Scalar, Node], ...], names: Names) -> None:
        for written, node in entries:
            if is_none(node) or skeleton(written.text) in CLAUSE_WORDS:
                continue
            name = self.name(written, node)
            if self.sort is not None:
                names.add(self.sort, name)
            self.value.declare(node, names, name)

    @staticmethod
    def name(written: Scalar, node: Node) -> Name:
        """The declared name, with its printed and English forms and former names when the record has them."""
        said: dict[str, str] = {}
        formerly: tuple[str, ...] = ()
        for word, value in node.entries if isinstance(node, Table) else ():
            meant = NAME_WORDS.get(skeleton(word.text))
            if meant and meant.value == "formerly":
                formerly = tuple(part.text for part in _scalars(value))
            elif meant and isinstance(value, Scalar):
                said[meant.value] = value.text
        english, russian = said.get("english", ""), said.get("russian", "")
        if russian and not english:
            english = written.text.replace("_", " ")
        return name_of(written, english, formerly, said.get("shown", "") or russian)


NAME_WORDS: Final = lexicon(
    [
        ("english", ("по_английски", "in_english", "по-английски", "in-english")),
        ("formerly", ("прежде", "formerly")),
        ("shown", ("печатается", "printed_as")),
        ("russian", ("по_русски", "in_russian")),
    ]
)
"""What may stand beside the keys of everything that is named."""


def missing_form(name: Name) -> Language:
    """The language in which a name has no form; "" when it has both, or needs none («П1»)."""
    missing = other_language(name.ru)
    return "" if (missing == "en" and name.en) or (missing == "ru" and name.shown) else missing


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    if isinstance(node, Listing):
        yield from (item for item in node.items if isinstance(item, Scalar))


def _names_alone(node: Listing) -> Table:
    """`[П1, П2]` is `П1:`, `П2:` with nothing said."""
    entries = tuple(
        (item, Table((), item.line, item.column)) for item in node.items if isinstance(item, Scalar)
    )
    return Table(entries, node.line, node.column)
