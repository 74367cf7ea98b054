"""Tables of norms by whatever a ticket is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reglament.engine.names import Name
from reglament.engine.regulation.calendars import CalendarCell
from reglament.engine.regulation.terms import NormCell, NormTable
from reglament.engine.vocabulary import Norm

from .closed import Either, Term, name_of, phrase
from .forgiving import skeleton
from .named import CLAUSE_WORDS, NAME_WORDS, rows_of
from .narrowing import Rows
from .nodes import Node, Table
from .records import Record
from .shapes import INVALID, Field
from .sorts import Sort
from .spots import Names, Spot
from .words import NORMS

NORM = Either(first=phrase(NORMS), other=Term())
_ROWS = Rows(NORM, "norm")
_CALENDARS = Rows(name_of(Sort.CALENDAR), "calendar")


@dataclass(frozen=True)
class CalendarRows:
    """Which calendar which tickets are counted on; gives cells, the most special first."""

    def read(self, node: Node, spot: Spot) -> Any:
        """A tuple of CalendarCell, or INVALID."""
        rows = rows_of(node, spot)
        if rows is None:
            return INVALID
        entries, spot = rows
        table = Table(entries, node.line, node.column)
        return _CALENDARS.read(table, spot, CalendarCell(calendar="", clause=spot.clause))

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares nothing."""


@dataclass(frozen=True)
class Norms:
    """A table of norms by whatever a ticket is (`narrowing.SORTS`); «прочие» are the rest.

    A row may be one norm, a list in the order of the complexities, or a table of rows of its own. `name` is
    what the table is called when it stands under no name.
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
        cells = _ROWS.read(rows, spot, NormCell(norm=Norm.NONE, clause=spot.clause))
        if failed or cells is INVALID:
            return INVALID
        if not cells:
            spot.wrong("wants_value", node)
            return INVALID
        values["name"] = spot.name or Name(self.name)
        return NormTable(cells=cells, **values)

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
