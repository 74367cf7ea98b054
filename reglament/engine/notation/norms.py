"""Tables of norms by kind, priority, complexity and channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from reglament.engine.names import Name
from reglament.engine.regulation.terms import NormCell, NormTable
from reglament.engine.vocabulary import Norm

from .closed import Either, Term, phrase
from .forgiving import skeleton
from .lexicon import lexicon, look_up
from .named import CLAUSE_WORDS, NAME_WORDS
from .nodes import Listing, Node, Scalar, Table
from .records import Record
from .shapes import INVALID, Field, is_none, say_none
from .sorts import Sort, printed
from .spots import Names, Spot
from .words import NORMS, OTHERS

_OTHERS = lexicon([("others", OTHERS)])


NORM = Either(first=phrase(NORMS), other=Term())


@dataclass(frozen=True)
class Norms:
    """A table of norms. A row is a priority, kind, channel or «прочие»; a cell stands under a complexity.

    A row may be one norm, a list in the order of the complexities, or a table by complexity; a kind and a
    channel may have rows of their own. `name` is what the table is called when it stands under no name.
    """

    fields: tuple[Field, ...] = ()
    name: str = ""

    def read(self, node: Node, spot: Spot) -> Any:
        """A NormTable with the most special cells first, or INVALID."""
        head, rows = self._split(node)
        values = Record(dict, self.fields, named="name").read(head, spot)
        if values is INVALID:
            values = {"clause": ""}
            failed = True
        else:
            failed = False
        spot = spot.under(str(values["clause"]))
        cells = list(self._rows(rows, spot, NormCell(norm=Norm.NONE, clause=spot.clause)))
        if failed or any(cell is INVALID for cell in cells):
            return INVALID
        cells.sort(key=_speciality, reverse=True)
        if not cells:
            spot.wrong("wants_value", node)
            return INVALID
        values["name"] = spot.name or Name(self.name)
        return NormTable(cells=tuple(cells), **values)

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares nothing of its own; its name is declared by what encloses it."""

    def _split(self, node: Node) -> tuple[Table, Node]:
        """The known keys apart from the rows."""
        if not isinstance(node, Table):
            return Table((), node.line, node.column), node
        words = {skeleton(word) for field in self.fields for word in field.words}
        words |= CLAUSE_WORDS.keys() | NAME_WORDS.keys()
        head = tuple(entry for entry in node.entries if skeleton(entry[0].text) in words)
        rows = tuple(entry for entry in node.entries if skeleton(entry[0].text) not in words)
        return Table(head, node.line, node.column), Table(rows, node.line, node.column)

    def _rows(self, node: Node, spot: Spot, so_far: NormCell) -> Iterator[Any]:
        if isinstance(node, Scalar):
            yield self._cell(node, spot, so_far)
        elif isinstance(node, Listing):
            yield from self._line(node, spot, so_far)
        else:
            yield from self._table(node, spot, so_far)

    def _table(self, node: Table, spot: Spot, so_far: NormCell) -> Iterator[Any]:
        seen: dict[str, int] = {}
        for word, value in node.entries:
            if is_none(value):  # an overlay takes a row of its preset away
                say_none(value, spot)
                continue
            narrowed = self._narrowed(word, spot, so_far)
            if narrowed is None:
                yield INVALID
                continue
            step, cell = narrowed
            if step in seen:
                spot.wrong("duplicate_key", word, name=word.text, line=seen[step])
                yield INVALID
                continue
            seen[step] = word.line
            yield from self._rows(value, spot.down(step, value), cell)

    def _narrowed(self, word: Scalar, spot: Spot, so_far: NormCell) -> tuple[str, NormCell] | None:
        """The cell narrowed by one key: a kind, a priority, a complexity or a channel, each at most once."""
        if said := look_up(word.text, _OTHERS):
            spot.said(word, said)
            return "others", so_far
        names = spot.reading.names
        free = {
            Sort.PRIORITY: so_far.priorities,
            Sort.COMPLEXITY: so_far.complexities,
            Sort.KIND: so_far.kinds,
            Sort.CHANNEL: so_far.channels,
        }
        for sort, taken in free.items():
            if not taken and (found := names.find(word.text, (sort,))):
                return found, _narrow(so_far, sort, found)
        sorts = tuple(sort for sort, taken in free.items() if not taken)
        spot.wrong(
            "unknown_name", word, among=names.all(sorts), like=word.text, value=word.text, sort=printed(sorts)
        )
        return None

    def _line(self, node: Listing, spot: Spot, so_far: NormCell) -> Iterator[Any]:
        columns = list(spot.reading.names.printed.get(Sort.COMPLEXITY, {}).values())
        if so_far.complexities or len(node.items) != len(columns):
            titles = ", ".join(name.printed() for name in columns) or "—"
            spot.wrong("cells", node, got=len(node.items), wanted=len(columns), columns=titles)
            yield INVALID
            return
        for name, item in zip(columns, node.items, strict=True):
            cell = replace(so_far, complexities=(name.key,))
            yield self._cell(item, spot.down(name.key, item), cell)

    @staticmethod
    def _cell(node: Node, spot: Spot, so_far: NormCell) -> Any:
        norm = NORM.read(node, spot)
        return INVALID if norm is INVALID else replace(so_far, norm=norm)


def _narrow(cell: NormCell, sort: Sort, found: str) -> NormCell:
    if sort is Sort.PRIORITY:
        return replace(cell, priorities=(found,))
    if sort is Sort.COMPLEXITY:
        return replace(cell, complexities=(found,))
    if sort is Sort.CHANNEL:
        return replace(cell, channels=(found,))
    return replace(cell, kinds=(found,))


def _speciality(cell: NormCell) -> int:
    """What a channel says wins over what a kind says, and that over priority and complexity."""
    return 8 * bool(cell.channels) + 4 * bool(cell.kinds) + bool(cell.priorities) + bool(cell.complexities)
