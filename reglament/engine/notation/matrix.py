"""The matrix: impact × urgency -> priority."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reglament.engine.names import Name

from .closed import NameOf
from .named import rows_of
from .nodes import Listing, Node, Scalar
from .shapes import INVALID
from .sorts import Sort, printed
from .spots import Names, Spot


@dataclass(frozen=True)
class Matrix:
    """Impact × urgency -> priority: a row per impact, a column per urgency in the order of the scale."""

    def read(self, node: Node, spot: Spot) -> Any:
        """(cells, clause), or INVALID."""
        rows = rows_of(node, spot)
        if rows is None:
            return INVALID
        entries, spot = rows
        cells: dict[tuple[str, str], Any] = {}
        right = [self._row(word, value, spot, cells) for word, value in entries]
        return (cells, spot.clause) if all(right) else INVALID

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares nothing."""

    @staticmethod
    def _row(word: Scalar, value: Node, spot: Spot, cells: dict[tuple[str, str], Any]) -> bool:
        names = spot.reading.names
        impact = names.find(word.text, (Sort.IMPACT,))
        if impact is None:
            among = names.all((Sort.IMPACT,))
            spot.wrong(
                "unknown_name",
                word,
                among=among,
                like=word.text,
                value=word.text,
                sort=printed((Sort.IMPACT,)),
            )
            return False
        if any(known == impact for known, _ in cells):
            spot.wrong("duplicate_key", word, name=word.text, line=word.line)
            return False
        columns = list(names.printed.get(Sort.URGENCY, {}).values())
        items = value.items if isinstance(value, Listing) else ()
        if len(items) != len(columns):
            titles = ", ".join(name.printed() for name in columns)
            spot.wrong("cells", value, got=len(items), wanted=len(columns), columns=titles)
            return False
        row = spot.down(impact, value)
        cell = NameOf(sorts=(Sort.PRIORITY,))
        pairs = zip(columns, items, strict=True)
        read = [cell.read(item, row.down(name.key, item)) for name, item in pairs]
        cells.update({(impact, name.key): found for name, found in zip(columns, read, strict=True)})
        return not any(found is INVALID for found in read)
