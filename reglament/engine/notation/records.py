"""Records: tables with known keys, decoded into a value of the regulation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from reglament.engine.names import Name

from .forgiving import skeleton
from .lexicon import Spelling, lexicon
from .named import CLAUSE_WORDS, NAME_WORDS, Named, Rest
from .nearest import distance
from .nodes import Listing, Node, Scalar, Table, as_table
from .scalars import ClauseNumber, is_forms
from .shapes import INVALID, Field, is_none, say_none
from .spots import Names, Spot, Use

_Entries = dict[str, tuple[Scalar, Node]]


@dataclass(frozen=True)
class Record:
    """A table with known keys.

    `build` gets the values by id, and `clause` unless `keeps_clause` is False. `named`: the id that receives
    the name under which the record stands. `shorthand`: the id a single value means. `rest` takes the other
    keys as names, into the id `rest_id`.
    """

    build: Callable[..., Any]
    fields: tuple[Field, ...]
    named: str = ""
    shorthand: str = ""
    rest: Named | None = None
    rest_id: str = ""
    keeps_clause: bool = True

    @cached_property
    def _by_word(self) -> dict[str, Spelling]:
        return lexicon((field, field.words) for field in self.fields)

    def read(self, node: Node, spot: Spot) -> Any:
        """The built value, or INVALID."""
        table = self._as_table(node)
        if table is None:
            spot.wrong("wants_table", node)
            return INVALID
        known, rest, clause = self._sorted(table, spot)
        spot = spot.under(clause)
        values = self._values(known, table, spot)
        if self.rest is not None:
            values[self.rest_id] = self.rest.read_entries(rest, replace(spot, name=None))
        if self.named and spot.name is not None:
            values[self.named] = spot.name
        if any(value is INVALID for value in values.values()):
            return INVALID
        return self.build(**values, **({"clause": spot.clause} if self.keeps_clause else {}))

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Note what the fields and the other keys declare."""
        table = self._as_table(node)
        if table is None:
            return
        rest = []
        for word, value in table.entries:
            form = skeleton(word.text)
            if said := self._by_word.get(form):
                said.value.shape.declare(value, names)
            elif form not in CLAUSE_WORDS and form not in NAME_WORDS:
                rest.append((word, value))
        if self.rest is not None:
            self.rest.declare_entries(tuple(rest), names)

    def _as_table(self, node: Node) -> Table | None:
        node = as_table(node)
        if isinstance(node, Table) and not (self.shorthand and is_forms(node)):
            return node
        if self.shorthand:
            field = next(field for field in self.fields if field.id == self.shorthand)
            return Table(((Scalar(field.ru, node.line, node.column), node),), node.line, node.column)
        return None

    def _sorted(self, table: Table, spot: Spot) -> tuple[_Entries, Rest, str]:
        """Entries by the id of their field, the rest, and the clause; notes doubles and unknown keys."""
        known: _Entries = {}
        rest: list[tuple[Scalar, Node]] = []
        clause = ""
        for word, value in table.entries:
            form = skeleton(word.text)
            if form in CLAUSE_WORDS:
                spot.said(word, CLAUSE_WORDS[form])
                clause = self._clause(word, value, spot) or clause
            elif form in NAME_WORDS and self.named:
                spot.said(word, NAME_WORDS[form])
                self._keep_name_word(value, spot)
            elif said := self._by_word.get(form):
                field = said.value
                if (word.line, word.column) != (value.line, value.column):  # else it is the shorthand
                    spot.said(word, said)
                if field.id in known:
                    spot.wrong("duplicate_key", word, name=word.text, line=known[field.id][0].line)
                else:
                    known[field.id] = (word, value)
            elif self.rest is not None and not self._meant_a_field(form, known):
                rest.append((word, value))
            else:
                self._refuse(word, value, spot)
        return known, tuple(rest), clause

    @staticmethod
    def _clause(word: Scalar, value: Node, spot: Spot) -> str:
        read = ClauseNumber().read(value, spot.down("clause", word))
        return "" if read is INVALID else str(read)

    @staticmethod
    def _keep_name_word(value: Node, spot: Spot) -> None:
        for item in value.items if isinstance(value, Listing) else (value,):
            if isinstance(item, Scalar):
                spot.leaf(item, Use.PRINTS)
            else:
                spot.wrong("wants_text", item)

    def _refuse(self, word: Scalar, value: Node, spot: Spot) -> None:
        """An unknown key; one that holds spaces and has no value is the tail of a text cut at a comma."""
        if isinstance(value, Scalar) and not value.text and " " in word.text:
            spot.wrong("comma", word, name=word.text)
            return
        words = tuple(spot.word(field.ru, field.en) for field in self.fields)
        spot.wrong("unknown_key", word, among=words, like=word.text, name=word.text)

    def _meant_a_field(self, form: str, known: _Entries) -> bool:
        """A key one letter off a known one is a slip, not a name."""
        return len(form) > 4 and any(
            abs(len(form) - len(word)) <= 1 and distance(form, word) <= 1
            for word, said in self._by_word.items()
            if said.value.id not in known
        )

    def _values(self, known: _Entries, table: Table, spot: Spot) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for field in self.fields:
            if field.id not in known:
                if field.required:
                    spot.wrong("missing_key", table, name=spot.word(field.ru, field.en))
                    values[field.id] = INVALID
                continue
            _word, value = known[field.id]
            if not field.required and self._is_absent(field, value):
                say_none(value, spot)
                continue
            below = spot.down(field.id, value, use=field.use)
            spot.reading.words[below.path] = (field.ru, field.en)
            values[field.id] = field.shape.read(value, below)
        return values

    @staticmethod
    def _is_absent(field: Field, value: Node) -> bool:
        """«показатели: нет»: a whole block that is said not to be there."""
        block = isinstance(field.shape, (Record, Named))
        return block and is_none(value)
